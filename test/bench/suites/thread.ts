import path from 'node:path';
import { projectRoot } from '../../vscode/project.ts';
import { answerTable } from '../answers.ts';
import { buildPackage, sizeOf, withTemporaryFolder } from '../builtPackage.ts';
import { generateGuide, generateNotebook, writeNotebook } from '../generate.ts';
import { byteSize } from '../measure.ts';
import { preparePeers } from '../peers.ts';
import type { Suite, Table } from '../report.ts';
import { startTables } from '../start.ts';

const NOTES = 1000;
const GUIDE_LINES = 3000;

/** What a person feels first: how long until the notebook is there, an answer, a keystroke; and how large it all is. */
export const thread: Suite = {
  name: 'thread',
  run: ({ runs, progress }) =>
    withTemporaryFolder(async (folder) => {
      progress('thread: the package, the peers, the notes');
      buildPackage(path.join(folder, 'build'));
      const dist = path.join(folder, 'build/dist');
      const programs = {
        server: path.join(dist, 'npm/dist/server/main.node.js'),
        cli: path.join(dist, 'npm/dist/cli/main.cli.js'),
      };
      const peers = await preparePeers();
      const notebook = path.join(folder, 'notes');
      const notes = [
        ...generateNotebook({ notes: NOTES }),
        { path: 'guide.md', text: generateGuide({ lines: GUIDE_LINES }) },
      ];
      writeNotebook(notebook, notes);
      const sample = path.join(projectRoot, 'test/notebook');
      return [
        ...(await startTables({ programs, peers, notebook, notes, sample, runs, progress })),
        await answerTable({ server: programs.server, peers, notebook, notes }),
        sizeTable(dist),
      ];
    }),
};

function sizeTable(dist: string): Table {
  const places = [
    ...['vsix', 'vsix/dist/client/main.node.js', 'vsix/dist/client/main.browser.js'],
    ...['vsix/dist/server/main.node.js', 'vsix/dist/server/main.browser.js'],
    ...['npm', 'npm/dist/server/main.node.js', 'npm/dist/cli/main.cli.js'],
  ];
  const rows = places.map((place) => {
    const { files, raw, zipped } = sizeOf(path.join(dist, place));
    return [place, String(files), byteSize(raw), byteSize(zipped)];
  });
  return {
    title: 'Size of what is published',
    about: 'As `npm run package` stages it, minified; zipped is what the files take in a zip archive.',
    head: ['Below dist/', 'Files', 'Raw', 'Zipped'],
    rows,
  };
}
