import { commonEnd, commonStart } from '../text/common.ts';
import { BARRIER } from '../text/prose.ts';
import { firstAtOrAfter, moved, type Span } from '../text/span.ts';
import { fold, tokenEnd, tokenKey } from '../text/words.ts';
import { mayBegin, mayEnd, plain } from './boundaries.ts';
import type { Catalog } from './catalog.ts';
import { hasCaseOf, type NameEntry, type NameNode, type Naming, type Namings, oneEach } from './nameTrie.ts';
import { Openers } from './openers.ts';
import type { OrdinaryWord } from './ordinaryWords.ts';

/** A place in prose (offsets there) where services are named. */
export interface NameMatch extends Span {
  /** The same list, not merely an equal one, wherever the same names are meant: there are many places and few names. */
  readonly namings: Namings;
}

/** What a walk over prose has found by the words alone; each list is in order. */
export interface Scan {
  readonly text: string;
  readonly matches: readonly NameMatch[];
  /** Names that are ordinary words too, and were not taken for names. */
  readonly ordinary: readonly OrdinaryWord[];
  /** Names of other vendors. */
  readonly otherVendors: readonly OtherVendor[];
  /** Our own vendor’s, by itself. */
  readonly vendors: readonly Span[];
}

export interface OtherVendor extends Span {
  /** As the catalog writes it. */
  readonly name: string;
}

/** For an ordinary word: the entries that it is meant as. */
export type Meaning = (word: OrdinaryWord) => readonly NameEntry[];

const NOT_MEANT: Meaning = () => [];

/** The longest name at a place; none where the words are known to name no service of the catalog. */
interface Longest {
  readonly end: number;
  readonly match: NameMatch | undefined;
  readonly otherVendor: string | undefined;
}

/** A place where a name, a phrase or the name of another vendor ends. */
interface NameEnd {
  readonly node: NameNode;
  readonly end: number;
  readonly isPlural: boolean;
}

/** Walks over prose word by word, through the trie of a catalog's names. */
export class NameScanner {
  readonly #root: NameNode;
  readonly #openers: Openers;
  /** `amazon`, `aws` */
  readonly #vendors: ReadonlySet<string>;
  /** Lists of more than one naming, by the first. */
  readonly #shared = new Map<Naming, Namings[]>();

  constructor(root: NameNode, { vendorPrefixes }: Catalog) {
    this.#root = root;
    this.#openers = new Openers(root);
    this.#vendors = new Set(vendorPrefixes.map(fold));
  }

  /** What is in a whole text. */
  scan(text: string): Scan {
    return this.scanPart(text, { start: 0, end: text.length }, NOT_MEANT);
  }

  /** The same as `scan`, from what was found in the text before an edit: names cross no barrier. */
  scanAgain(text: string, before: Scan): Scan {
    const same = commonStart(text, before.text);
    if (same === text.length && same === before.text.length) return before;
    const sameEnd = commonEnd(text, before.text, same);
    const start = Math.max(0, same === 0 ? 0 : text.lastIndexOf(BARRIER, same - 1));
    const barrier = text.indexOf(BARRIER, text.length - sameEnd);
    const end = barrier < 0 ? text.length : barrier;
    const part = this.scanPart(text, { start, end }, NOT_MEANT);
    const edit: Edit = { start, end: end - text.length + before.text.length, by: text.length - before.text.length };
    return {
      text,
      matches: spliced(before.matches, part.matches, edit, movedMatch),
      ordinary: spliced(before.ordinary, part.ordinary, edit, moved),
      otherVendors: spliced(before.otherVendors, part.otherVendors, edit, moved),
      vendors: spliced(before.vendors, part.vendors, edit, moved),
    };
  }

  /** @param meaning says of ordinary words which names they are */
  scanPart(text: string, { start, end }: Span, meaning: Meaning): Scan {
    const matches: NameMatch[] = [];
    const ordinary: OrdinaryWord[] = [];
    const otherVendors: OtherVendor[] = [];
    const vendors: Span[] = [];
    for (let at = start; at < end; ) {
      const next = tokenEnd(text, at);
      if (!this.#openers.mayOpen(text, at, next) || !mayBegin(text, at)) {
        at = next;
        continue;
      }
      const found = this.#longest(text, at, meaning, ordinary);
      if (found === undefined && this.#vendors.has(tokenKey(text, at, next))) vendors.push({ start: at, end: next });
      if (found?.match !== undefined) matches.push(found.match);
      const behind = found?.end ?? next;
      if (found?.otherVendor !== undefined) otherVendors.push({ start: at, end: behind, name: found.otherVendor });
      at = found?.otherVendor === undefined ? behind : this.#behindVendor(text, behind);
    }
    return { text, matches, ordinary, otherVendors, vendors };
  }

  /** What follows another vendor's name (`Azure API Gateway`) is no service of ours, unless it names our vendor. */
  #behindVendor(text: string, end: number): number {
    const next = end + 1;
    if (text.charAt(end) !== ' ' || next === text.length) return end;
    if (this.#vendors.has(tokenKey(text, next, tokenEnd(text, next)))) return end;
    return this.#longest(text, next, NOT_MEANT, [])?.end ?? end;
  }

  /** The longest name that begins at an offset and passes its rules. */
  #longest(text: string, start: number, meaning: Meaning, ordinary: OrdinaryWord[]): Longest | undefined {
    let word: OrdinaryWord | undefined;
    let best: Longest | undefined;
    for (const { node, end, isPlural } of this.#endsFrom(text, start)) {
      const { entries = [], otherVendor } = node;
      const written = plain(text.slice(start, end));
      const fitting = entries.filter((entry) => (entry.hasPlural || !isPlural) && hasCaseOf(written, entry));
      const candidate = ordinaryWord(fitting, { start, end });
      const meant = candidate === undefined ? fitting : [...fitting.filter(isFree), ...meaning(candidate)];
      const namings = this.#namingsOf(meant, written);
      if (namings === undefined) word ??= candidate;
      if (namings === undefined && entries.length > 0) continue;
      best = { end, otherVendor, match: namings && { start, end, namings } };
      break;
    }
    if (word !== undefined) ordinary.push(word);
    return best;
  }

  /** Where a name that begins at an offset may end, the longest first. */
  #endsFrom(text: string, start: number): NameEnd[] {
    const ends: NameEnd[] = [];
    let node: NameNode | undefined = this.#root;
    for (let at = start; node?.next !== undefined && at < text.length; ) {
      const end = tokenEnd(text, at);
      const singular = singularOf(node, text, at, end);
      if (singular !== undefined && endsHere(singular, text, end - 1)) {
        ends.push({ node: singular, end: end - 1, isPlural: true });
      }
      node = node.next.get(tokenKey(text, at, end));
      if (node !== undefined && endsHere(node, text, end)) ends.push({ node, end, isPlural: false });
      at = end;
    }
    return ends.reverse();
  }

  #namingsOf(entries: readonly NameEntry[], written: string): Namings | undefined {
    const [only, ...others] = oneEach(entries, written);
    if (only === undefined || others.length === 0) return only?.alone;
    const namings: Namings = [only.naming, ...others.map(({ naming }) => naming)];
    const known = this.#shared.get(only.naming) ?? [];
    const same = known.find((list) => list.length === namings.length && list.every((each, at) => each === namings[at]));
    if (same === undefined) this.#shared.set(only.naming, [...known, namings]);
    return same ?? namings;
  }
}

function endsHere({ entries, otherVendor }: NameNode, text: string, end: number): boolean {
  return (entries !== undefined || otherVendor !== undefined) && mayEnd(text, end);
}

/** The node of a plural's singular: `Lambdas`, `VPCs`; the `s` is small, so `KMS` is none. */
function singularOf(node: NameNode, text: string, start: number, end: number): NameNode | undefined {
  if (text.charAt(end - 1) !== 's' || end - start < 3) return undefined;
  return node.next?.get(tokenKey(text, start, end - 1));
}

function ordinaryWord(fitting: readonly NameEntry[], span: Span): OrdinaryWord | undefined {
  if (fitting.every(isFree)) return undefined;
  const entries = fitting.filter((entry) => !isFree(entry));
  return { ...span, isOrdinary: true, entries, namings: entries.map(({ naming }) => naming) };
}

function isFree({ needs }: NameEntry): boolean {
  return needs === undefined;
}

/** A stretch of a text that has been replaced, and by how much that has moved what is behind it. */
interface Edit extends Span {
  readonly by: number;
}

/** A list with what is in the stretch replaced. */
function spliced<T extends Span>(
  before: readonly T[],
  part: readonly T[],
  { start, end, by }: Edit,
  move: (item: T, by: number) => T,
): T[] {
  const behind = before.slice(firstAtOrAfter(before, end));
  return before
    .slice(0, firstAtOrAfter(before, start))
    .concat(part, by === 0 ? behind : behind.map((item) => move(item, by)));
}

/** As `moved`, for what there is most of: to spread an object takes many times as long. */
function movedMatch({ start, end, namings }: NameMatch, by: number): NameMatch {
  return { start: start + by, end: end + by, namings };
}
