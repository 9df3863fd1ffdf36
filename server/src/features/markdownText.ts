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
    .replace(/\b(https?|ftp|command|file|vscode):/gi, '$1\\:')
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
