import { type Link, plainTextOf } from '../markdown/note.ts';
import { type ProseBuilder, UNEVEN_SPACE } from '../text/proseBuilder.ts';
import type { Span } from '../text/span.ts';

/** Adds text to prose, with barriers for ARNs, addresses and host names: they are spelled like names, and are none. */
export function addWithoutAddresses(value: string, span: Span, prose: ProseBuilder): void {
  if (!UNUSUAL.test(value)) {
    prose.evenText(value, span);
    return;
  }
  if (value.length !== span.end - span.start || !MAY_HOLD_ADDRESS.test(value)) {
    prose.text(value, span);
    return;
  }
  let at = 0;
  for (const { index, 0: address } of value.matchAll(ADDRESS)) {
    prose.text(value.slice(at, index), { start: span.start + at, end: span.start + index });
    at = index + address.length;
    prose.barrier({ start: span.start + index, end: span.start + at });
  }
  prose.text(value.slice(at), { start: span.start + at, end: span.end });
}

/** True for a link whose text is an address. */
export function isAddress({ form, children }: Link): boolean {
  if (form === 'autolink' || form === 'bare') return true;
  const [first] = children;
  const text = first?.kind === 'text' && children.length === 1 ? first.value : plainTextOf(children);
  return /^https?:\/\//.test(text);
}

/** What any address has. */
const MAY_HOLD_ADDRESS = /@|:\/\/|arn:|\.(?:com|org|net|io|dev|aws|edu|gov)/i;
/** The same, and uneven white space: one look at a text that has neither, as most have. */
const UNUSUAL = new RegExp(`${UNEVEN_SPACE.source}|${MAY_HOLD_ADDRESS.source}`, 'i');

/**
 * `arn:aws:s3:::bucket`, `s3://bucket/key`, `me@example.com`, `bedrock-runtime.us-east-1.amazonaws.com`, `www.…`. Each
 * part is bounded: a text of nothing but `www.` must not be searched anew from each of its dots.
 */
const ADDRESS =
  /\barn:[\w-]{0,30}:[^\s)\]>"']+|\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s)\]>"']+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|(?<![\w.-])(?:[\w-]{1,63}\.){1,8}(?:com|org|net|io|dev|aws|edu|gov)\b(?:\/[^\s)\]>"']*)?/gi;
