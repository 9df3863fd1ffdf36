import path from 'node:path';
import { makeNotebook, type TemporaryNotebook } from '../../vscode/notebooks.ts';
import { timeUnfolding, unfoldingTime } from '../../vscode/page.ts';
import { until } from '../../vscode/until.ts';
import { openWorkbench, type Workbench } from '../../vscode/workbench.ts';
import { buildPackage, withTemporaryFolder } from '../builtPackage.ts';
import { milliseconds, Timings, times } from '../measure.ts';
import type { Suite, Table } from '../report.ts';

const NODES = 5000;

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
        return [activation, await treeTable(workbench, runs)];
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

/** Has a note open in a new window, in a folder of its own each time: VS Code remembers what was open in one. */
async function inNewWindows(workbench: Workbench, count: number, run: () => Promise<void>): Promise<void> {
  for (let index = 0; index < count; index++) {
    const notebook = manyServices();
    try {
      await workbench.openFolder(notebook.folder);
      await workbench.openFile('note.md');
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
  await inNewWindows(workbench, runs, async () => {
    // A click that takes long counts as none, although the list has come: whether it has is asked next.
    await workbench.command('Developer: Show Running Extensions').catch(() => {});
    own.push(await activationOf(workbench, 'Exam Notes'));
    peer.push(await activationOf(workbench, 'Markdown Language Features'));
  });
  return {
    title: 'Activation',
    about:
      'From a Markdown note that is opened to the end of `activate`, as *Developer: Show Running Extensions* says, in a ' +
      'new window each time. Before a note is opened nothing runs (`test/vscode/host`).',
    ...sideBySide(['Exam Notes', own], ['VS Code’s Markdown Language Features', peer]),
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

/** From the click that unfolds a node to the frame that has rows of what is in it. */
async function treeTable(workbench: Workbench, runs: number): Promise<Table> {
  const own: number[] = [];
  const explorer: number[] = [];
  await inNewWindows(workbench, runs, async () => {
    await workbench.showSidebar('Exam Notes');
    own.push(await unfold(workbench, 'Services', 'Many'));
    await workbench.showSidebar('Explorer');
    explorer.push(await unfold(workbench, 'Files Explorer', 'files'));
  });
  return {
    title: `A tree node with ${NODES.toLocaleString('en-US')} children`,
    about: 'From the click on its arrow to the frame that shows its children, for the first time in a new window.',
    ...sideBySide(['A category of *Services*', own], ['A folder of VS Code’s Explorer', explorer]),
  };
}

async function unfold(workbench: Workbench, view: string, label: string): Promise<number> {
  await workbench.treeItems(view);
  await workbench.page.evaluate(timeUnfolding);
  await workbench.expandTreeItem(view, label);
  return until(`what is in ${label}`, async () => (await workbench.page.evaluate(unfoldingTime)) ?? undefined);
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
