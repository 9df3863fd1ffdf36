// What is asked of a note or of the notebook as a whole, of our server and of VS Code's Markdown server beside it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  CodeActionRequest,
  CompletionRequest,
  DidChangeTextDocumentNotification,
  DocumentLinkRequest,
  WillRenameFilesRequest,
  type WorkspaceEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { notebookOnDisk, wordsUnder } from './notebookOnDisk.ts';
import { inBoth, ourSideOnly, type Side, sideBySide } from './sideBySide.ts';
import { GITHUB } from './sideNotebooks.ts';

const github = notebookOnDisk(GITHUB, afterAll);

/** What VS Code's server answers to its own request. */
interface Moved {
  readonly edit: WorkspaceEdit;
}

/** `week1.md:3 “plan.md” → later/plan.md` */
function editsOf(edit: WorkspaceEdit | null): string[] {
  const changes = (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? [change] : []));
  return changes
    .flatMap(({ textDocument, edits }) =>
      edits.flatMap((each) =>
        'newText' in each ? [`${github.shown(textDocument.uri, each.range)} → ${each.newText}`] : [],
      ),
    )
    .sort();
}

/** `week1.md:3` of what is shown. */
function placeOf(shown: string): string {
  return shown.slice(0, shown.indexOf(' '));
}

let lastVersion = 1;
let ours: Side;
let theirs: Side;
let alone: Side;
const uri = github.uri('week1.md');
const textDocument = { uri };

beforeAll(async () => {
  ({ ours, theirs } = await sideBySide(github));
  ({ ours: alone } = await ourSideOnly(github));
});

test('links: ours are those that the other does not see', async () => {
  const linksOf = async ({ connection }: Side) => {
    const links = await connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    return (links ?? []).map(({ range }) => wordsUnder(github.text('week1.md'), range));
  };
  const own = await linksOf(ours);
  const other = await linksOf(theirs);
  expect(own).toEqual(['plan', 'plan#Storage classes']);
  expect(other).toEqual(expect.arrayContaining(['plan.md#storage-classes', 'list', 'images/drawing.svg', '#week-1']));
  expect(own.filter((link) => other.includes(link))).toEqual([]);
  expect(await linksOf(alone)).toEqual(
    expect.arrayContaining([...own, 'plan.md#storage-classes', 'list', 'images/drawing.svg', '#week-1']),
  );
});

test.each([
  ['s3', []],
  ['amazon macie', []],
  ['simple storage', ['Amazon S3']],
])('symbols of the notebook for “%s”: ours are those that the other does not find', async (query, expected) => {
  const symbolsOf = async ({ connection }: Side) => {
    const found = await connection.sendRequest(WorkspaceSymbolRequest.type, { query });
    return (found ?? []).flatMap(({ name, location }) => ('range' in location ? [{ name, ...location }] : []));
  };
  const own = await symbolsOf(ours);
  expect(own.map(({ name }) => name)).toEqual(expected);
  expect(inBoth(own, await symbolsOf(theirs))).toEqual([]);
  expect((await symbolsOf(alone)).length).toBeGreaterThan(0);
});

test.each([
  ['a link', '[the pl<|>an]', [], ['Extract to link definition']],
  [
    'a source that nothing cites',
    '[<|>5](',
    ['Remove source [5]', 'Fix all “unused-source” in the notebook'],
    ['Extract to link definition'],
  ],
])('code actions at %s: none that both offer', async (_, phrase, own, other) => {
  const { position } = github.at('week1.md', phrase);
  const titlesOf = async ({ connection }: Side) => {
    const params = { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } };
    return ((await connection.sendRequest(CodeActionRequest.type, params)) ?? []).map(({ title }) => title);
  };
  expect([await titlesOf(ours), await titlesOf(theirs)]).toEqual([own, other]);
});

// What is typed in place of a sentence, and who completes it.
test.each([
  ['Read [it](pl', 'theirs', 'ours'],
  ['Read [it](plan.md#', 'theirs', 'ours'],
  ['Read [it](#', 'theirs', 'ours'],
  ['![It](images/', 'theirs', 'ours'],
  ['Read [[pl', 'ours', 'ours'],
  ['Read [[plan#', 'ours', 'ours'],
  ['Logs go to Lamb', 'ours', 'ours'],
  ['Nothing begins so', '–', '–'],
])('completion of “%s”: %s', async (typed, together, byItself) => {
  const text = github.text('week1.md').replace('Keeps objects, as [above](#week-1).', typed);
  const line = text.slice(0, text.indexOf(typed)).split('\n').length - 1;
  const whoCompletes = async (sides: Readonly<Record<string, Side>>) => {
    const answers: string[] = [];
    for (const [name, { connection }] of Object.entries(sides)) {
      const version = ++lastVersion;
      const contentChanges = [{ text }];
      const changed = { textDocument: { uri, version }, contentChanges };
      await connection.sendNotification(DidChangeTextDocumentNotification.type, changed);
      const position = { line, character: typed.length };
      const found = await connection.sendRequest(CompletionRequest.type, { textDocument, position });
      const items = Array.isArray(found) ? found : (found?.items ?? []);
      if (items.some(({ label }) => !/^(?:list|\d|\^note)$/.test(label))) answers.push(name);
    }
    return answers.join(' ') || '–';
  };
  expect([await whoCompletes({ ours, theirs }), await whoCompletes({ ours: alone })]).toEqual([together, byItself]);
});

test('what VS Code does by itself is not announced there, and everywhere else it is', () => {
  const whole = ['documentSymbolProvider', 'foldingRangeProvider', 'selectionRangeProvider'];
  expect(theirs.capabilities).toMatchObject(Object.fromEntries(whole.map((name) => [name, true])));
  expect(Object.keys(ours.capabilities).filter((name) => whole.includes(name))).toEqual([]);
  expect(alone.capabilities).toMatchObject(Object.fromEntries(whole.map((name) => [name, true])));
  const own = Object.keys(alone.capabilities);
  const missing = Object.keys(theirs.capabilities).filter((name) => !own.includes(name));
  expect(missing).toEqual([]);
});

test('links to a file that is moved: VS Code asks its own server only in a way of its own, and ours as all editors do', async () => {
  expect(theirs.capabilities.workspace?.fileOperations).toBeUndefined();
  expect(ours.capabilities.workspace?.fileOperations).toHaveProperty('willRename');
  const files = [{ oldUri: github.uri('plan.md'), newUri: github.uri('later/plan.md') }];
  const edit = await ours.connection.sendRequest(WillRenameFilesRequest.type, { files });
  const { edit: other } = await theirs.connection.sendRequest<Moved>('markdown/getEditForFileRenames', files);
  expect(editsOf(edit)).toEqual([
    'plan.md:5 “week1.md” → ../week1.md',
    'week1.md:18 “plan.md” → later/plan.md',
    'week1.md:3 “plan.md” → later/plan.md',
  ]);
  expect(editsOf(other).map(placeOf)).toEqual(['week1.md:18', 'week1.md:3']);
});
