/** What is being written: up to the cursor, the address that has been typed so far. */
export interface TypedAddress {
  readonly form: 'path' | 'wiki' | 'ref';
  /** Shows a picture. */
  readonly isImage: boolean;
  /** The address stands in `<` and `>`. */
  readonly isInAngles: boolean;
  readonly address: string;
}

/** `[x](`, `![x](<`, `[x]: ` at the beginning of a line, `<a href="`, `<img src="`, with what is typed of the address. */
const INLINE = /(!?)\[(?:[^[\]]|\[[^[\]]*\])*\]\((?:(<)([^<>]*)|([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*))$/;
const DEFINITION = /^[\s>]*()\[[^\]^][^\]]*\]:[ \t]+(?:(<)([^<>]*)|([^\s<>]*))$/;
const TAG = /<(a|img)\b[^<>]*\s(?:href|src)\s*=\s*["']([^"'<>]*)$/i;
const WIKI = /(!?)\[\[([^[\]|]*)$/;
const REF = /\{\{[<%]\s*(?:rel)?ref\s+(?:path\s*=\s*)?["`]([^"`]*)$/;

/** The address that is being written at the end of a line's text; undefined where none is. */
export function findTypedAddress(before: string): TypedAddress | undefined {
  const ref = REF.exec(before);
  if (ref !== null) return { form: 'ref', isImage: false, isInAngles: false, address: ref[1] ?? '' };
  const wiki = WIKI.exec(before);
  if (wiki !== null) return { form: 'wiki', isImage: wiki[1] === '!', isInAngles: false, address: wiki[2] ?? '' };
  const tag = TAG.exec(before);
  if (tag !== null) return { form: 'path', isImage: tag[1] === 'img', isInAngles: false, address: tag[2] ?? '' };
  const [, image = '', angle, inAngles, bare] = INLINE.exec(before) ?? DEFINITION.exec(before) ?? [];
  const address = inAngles ?? bare;
  if (address === undefined) return undefined;
  return { form: 'path', isImage: image === '!', isInAngles: angle === '<', address };
}
