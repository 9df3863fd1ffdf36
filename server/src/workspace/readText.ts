import type { Files } from './files.ts';

/** The text of a file, or why there is none. */
export type ReadText =
  | { readonly text: string; readonly problem: undefined }
  | { readonly text: undefined; readonly problem: string };

/** Reads a file as UTF-8, its byte order mark kept. Never rejects. */
export async function readText(files: Files, uri: string): Promise<ReadText> {
  try {
    const text = decodeText(await files.read(uri));
    return text === undefined ? { text, problem: 'is not UTF-8 text: left out' } : { text, problem: undefined };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { text: undefined, problem: `cannot be read: ${reason}` };
  }
}

/** So many files are being read at a time: enough for a disk to be busy, and few to have open at once. */
const AHEAD = 24;

/**
 * Reads files in their order, a few ahead of what is taken: neither are all of them open at once, nor are all their texts
 * in memory.
 *
 * @param read never rejects
 */
export async function* readAhead<T>(
  uris: readonly string[],
  read: (uri: string) => Promise<T>,
): AsyncGenerator<[uri: string, content: T]> {
  const reads = uris.slice(0, AHEAD).map(read);
  for (const [index, uri] of uris.entries()) {
    const content = reads.shift();
    if (content === undefined) return;
    yield [uri, await content];
    const next = uris[index + AHEAD];
    if (next !== undefined) reads.push(read(next));
  }
}

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return DECODER.decode(bytes);
  } catch {
    return undefined;
  }
}
