import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeNotebook, type TemporaryNotebook } from '../../vscode/notebooks.ts';
import { timedFromClick, timeFromClick } from '../../vscode/page.ts';
import { untilRead } from '../../vscode/parts/untilRead.ts';
import { until } from '../../vscode/until.ts';
import { openWorkbench, type Workbench } from '../../vscode/workbench.ts';
import { buildPackage, withTemporaryFolder } from '../builtPackage.ts';
import { milliseconds, Timings, times } from '../measure.ts';
import type { Suite, Table } from '../report.ts';

const NODES = 5000;

/** A person opens a note when the window is there, and not while it still starts. */
const SETTLED_MS = 5000;

/** What a person waits for in a real VS Code: the extension beside VS Code's own Markdown support and its Explorer. */
export const editor: Suite = {
  name: 'editor',
  run: ({ runs, progress }) =>
    withTemporaryFolder(async (folder) => {
      progress('editor: the package');
      buildPackage(path.join(folder, 'build'));
      const extension = path.join(folder, 'build/dist/vsix');
      const workbench = await openWorkbench({ extension, installed: true });
      try {
        progress('editor: activation');
        const activation = await activationTable(workbench, runs);
        progress('editor: trees');
        return [activation, ...(await treeTables(workbench, runs))];
      } finally {
        await workbench.close();
      }
    }),
};

/** A category of so many services, each of them mentioned, and a folder of as many files. */
function manyServices(): TemporaryNotebook {
  const numbers = Array.from({ length: NODES }, (_, index) => String(index).padStart(4, '0'));
  const services = numbers.map((number) => `- {id: s${number}, name: Gadget ${number}, category: Many, summary: It}`);
  return makeNotebook({
    'exam-notes.yaml': 'catalogs: [many.yaml]\n',
    'many.yaml': `version: 1\nname: many\ntitle: Many\nservices:\n${services.join('\n')}\n`,
    'note.md': `# Gadgets\n\n${numbers.map((number) => `A Gadget ${number} is one.\n`).join('')}`,
    ...Object.fromEntries(numbers.map((number) => [`files/file${number}.txt`, ''])),
  });
}

/** Opens a new window, on a folder of its own each time: VS Code remembers what was open in one. */
async function inNewWindows(
  workbench: Workbench,
  { count, make }: { readonly count: number; readonly make: () => TemporaryNotebook },
  run: () => Promise<void>,
): Promise<void> {
  for (let index = 0; index < count; index++) {
    const notebook = make();
    try {
      await workbench.openFolder(notebook.folder);
      await wait(SETTLED_MS);
      await run();
    } finally {
      notebook.remove();
    }
  }
}

/** As VS Code itself measures it, in windows opened one after the other. */
async function activationTable(workbench: Workbench, runs: number): Promise<Table> {
  const own: number[] = [];
  const peer: number[] = [];
  const read: number[] = [];
  const make = () => makeNotebook({ 'exam-notes.yaml': '', 'note.md': '# Week 1\n\nAmazon S3 keeps objects.\n' });
  await inNewWindows(workbench, { count: runs, make }, async () => {
    await workbench.openFile('note.md');
    const start = performance.now();
    await untilRead(workbench);
    read.push(performance.now() - start);
    // A click that takes long counts as none, although the list has come: whether it has is asked next.
    await workbench.command('Developer: Show Running Extensions').catch(() => {});
    own.push(await activationOf(workbench, 'Exam Notes'));
    peer.push(await activationOf(workbench, 'Markdown Language Features'));
  });
  const ready = new Timings(read);
  const { head, rows } = sideBySide(['Exam Notes', own], ['VS Code’s Markdown Language Features', peer]);
  return {
    title: 'Activation',
    about:
      'Loading and `activate`, as *Developer: Show Running Extensions* says, in a new window each time, in which a ' +
      `Markdown note is opened after ${SETTLED_MS / 1000} s; and how long after that the status says that all notes are ` +
      'read. Before a note is opened nothing runs (`test/vscode/host`).',
    head,
    rows: [...rows, ['Exam Notes, until the notes are read', milliseconds(ready.median), ready.range, '']],
  };
}

function activationOf({ page }: Workbench, name: string): Promise<number> {
  const row = page.locator('.runtime-extensions-editor .extension').filter({ hasText: name }).first();
  return until(`how long ${name} took`, async () => {
    const text = await row.locator('.activation-time').innerText({ timeout: 1000 });
    const [, figure] = /Activation: (\d+)ms/.exec(text) ?? [];
    return figure === undefined ? undefined : Number(figure);
  });
}

/** Of a view from the click that opens it to its first row, of a node from the click on its arrow to what is in it. */
async function treeTables(workbench: Workbench, runs: number): Promise<Table[]> {
  const opened: number[] = [];
  const own: number[] = [];
  const explorer: number[] = [];
  await inNewWindows(workbench, { count: runs, make: manyServices }, async () => {
    await workbench.openFile('note.md');
    await untilRead(workbench);
    opened.push(
      await timed(workbench, '.sidebar .pane .monaco-list-row[aria-label*="Many"]', () =>
        workbench.showSidebar('Exam Notes'),
      ),
    );
    own.push(await unfold(workbench, 'Services', 'Many'));
    await workbench.showSidebar('Explorer');
    explorer.push(await unfold(workbench, 'Files Explorer', 'files'));
  });
  const nodes = NODES.toLocaleString('en-US');
  const first = 'for the first time in a new window.';
  const view = new Timings(opened);
  return [
    {
      title: `The tree of ${nodes} services`,
      about: `From the click that opens the view to the frame that shows its first group, ${first}`,
      head: ['', 'Median', 'Range'],
      rows: [['*Services*', milliseconds(view.median), view.range]],
    },
    {
      title: `A tree node with ${nodes} children`,
      about: `From the click on its arrow to the frame that shows its children, ${first}`,
      ...sideBySide(['A category of *Services*', own], ['A folder of VS Code’s Explorer', explorer]),
    },
  ];
}

async function unfold(workbench: Workbench, view: string, label: string): Promise<number> {
  await workbench.treeItems(view);
  const expand = () => workbench.expandTreeItem(view, label);
  return timed(workbench, '.sidebar .monaco-list-row[aria-level="2"]', expand);
}

/** The milliseconds from the click of an action to what it shows. */
async function timed(workbench: Workbench, selector: string, act: () => Promise<void>): Promise<number> {
  await workbench.page.evaluate(timeFromClick, selector);
  await act();
  return until(`what ${selector} names`, async () => (await workbench.page.evaluate(timedFromClick)) ?? undefined);
}

/** What two things took: a name, and the milliseconds of each run. */
function sideBySide(
  [ownName, own]: readonly [string, readonly number[]],
  [peerName, peer]: readonly [string, readonly number[]],
): Pick<Table, 'head' | 'rows'> {
  const [ours, theirs] = [new Timings(own), new Timings(peer)];
  return {
    head: ['', 'Median', 'Range', 'Ratio'],
    rows: [
      [ownName, milliseconds(ours.median), ours.range, times(ours.median / theirs.median)],
      [peerName, milliseconds(theirs.median), theirs.range, '1'],
    ],
  };
}
