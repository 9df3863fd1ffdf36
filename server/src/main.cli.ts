import { realpathSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { URI } from 'vscode-uri';
import { version } from '../../package.json';
import { bundledData } from './bundled.ts';
import { runCli, USAGE } from './cli/cli.ts';
import type { Host } from './cli/host.ts';
import { waitedForFiles, writeNote } from './files.node.ts';
import { reasonOf } from './reason.node.ts';

// Left alone, V8 lets garbage grow to several times what is in use: a third less memory, at the same speed.
setFlagsFromString('--heap-growing-percent=40');

const host: Host = {
  files: waitedForFiles,
  bundled: bundledData,
  version,
  toUri: (file) => URI.file(path.resolve(file)).toString(),
  toRealUri: (file) => URI.file(realOf(path.resolve(file))).toString(),
  colors: process.stdout.isTTY && process.env['NO_COLOR'] === undefined && process.env['TERM'] !== 'dumb',
  write: writeNote,
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
  },
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
};

function realOf(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return file;
  }
}

// A reader that has heard enough (`exam-notes mentions | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  host.error(`exam-notes: the answer cannot be written: ${reasonOf(error)}\n`);
  process.exit(2);
});

async function main(): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        root: { type: 'string' },
        format: { type: 'string' },
        level: { type: 'string' },
        fix: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    });
    const { root, format, level, json, fix, help, version: showVersion } = values;
    return await runCli({ words: positionals, root, format, level, json, fix, help, version: showVersion }, host);
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error)) throw error;
    host.error(`exam-notes: ${error.message}\n\n${USAGE}`);
    return 2;
  }
}

main().then((code) => {
  process.exitCode = code;
});
