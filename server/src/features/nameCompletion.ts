import { mayBegin } from '../catalog/boundaries.ts';
import type { Service } from '../catalog/catalog.ts';
import type { KnownName } from '../catalog/names.ts';
import { splitVendor } from '../catalog/vendorPrefix.ts';
import { compare, type IndexView } from '../index/notebookIndex.ts';
import type { Span } from '../text/span.ts';
import { isWordAt, tokenEnd } from '../text/words.ts';
import { firstOf } from './firstOf.ts';
import type { Suggestion } from './suggestion.ts';
import { rangeOf, type TypingPlace } from './typingPlace.ts';

export interface NameCompletionOptions {
  /** Services that come before all others, in their order: what already works with those that a heading names. */
  readonly first?: readonly Service[];
  /** Where in the text before the cursor a name may begin at the earliest. */
  readonly from?: number;
  /** True where nobody has asked: few letters in lower case are then the beginning of any word. */
  readonly isAutomatic?: boolean;
}

/** No more than this many are offered: the list is asked for again with each letter. */
export const MAX_SUGGESTIONS = 50;

/** How many words back a name may begin. */
const MAX_WORDS = 12;

/** Fewer small letters than that begin a word like any other. */
const MIN_SMALL_LETTERS = 3;

/**
 * Names of services for the words before the cursor. The longest run of them that begins a name counts; once they are
 * a complete name nothing is offered, so that Enter stays Enter.
 */
export function nameCompletion(place: TypingPlace, options: NameCompletionOptions = {}): Suggestion[] {
  const { view, before } = place;
  if (/\s$/.test(before)) return [];
  for (const start of wordStarts(before, options.from ?? 0)) {
    const words = before.slice(start).replace(/\s+/g, ' ');
    if (options.isAutomatic && words.length < MIN_SMALL_LETTERS && words === words.toLowerCase()) return [];
    const known = knownNames(view, words);
    if (known === 'complete') return [];
    if (known.length > 0)
      return ranked(view, known, { words, range: rangeOf(place, start), first: options.first ?? [] });
  }
  return [];
}

/** The names that begin with the words, or that the words are one: also behind the vendor's other name, `AWS` for `Amazon`. */
function knownNames(view: IndexView, words: string): readonly KnownName[] | 'complete' {
  if (view.names.has(words)) return 'complete';
  const known = view.names.startingWith(words);
  const { vendor, rest } = splitVendor(words, view.catalog.vendorPrefixes);
  if (known.length > 0 || vendor === undefined || rest === '') return known;
  if (view.names.has(rest)) return 'complete';
  return view.names
    .startingWith(rest)
    .filter(({ service }) => splitVendor(service.name, view.catalog.vendorPrefixes).vendor !== undefined)
    .map((name) => ({ ...name, text: `${vendor} ${name.text}`, insert: name.service.name }));
}

/** Where the last words begin, the farthest first: not behind a hyphen (`SSE-KMS`), but behind a slash or a bracket. */
function wordStarts(before: string, from: number): number[] {
  const starts: number[] = [];
  for (let at = 0; at < before.length; at = tokenEnd(before, at)) {
    if (at >= from && isWordAt(before, at) && mayBegin(before, at)) starts.push(at);
  }
  return starts.slice(-MAX_WORDS);
}

/** A name with what its place in the list depends on. */
interface Ranked {
  readonly name: KnownName;
  /** Its place among those that come first; behind them all for any other. */
  readonly place: number;
  readonly isExact: boolean;
  readonly uses: number;
}

interface Typed {
  readonly words: string;
  readonly range: Span;
  readonly first: readonly Service[];
}

/** Each service once: as it is being typed before other cases, names in force before former ones, then by use. */
function ranked(view: IndexView, known: readonly KnownName[], { words, range, first }: Typed): Suggestion[] {
  const closest = new Map<Service, KnownName>();
  for (const name of known) {
    const other = closest.get(name.service);
    if (other === undefined || isCloser(name, other)) closest.set(name.service, name);
  }
  const places = new Map(first.map((service, index) => [service, index]));
  const names = [...closest.values()].map((name): Ranked => {
    const place = places.get(name.service) ?? first.length;
    return { name, place, isExact: name.text.startsWith(words), uses: view.countOf(name.service).places };
  });
  return firstOf(names, MAX_SUGGESTIONS, compareNames).map(({ name }) => nameSuggestion(name, range));
}

function compareNames(a: Ranked, b: Ranked): number {
  return (
    a.place - b.place ||
    Number(b.isExact) - Number(a.isExact) ||
    Number(a.name.isFormer) - Number(b.name.isFormer) ||
    b.uses - a.uses ||
    a.name.text.length - b.name.text.length ||
    compare(a.name.text, b.name.text)
  );
}

/** Of two names of a service the shorter is what is being typed; a former name only where no other fits. */
function isCloser(name: KnownName, other: KnownName): boolean {
  if (name.isFormer !== other.isFormer) return other.isFormer;
  return name.text.length < other.text.length;
}

/** A name as a suggestion: what is typed at is the name, what is inserted may be another. */
export function nameSuggestion({ service, text, insert, isFormer }: KnownName, range: Span): Suggestion {
  const other = isFormer ? [`formerly ${text}`] : insert === service.name ? [] : [service.name];
  return {
    kind: 'service',
    label: insert,
    insert,
    filter: text,
    range,
    detail: [service.category, ...other].join(' · '),
    description: `${service.summary}.`,
    documentation: { kind: 'service', id: service.id },
  };
}
