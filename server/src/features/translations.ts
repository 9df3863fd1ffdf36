/**
 * What a note has in common with its translations, and with no other note: its address without the language. Hugo knows
 * a language by the file's name (`_index.vi.md`, `guide.pt-br.md`) or by a folder of `content` (`content/vi/…`).
 */
export function pageOf(uri: string): string {
  return uri
    .replace(/\.[a-z]{2}(?:-[a-z]{2,4})?(\.\w+)$/i, '$1')
    .replace(/(\/content\/)[a-z]{2}(?:-[a-z]{2,4})?\//i, '$1');
}
