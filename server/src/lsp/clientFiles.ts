import type { Connection } from 'vscode-languageserver';
import { type ListFilesResult, methods, type ReadFileResult } from '../protocol.ts';
import type { Files } from '../workspace/files.ts';
import { normalizeUri, relativePath } from '../workspace/paths.ts';

/** Files as the client has them: for a server in a browser, and for workspaces that are on no disk. */
export function clientFiles(connection: Connection): Files {
  return {
    async list(root, isIgnored) {
      const { uris } = await connection.sendRequest<ListFilesResult>(methods.listFiles, { root });
      const kept = uris.map(normalizeUri).filter((uri) => !isIgnored(relativePath(root, uri) ?? ''));
      return { uris: kept.sort(), problems: [] };
    },
    exists: (uri) => connection.sendRequest<boolean>(methods.fileExists, { uri }),
    isFolder: (uri) => connection.sendRequest<boolean>(methods.isFolder, { uri }),
    async read(uri) {
      const { content } = await connection.sendRequest<ReadFileResult>(methods.readFile, { uri });
      return Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
    },
  };
}
