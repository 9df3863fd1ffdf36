// Our server beside VS Code's Markdown server, as the two are in VS Code: nothing is told twice, and nothing is told by
// nobody that people expect to be told.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  HoverRequest,
  type Location,
  type LocationLink,
  PrepareRenameRequest,
  type Range,
  ReferencesRequest,
  type TextDocumentPositionParams,
} from 'vscode-languageserver-protocol/node';
import { notebookOnDisk } from './notebookOnDisk.ts';
import { inBoth, type Located, ourSideOnly, type Side, type Sides, sideBySide } from './sideBySide.ts';
import { GITHUB, HUGO } from './sideNotebooks.ts';

const github = notebookOnDisk(GITHUB, afterAll);
const hugo = notebookOnDisk(HUGO, afterAll);

/** A request at a place as both answer it: places in files, of a hover the words that it is about. */
type Ask = (side: Side, at: TextDocumentPositionParams) => Promise<readonly Located[]>;

const asks = {
  hover: async ({ connection }, at) => {
    const found = await connection.sendRequest(HoverRequest.type, at);
    return found === null ? [] : [{ uri: at.textDocument.uri, range: found.range ?? FILE_START }];
  },
  definition: async ({ connection }, at) => {
    const found = await connection.sendRequest(DefinitionRequest.type, at);
    return [found ?? []].flat().map(toLocated);
  },
  references: async ({ connection }, at) => {
    const context = { includeDeclaration: true };
    return (await connection.sendRequest(ReferencesRequest.type, { ...at, context })) ?? [];
  },
  highlights: async ({ connection }, at) => {
    const found = await connection.sendRequest(DocumentHighlightRequest.type, at);
    return (found ?? []).map(({ range }) => ({ uri: at.textDocument.uri, range }));
  },
  rename: async ({ connection }, at) => {
    // A refusal is the answer of a server that has nothing to rename there.
    const found = await connection.sendRequest(PrepareRenameRequest.type, at).catch(() => null);
    if (found === null) return [];
    return [
      { uri: at.textDocument.uri, range: 'range' in found ? found.range : 'start' in found ? found : FILE_START },
    ];
  },
} satisfies Readonly<Record<string, Ask>>;

const FILE_START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function toLocated(found: Location | LocationLink): Located {
  return 'uri' in found ? found : { uri: found.targetUri, range: found.targetSelectionRange };
}

/**
 * Who tells a person what is asked at a place: `ours`, `theirs`, `both` where each has places that the other has not, `–`
 * for nobody. Of hovers, definitions and references VS Code shows what all have to say; of highlights and renames what
 * the first has that has anything, and it asks extensions before its own.
 */
async function whoTells(
  ask: keyof typeof asks,
  { ours, theirs }: Sides,
  at: TextDocumentPositionParams,
): Promise<string> {
  const own = await asks[ask](ours, at);
  const other = theirs === undefined ? [] : await asks[ask](theirs, at);
  if (own.length === 0 || other.length === 0) return own.length > 0 ? 'ours' : other.length > 0 ? 'theirs' : '–';
  if (ask === 'highlights' || ask === 'rename') return 'ours';
  expect({ twice: inBoth(own, other), ours: own, theirs: other }).toEqual({ twice: [], ours: own, theirs: other });
  return 'both';
}

async function rowOf(sides: Sides, at: TextDocumentPositionParams): Promise<string> {
  const row: string[] = [];
  for (const ask of ['hover', 'definition', 'references', 'highlights', 'rename'] as const) {
    row.push(await whoTells(ask, sides, at));
  }
  return row.join(' ');
}

// Of hovers, definitions, references, highlights and renames: who tells in VS Code, and without its Markdown server.
describe('on GitHub', () => {
  let sides: Sides;
  let alone: Sides;

  beforeAll(async () => {
    sides = await sideBySide(github);
    alone = await ourSideOnly(github);
  });

  test.each([
    ['the path of a link', '(pl<|>an.md#', 'ours theirs both theirs theirs', 'ours ours ours ours –'],
    ['its fragment', '#stor<|>age', 'ours theirs both theirs theirs', 'ours ours ours ours –'],
    ['its text', '[the pl<|>an]', '– – – – –', '– – – – –'],
    ['the label of a reference', '[li<|>st],', '– theirs theirs theirs theirs', '– ours ours ours –'],
    ['the label of a definition', '[li<|>st]:', '– theirs theirs theirs theirs', '– ours ours ours –'],
    ['a heading', '# We<|>ek 1', '– theirs theirs theirs theirs', '– – ours ours ours'],
    [
      'a heading that is a service section',
      '## Amazon S<|>3\n',
      'ours theirs both ours theirs',
      'ours ours ours ours ours',
    ],
    ['the heading of an entry', '### Amazon S<|>3 + ', 'ours both both ours theirs', 'ours ours ours ours ours'],
    ['a wiki link', '[[pl<|>an]]', 'ours ours both theirs theirs', 'ours ours ours ours –'],
    ['a wiki link to a heading', '[[pl<|>an#', 'ours ours both theirs theirs', 'ours ours ours ours –'],
    ['a name in prose', 'Logs go to Amazon S<|>3', 'ours ours ours ours –', 'ours ours ours ours –'],
    ['a citation', '.[<|>1] See', 'ours ours both ours ours', 'ours ours ours ours ours'],
    ['citations in one pair of brackets', '[<|>3, 4]', 'ours ours both ours ours', 'ours ours ours ours ours'],
    ['a citation of a definition', 'said[<|>2]', 'ours theirs theirs ours ours', 'ours ours ours ours ours'],
    ['a definition that is a source', '\n[<|>2]:', 'ours both theirs ours ours', 'ours ours ours ours ours'],
    ['a source', '\n[<|>1](', 'ours ours ours ours ours', 'ours ours ours ours ours'],
    ['the address of a source', '(https://exam<|>ple.com/one', 'ours – theirs theirs theirs', 'ours – – – –'],
    ['a footnote', '[^no<|>te]\n', 'ours ours theirs theirs theirs', 'ours ours ours ours –'],
    ['an image', 'images/dr<|>awing', 'theirs – theirs theirs theirs', '– ours ours ours –'],
    ['an empty line', '<|>\nKeeps', '– – – – –', '– – – – –'],
    ['an ordinary word', 'Lo<|>gs', '– – – – –', '– – – – –'],
  ])('%s', async (_, phrase, together, byItself) => {
    const at = github.at('week1.md', phrase);
    expect(await rowOf(sides, at)).toBe(together);
    expect(await rowOf(alone, at)).toBe(byItself);
  });
});

describe('on a site of Hugo', () => {
  let sides: Sides;
  let alone: Sides;

  beforeAll(async () => {
    sides = await sideBySide(hugo);
    alone = await ourSideOnly(hugo);
  });

  test.each([
    ['a relref', 'relref "labs/o<|>ne', 'ours ours ours – –', 'ours ours ours ours –'],
    ['its fragment', '#set-<|>up--run" >}}', 'ours ours ours – –', 'ours ours ours ours –'],
    ['the path of a link', '(labs/o<|>ne.md#', 'ours theirs both theirs theirs', 'ours ours ours ours –'],
    ['an anchor as on GitHub', '.md#set<|>-up--run)', 'ours theirs both theirs theirs', 'ours ours ours ours –'],
    ['an address of the site', '(/labs/o<|>ne)', 'ours ours both theirs theirs', 'ours ours ours ours –'],
    ['a wiki link', '[[o<|>ne]]', 'ours ours both theirs theirs', 'ours ours ours ours –'],
    ['the anchor of a page', '(labs/#over<|>view)', 'ours ours both theirs theirs', 'ours ours ours ours –'],
    ['an objective in a heading', 'Skill 2.<|>3.1', 'ours theirs theirs ours theirs', 'ours ours ours ours ours'],
    ['the title in front matter', 'title: Exam <|>guide', '– – – – –', '– – – – –'],
  ])('%s', async (_, phrase, together, byItself) => {
    const at = hugo.at('content/_index.md', phrase);
    expect(await rowOf(sides, at)).toBe(together);
    expect(await rowOf(alone, at)).toBe(byItself);
  });
});
