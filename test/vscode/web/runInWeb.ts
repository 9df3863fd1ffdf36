import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { prepareEditor, startEditor } from '../editor.ts';
import { type HostResult, parseHostResults } from '../host/results.ts';
import type { HostRun } from '../host/runInHost.ts';
import { visitUntilExit } from '../host/visit.ts';
import { projectRoot } from '../project.ts';
import { developWebExtension } from './developWebExtension.ts';
import { resultMark } from './mark.ts';

export interface WebOptions {
  readonly folder: string;
  readonly extension?: string;
  /** Path of the test bundle within the extension's folder. */
  readonly tests?: string;
  readonly milliseconds?: number;
}

/** Runs the smoke test inside the web worker's extension host: there an extension that comes over http ends up. */
export async function runInWeb(options: WebOptions): Promise<HostRun> {
  const { folder, extension = projectRoot, tests = 'dist/test/web.js', milliseconds = 120_000 } = options;
  if (!existsSync(join(extension, tests)))
    throw new Error(`${tests} is missing: build it with \`node esbuild.mjs --tests\``);
  await prepareEditor();
  const { server, authority } = await serveFiles(extension);
  const editor = await startEditor({ automation: true });
  try {
    const at = (path: string) => ({ scheme: 'http', authority, path });
    const options = { extensions: [at('/extension')], extensionTestsPath: at(`/extension/${tests}`) };
    const prepare = (page: Page) => page.addInitScript(developWebExtension, options);
    const { exitCode, messages } = await visitUntilExit(editor.url({ folder }), { milliseconds, prepare });
    return { exitCode, results: resultsAmong(messages), log: [...messages, editor.output()].join('\n') };
  } finally {
    await editor.stop();
    server.close();
    server.closeAllConnections();
  }
}

function resultsAmong(messages: string[]): HostResult[] {
  const lines = messages.flatMap((message) => message.split('\n')).filter((line) => line.includes(resultMark));
  return parseHostResults(lines.map((line) => line.slice(line.indexOf(resultMark) + resultMark.length)).join('\n'));
}

const types = new Map([
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
]);

async function serveFiles(folder: string): Promise<{ server: Server; authority: string }> {
  const server = createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = join(folder, decodeURIComponent(pathname).replace(/^\/extension\//, '/'));
    try {
      if (!path.startsWith(folder)) throw new Error(`${path} is outside`);
      const content = await readFile(path);
      response.writeHead(200, { 'Content-Type': types.get(extname(path)) ?? 'application/octet-stream' }).end(content);
    } catch {
      response.writeHead(request.method === 'OPTIONS' ? 204 : 404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The file server has no port');
  return { server, authority: `127.0.0.1:${address.port}` };
}
