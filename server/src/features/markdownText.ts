/**
 * Text from notes and catalogs as Markdown that shows it and does nothing else: no link, image, tag or emphasis can be
 * smuggled into a card. Line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
    .replace(
      /^(\s*)([#+-]|\d+[.)])/,
      (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    )
    .replace(/\b(https?|ftp|mailto|xmpp|command|file|vscode):/gi, '$1\\:')
    .replace(/(?<=[\w.+-])@(?=[\w-]+\.)/g, '\\@')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`);
}

/** A link in a card; the address must come from the product or the catalog's schema, the text is escaped. */
export function markdownLink(text: string, url: string): string {
  const target = url.replace(
    /[\s<>()\\]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `[${escapeMarkdown(text)}](${target})`;
}

/** An address that a note gives: a link where it leads to the web, else its text; never a command of the editor. */
export function addressLink(address: string): string {
  const text = address.length <= MAX_ADDRESS ? address : `${address.slice(0, MAX_ADDRESS)}…`;
  return /^https?:\/\//i.test(address) ? markdownLink(text, address) : escapeMarkdown(text);
}

/** More of an address is not read. */
const MAX_ADDRESS = 100;

/** `docs.aws.amazon.com/…/what-is.html`: an address as it fits into a list. */
export function shortAddress(url: string): string {
  const bare = url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  if (bare.length <= MAX_LISTED) return bare;
  const host = bare.slice(0, bare.indexOf('/') + 1).slice(0, MAX_LISTED / 2);
  return `${host}…${bare.slice(host.length - MAX_LISTED)}`;
}

const MAX_LISTED = 60;

/** `once`, `twice`, `12 times` */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** `one note`, `3 notes`; of nouns whose plural is an added `s`. */
export function counted(count: number, noun: string): string {
  return count === 1 ? `one ${noun}` : `${count} ${noun}s`;
}
