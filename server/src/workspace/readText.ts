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

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
