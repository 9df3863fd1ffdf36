import { existsSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findDesktop, openDesktop } from './desktop.ts';
import { EditorUnavailable, prepareEditor, startEditor } from './editor.ts';
import { loadManifest, projectRoot } from './project.ts';

// `npm start [-- FOLDER]`: a real VS Code on a notebook, with the extension of this checkout in it.

const usage = `Usage: npm start [-- FOLDER]
Opens VS Code with this extension on FOLDER, by default on test/notebook.
Without desktop VS Code it is one in the browser; EXAM_NOTES_PORT chooses its port (8000).
EXAM_NOTES_EDITOR=browser takes that one in any case.`;

const defaultPort = 8000;

class UsageError extends Error {}

async function main(): Promise<void> {
  const folder = readFolder();
  const port = readPort();
  if (folder === undefined) {
    console.log(usage);
    return;
  }
  const main = join(projectRoot, loadManifest(projectRoot).main ?? '');
  if (!existsSync(main)) throw new UsageError('The extension is not built: run `npm run build` first.');

  const desktop = process.env['EXAM_NOTES_EDITOR'] === 'browser' ? undefined : await findDesktop();
  if (desktop === undefined) return serve(folder, port);
  await openDesktop(desktop, folder);
  console.log(`VS Code opens on ${folder}`);
}

/** `undefined` when only help is wanted. */
function readFolder(): string | undefined {
  const { help, positionals } = readArguments();
  if (help) return undefined;
  if (positionals.length > 1) throw new UsageError('Only one folder can be opened.');
  const [given] = positionals;
  if (given === undefined) return join(projectRoot, 'test/notebook');
  // npm runs this in the project's folder and keeps the person's own here.
  const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), given);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`Not a folder: ${folder}`);
  return realpathSync(folder);
}

function readArguments(): { help: boolean; positionals: string[] } {
  try {
    const options = { help: { type: 'boolean', short: 'h', default: false } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { help: values.help, positionals };
  } catch {
    throw new UsageError(usage);
  }
}

function readPort(): number {
  const given = process.env['EXAM_NOTES_PORT'];
  if (given === undefined || given === '') return defaultPort;
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new UsageError(`EXAM_NOTES_PORT is no port number: ${given}`);
}

async function serve(folder: string, wanted: number): Promise<void> {
  // Ctrl+C is how this ends; npm would call any other exit code an error.
  process.once('SIGINT', () => process.exit(0));
  await prepareEditor();
  const port = (await isFree(wanted)) ? wanted : 0;
  if (port === 0) console.log(`Port ${wanted} is taken, so it is another one.`);
  const editor = await startEditor({ port, installed: [projectRoot] });
  console.log(`\nVS Code with Exam Notes: ${editor.url({ folder })}`);
  console.log('Ctrl+C stops it. After a rebuild: "Developer: Reload Window".');
  await editor.ended;
  throw new Error(`The VS Code server has ended.\n${editor.output()}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}

main().catch((error: unknown) => {
  const expected = error instanceof UsageError || error instanceof EditorUnavailable;
  console.error(expected ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
