import type { Files } from './files.ts';

/** Files of which those that an editor shows are as it shows them. */
export function openFiles(files: Files, open: ReadonlyMap<string, string>): Files {
  return {
    disk: files,
    list: (root, isIgnored) => files.list(root, isIgnored),
    isFolder: (uri) => files.isFolder(uri),
    exists: async (uri) => open.has(uri) || files.exists(uri),
    read: async (uri) => {
      const text = open.get(uri);
      return text === undefined ? files.read(uri) : new TextEncoder().encode(text);
    },
  };
}
