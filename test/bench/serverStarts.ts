import {
  DocumentSymbolRequest,
  HoverRequest,
  PublishDiagnosticsNotification,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { methods, type StatusParams } from '../../server/src/protocol.ts';
import type { GeneratedNote } from './generate.ts';
import { findNamedHeading, uriOf } from './mentions.ts';
import type { Start } from './processes.ts';
import { type ServerCommand, ServerProcess } from './serverProcess.ts';
import { startVscodeMarkdown, VSCODE_OPTIONS } from './vscodeMarkdown.ts';

/** Our server over stdio, as any editor starts it. */
export function ourServer(program: string): ServerCommand {
  return { program: process.execPath, args: [program, '--stdio'], transport: 'stdio' };
}

/** rumdl's server over stdio, with its own defaults whatever configuration stands around. */
export function rumdlServer(program: string): ServerCommand {
  return { program, args: ['server', '--no-config'], transport: 'stdio' };
}

/** Settles with the first status in which nothing is being loaded any more. */
export function loaded(server: ServerProcess): Promise<StatusParams> {
  return server.answered(
    new Promise((resolve) => {
      server.connection.onNotification(methods.status, (status: StatusParams) => {
        if (!status.loading) resolve(status);
      });
    }),
  );
}

/** Settles when findings of a note have come. */
export function findingsOf(server: ServerProcess, uri: string): Promise<void> {
  return server.answered(
    new Promise((resolve) => {
      server.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
        if (params.uri === uri) resolve();
      });
    }),
  );
}

/** @param notes how many the server must have found, so that a figure for nothing is none */
export function wholeByOurs(program: string, folder: string, notes?: number): Promise<Start> {
  return timed(
    () => new ServerProcess(ourServer(program)),
    async (server) => {
      const ready = loaded(server);
      await server.initialize(folder);
      const { folders } = await ready;
      const found = folders[0]?.notes;
      if (notes !== undefined && found !== notes)
        throw new Error(`the server found ${found} notes instead of ${notes}`);
    },
  );
}

/** All headings of the notebook; for the links, all references to a file, which need every link that there is. */
export function wholeByVscode(command: ServerCommand, folder: string, until: 'symbols' | 'links'): Promise<Start> {
  return timed(
    () => startVscodeMarkdown(command, folder),
    async (server) => {
      await server.initialize(folder, VSCODE_OPTIONS);
      const query = { query: 'In short' };
      const symbols = await server.answered(server.connection.sendRequest(WorkspaceSymbolRequest.type, query));
      if (symbols === null || symbols.length === 0) throw new Error('VS Code’s server knows no heading');
      if (until === 'symbols') return;
      const uri = uriOf(folder, 'chapter-00/note-0001.md');
      await server.answered(server.connection.sendRequest('markdown/getReferencesToFileInWorkspace', { uri }));
    },
  );
}

export function openNoteByOurs(program: string, folder: string, { path: file, text }: GeneratedNote): Promise<Start> {
  const uri = uriOf(folder, file);
  const position = findNamedHeading(text);
  return timed(
    () => new ServerProcess(ourServer(program)),
    async (server) => {
      await server.initialize(folder);
      await server.open(uri, text);
      const params = { textDocument: { uri }, position };
      const hover = await server.answered(server.connection.sendRequest(HoverRequest.type, params));
      if (hover === null) throw new Error('there is no hover on a name');
    },
  );
}

export function openNoteByRumdl(program: string, folder: string, { path: file, text }: GeneratedNote): Promise<Start> {
  const uri = uriOf(folder, file);
  return timed(
    () => new ServerProcess(rumdlServer(program)),
    async (server) => {
      const findings = findingsOf(server, uri);
      await server.initialize(folder);
      await server.open(uri, text);
      await findings;
    },
  );
}

export function openNoteByVscode(command: ServerCommand, folder: string, note: GeneratedNote): Promise<Start> {
  const uri = uriOf(folder, note.path);
  return timed(
    () => startVscodeMarkdown(command, folder),
    async (server) => {
      await server.initialize(folder, VSCODE_OPTIONS);
      await server.open(uri, note.text);
      const params = { textDocument: { uri } };
      await server.answered(server.connection.sendRequest(DocumentSymbolRequest.type, params));
    },
  );
}

/** Starts a server, waits for what is measured, and ends it. */
async function timed(start: () => ServerProcess, until: (server: ServerProcess) => Promise<void>): Promise<Start> {
  const began = performance.now();
  const server = start();
  try {
    await until(server);
    return { time: performance.now() - began, resident: server.residentBytes() };
  } finally {
    await server.stop();
  }
}
