/**
 * What a note has in common with its translations, and with no other note: its address without the language. Hugo knows
 * a language by the file's name (`_index.vi.md`, `guide.pt-br.md`) or by a folder of `content` (`content/vi/…`).
 */
export function pageOf(uri: string): string {
  return uri
    .replace(/\.[a-z]{2}(?:-[a-z]{2,4})?(\.\w+)$/i, '$1')
    .replace(/(\/content\/)[a-z]{2}(?:-[a-z]{2,4})?\//i, '$1');
}

/**
 * True for paths of notes in two languages, each a translation of the other or not: of both, one at least has a language
 * in its path, in any folder (`ja/…`) and behind any name (`guide-ja.md`).
 */
export function areInTwoLanguages(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => LANGUAGE.exec(path)?.[1]?.toLowerCase());
  return a !== b;
}

/** The languages that notebooks are translated to: `ai/` and `ec/` are folders like others. */
const LANGUAGE =
  /[/.-](ar|bn|cs|da|de|el|en|es|fa|fi|fr|he|hi|hu|id|it|ja|ko|nl|no|pl|pt|ro|ru|sv|th|tr|uk|vi|zh)(?:[-_][a-z]{2,4})?(?:\/|\.\w+$)/i;
