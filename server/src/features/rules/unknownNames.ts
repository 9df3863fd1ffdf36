import type { KnownName } from '../../catalog/names.ts';
import { splitVendor } from '../../catalog/vendorPrefix.ts';
import type { IndexView } from '../../index/notebookIndex.ts';
import { servicesNamedBy } from '../../index/sections.ts';
import { editsBetween, nearest } from '../../text/nearest.ts';
import { ProseBuilder } from '../../text/proseBuilder.ts';
import { fold } from '../../text/words.ts';

/** What looks like a service's name and is none, and the name that was meant, if one is near. */
export interface Unknown {
  readonly meant: string | undefined;
}

/** A shorter name is near to too many words. */
const MIN_LETTERS = 6;

/** Two letters away from a shorter name are other products and words: `Firebase`, `Airflow`, `Cloud Run`. */
const MIN_LETTERS_FOR_TWO = 9;

/** Judges a term as it is written: undefined where it is a service, or nothing that looks like one. */
export function findUnknown(view: IndexView, term: string): Unknown | undefined {
  const text = term.replace(/\s*\([^()]*\)\s*$/, '').trim();
  const { vendor, rest } = splitVendor(text, view.catalog.vendorPrefixes);
  if (!/^[\p{Lu}\p{N}]/u.test(rest) || isKnown(view, text)) return undefined;
  const names = vendor === undefined ? plainNames(view, rest) : namesBehindVendor(view, rest);
  const isNear = (name: string) => lettersOf(name) >= MIN_LETTERS && digitsOf(name) === digitsOf(rest);
  const name = nearest(rest, [...names.keys()].filter(isNear));
  const isMeant = name !== undefined && (vendor !== undefined || isSlip(rest, name));
  const meant = isMeant ? names.get(name) : undefined;
  return meant === undefined && (vendor === undefined || behindName(view, text) !== undefined) ? undefined : { meant };
}

/** True where nothing but a slip makes of the one name the other, by what they have in common. */
function isSlip(word: string, name: string): boolean {
  const limit = Math.min(lettersOf(word), lettersOf(name)) < MIN_LETTERS_FOR_TWO ? 1 : 2;
  return editsBetween(fold(word), fold(name), limit) !== undefined;
}

/** True for a service, in any case or number, for another vendor's, and for what is known to be none. */
function isKnown(view: IndexView, text: string): boolean {
  const { catalog, matcher, names } = view;
  if ([text, `${text}s`].some((name) => servicesNamedBy(name, matcher).length > 0) || names.has(text)) return true;
  if (/^(?:['’]?s)?$/.test(behindName(view, text) ?? text)) return true;
  const folded = fold(text);
  const isOther = (phrase: string) => `${folded} `.startsWith(`${fold(phrase)} `) || folded === `${fold(phrase)}s`;
  return [...catalog.nonServicePhrases, ...catalog.otherVendors].some(isOther);
}

/** What stands behind the service's name that a text begins with: ` Event Notifications` is a feature of Amazon S3. */
function behindName({ matcher }: IndexView, text: string): string | undefined {
  const builder = new ProseBuilder();
  builder.leaf('heading', 0, 0);
  builder.text(text, { start: 0, end: text.length });
  const prose = builder.build();
  const [first] = matcher.find(prose);
  if (first === undefined || lettersOf(prose.text.slice(0, first.start)) > 0) return undefined;
  return prose.text.slice(first.end);
}

/**
 * Names that begin with the same letter as a word, each with what is to be written for it. Ordinary words are none of
 * them, which other words are near to.
 */
function plainNames({ names }: IndexView, word: string): Map<string, string> {
  const known = names.startingWith(word.charAt(0)).filter((name) => !isOrdinary(name));
  return new Map(known.map(({ text, insert }) => [text, insert]));
}

/** The same for a word behind a vendor's name: names without it, each with the name as the catalog has it. */
function namesBehindVendor({ names, catalog }: IndexView, word: string): Map<string, string> {
  const full = catalog.vendorPrefixes.flatMap((vendor) => names.startingWith(`${vendor} ${word.charAt(0)}`));
  const found = new Map(names.startingWith(word.charAt(0)).map(({ text, insert }) => [text, insert]));
  for (const { text, insert } of full) found.set(splitVendor(text, catalog.vendorPrefixes).rest, insert);
  return found;
}

function isOrdinary({ service, text }: KnownName): boolean {
  const match = service.names.find((name) => name.text === text)?.match;
  return match === 'mid-sentence' || match === 'prefix-or-context';
}

function lettersOf(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length;
}

function digitsOf(text: string): string {
  return text.replace(/\P{N}/gu, '');
}
