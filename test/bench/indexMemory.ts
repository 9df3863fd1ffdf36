import { spawn } from 'node:child_process';
import { bundledData } from '../../server/src/bundled.ts';
import { loadCatalog } from '../../server/src/catalog/load.ts';
import { NotebookIndex } from '../../server/src/index/notebookIndex.ts';
import { generateNotebook } from './generate.ts';

/** The argument with which this program starts itself to weigh an index. */
export const MEMORY_RUN = '--memory-run';

/** What an index of generated notes weighs, in bytes. */
export interface IndexMemory {
  readonly notes: number;
  readonly text: number;
  /** What the catalog and its matcher add, before there is a note. */
  readonly catalog: number;
  /** What the notes add to that: the engine's heap and the buffers beside it. */
  readonly index: number;
}

/** Weighs an index in a process of its own, that nothing else may fill. */
export function indexMemoryOf(notes: number): Promise<IndexMemory> {
  const [, program = ''] = process.argv;
  const child = spawn(process.execPath, ['--expose-gc', program, MEMORY_RUN, String(notes)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      const [text, catalog, index] = output.trim().split(' ').map(Number);
      if (code !== 0 || text === undefined || catalog === undefined || index === undefined) {
        reject(new Error(`weighing the index failed with ${code}: ${output}`));
      } else resolve({ notes, text, catalog, index });
    });
  });
}

/** What the process of its own does. */
export function answerMemoryRun([count]: readonly string[]): void {
  // Once through everything that will run: compiled code is not the index.
  indexOf(50);
  const before = heap();
  const empty = indexOf(0);
  const withCatalog = heap();
  const full = indexOf(Number(count));
  const after = heap();
  console.log([full.text, withCatalog - before, after - withCatalog].join(' '));
  // Both must live until here.
  if (empty.index === full.index) throw new Error('one index');
}

function indexOf(count: number): { readonly index: NotebookIndex; readonly text: number } {
  const index = new NotebookIndex();
  const { catalog } = loadCatalog(bundledData.catalogs['aws']);
  index.apply({ kind: 'catalog', catalog, blueprint: undefined });
  let size = 0;
  for (const { path, text } of generateNotebook({ notes: count })) {
    index.apply({ kind: 'note', uri: `file:///${path}`, text, isOpen: false });
    size += Buffer.byteLength(text);
  }
  return { index, text: size };
}

function heap(): number {
  if (globalThis.gc === undefined) throw new Error('start Node with --expose-gc');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
