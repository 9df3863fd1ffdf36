import { mkdirSync, writeFileSync } from 'node:fs';
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
      const idle = path.join(folder, 'idle');
      writeIdleExtension(idle);
      const workbench = await openWorkbench({ extension, installed: true, others: [idle] });
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

const OWN = { id: 'exam-notes.exam-notes', name: 'Exam Notes' };
const PEER = { id: 'vscode.markdown-language-features', name: 'Markdown Language Features' };
const IDLE = { id: 'bench.idle', name: 'An extension that does nothing' };

/**
 * VS Code loads the code of several extensions one after the other, and counts that for each of them: what one that does
 * nothing takes is nobody's. Of the others it tells how long `activate` takes until it is done, which VS Code does not.
 */
function writeIdleExtension(folder: string): void {
  const [publisher, name] = IDLE.id.split('.');
  const manifest = {
    name,
    displayName: IDLE.name,
    publisher,
    version: '1.0.0',
    engines: { vscode: '^1.100.0' },
    capabilities: { untrustedWorkspaces: { supported: true } },
    activationEvents: ['onLanguage:markdown'],
    main: './main.js',
  };
  const main = `const vscode = require('vscode');
    exports.activate = async () => {
      const start = Date.now();
      const timed = async (id) => {
        await vscode.extensions.getExtension(id).activate();
        return id + ' ' + (Date.now() - start);
      };
      const item = vscode.window.createStatusBarItem();
      item.text = 'Active: ' + (await Promise.all(${JSON.stringify([OWN.id, PEER.id])}.map(timed))).join(', ');
      item.show();
    };`;
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'main.js'), main);
}

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
  const extensions = [OWN, PEER, IDLE].map(({ id, name }) => ({
    id,
    name,
    loaded: [] as number[],
    active: [] as number[],
  }));
  const read: number[] = [];
  const make = () => makeNotebook({ 'exam-notes.yaml': '', 'note.md': '# Week 1\n\nAmazon S3 keeps objects.\n' });
  await inNewWindows(workbench, { count: runs, make }, async () => {
    await workbench.openFile('note.md');
    const start = performance.now();
    await untilRead(workbench);
    read.push(performance.now() - start);
    const told = await workbench.page.locator('.statusbar-item', { hasText: 'Active: ' }).innerText();
    // A click that takes long counts as none, although the list has come: whether it has is asked next.
    await workbench.command('Developer: Show Running Extensions').catch(() => {});
    for (const { id, name, loaded, active } of extensions) {
      loaded.push(await activationOf(workbench, name));
      const [, figure] = told.split(`${id} `);
      if (figure !== undefined) active.push(Number.parseInt(figure, 10));
    }
  });
  const idle = new Timings(extensions.at(-1)?.loaded ?? []).median;
  const ready = new Timings(read);
  return {
    title: 'Activation',
    about:
      'Loading and `activate` as far as *Developer: Show Running Extensions* counts them, in a new window each time, in ' +
      `which a Markdown note is opened after ${SETTLED_MS / 1000} s: what other extensions are loaded meanwhile is in it, ` +
      'as the one that does nothing shows. From the moment in which that one is active, how long it is until the others ' +
      'are. And how long it is until the status says that all notes are read. Before a note is opened nothing runs ' +
      '(`test/vscode/host`).',
    head: ['', 'Median', 'Range', 'Ratio', 'Active after', 'Range'],
    rows: [
      ...extensions.map(({ name, loaded, active }) => {
        const counted = new Timings(loaded);
        const after = active.length === 0 ? undefined : new Timings(active);
        const told = after === undefined ? ['', ''] : [milliseconds(after.median), after.range];
        return [name, milliseconds(counted.median), counted.range, times(counted.median / idle), ...told];
      }),
      ['Exam Notes, until the notes are read', milliseconds(ready.median), ready.range, '', '', ''],
    ],
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
