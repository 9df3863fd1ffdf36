import type { Alert, CheckBox, Opaque } from './note.ts';

/** What may stand at the head of a container's first paragraph and is no text of it. */
export interface Lead {
  /** How much of the paragraph's content it takes, the white space behind it counted. */
  readonly length: number;
  readonly inline: Opaque;
  readonly checkBox?: CheckBox;
  readonly alert?: Alert;
}

/**
 * The check box at the head of a list item's first paragraph (GFM 5.3).
 *
 * @param content the paragraph's; @param start offset of its first character in the note
 */
export function checkBoxOf(content: string, start: number): Lead | undefined {
  const match = /^\[([ \txX])\](?:[ \t]+|(?=\n))/.exec(content);
  if (match === null || match[0].length === content.length) return undefined;
  const span = { start, end: start + 3 };
  const checkBox = { checked: match[1]?.toLowerCase() === 'x', ...span };
  return { length: match[0].length, inline: { kind: 'checkBox', ...span }, checkBox };
}

/** The mark of an alert at the head of a quote's first paragraph; parameters as `checkBoxOf`. */
export function alertOf(content: string, start: number): Lead | undefined {
  const match = /^\[!([A-Za-z][\w-]*)\]([+-]?)(?:[ \t]+|(?=\n)|$)/.exec(content);
  if (match === null) return undefined;
  const [whole, type = '', sign = ''] = match;
  const span = { start, end: start + 3 + type.length + sign.length };
  const typeSpan = { start: start + 2, end: start + 2 + type.length };
  const fold = sign === '' ? undefined : sign === '+' ? 'open' : 'closed';
  const alert = { type: type.toLowerCase(), typeSpan, fold, ...span } as const;
  return { length: whole.length, inline: { kind: 'alertMark', ...span }, alert };
}
