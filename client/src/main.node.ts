import { type ChildProcess, fork } from 'node:child_process';
import type { ExtensionContext } from 'vscode';
import type { Extension } from './client.ts';

/** Starts the server, and reads the client while that starts: by far most of what ships is a library that it needs. */
export async function activate(context: ExtensionContext): Promise<Extension> {
  const module = context.asAbsolutePath('dist/server/main.node.js');
  let started: ChildProcess | undefined = startServer(module);
  const { activate: activateClient } = await import('./client.node.ts');
  return activateClient(context, () => {
    const server = started ?? startServer(module);
    started = undefined;
    return server;
  });
}

/** In VS Code the program that runs extensions is Electron, which is told to be Node. */
function startServer(module: string): ChildProcess {
  return fork(module, ['--stdio'], { silent: true, execArgv: [], env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
}
