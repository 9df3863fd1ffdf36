import type { Prose } from '../text/prose.ts';
import type { Span } from '../text/span.ts';
import { fold, foldedTokens, tokenEnd, tokenKey } from '../text/words.ts';
import { mayBegin, mayEnd, plain } from './boundaries.ts';
import type { Catalog, Service } from './catalog.ts';
import { hasCaseOf, type NameEntry, type NameNode, type Naming, nameTrieOf, openersOf, pairOf } from './nameTrie.ts';
import { familyOf, type OrdinaryWord, OrdinaryWords, type ServiceExtent } from './ordinaryWords.ts';
import { type FoundName, leafEnd } from './serviceList.ts';

export type { Naming } from './nameTrie.ts';
export type { ServiceExtent } from './ordinaryWords.ts';

/** A place in prose (offsets there) where services are named: several where they share the name. */
export interface NameMatch extends Span {
  readonly namings: readonly [Naming, ...Naming[]];
}

/** What a walk over prose found. */
interface Scan {
  readonly matches: NameMatch[];
  /** Names that are ordinary words too, and were not taken for names. */
  readonly ordinary: OrdinaryWord[];
  /** How often each other vendor is named. */
  readonly otherVendors: Map<string, number>;
  /** How often our own is, by itself. */
  vendors: number;
}

/** The longest name at a place; none where the words are known to name no service of the catalog. */
interface Longest {
  readonly end: number;
  readonly match: NameMatch | undefined;
  readonly otherVendor: string | undefined;
}

/** For an ordinary word: the entries that it is meant as. */
type Meaning = (word: OrdinaryWord) => readonly NameEntry[];

const NOT_MEANT: Meaning = () => [];

/**
 * Finds the names of services in prose: leftmost, then longest, by whole words, under the rules of case and context
 * that the catalog sets. Names are kept as a trie of words, so that the time to match does not depend on how many
 * there are.
 */
export class NameMatcher {
  readonly #root: NameNode;
  readonly #services: ReadonlyMap<string, Service>;
  /** `amazon`, `aws` */
  readonly #vendors: ReadonlySet<string>;
  /** See `openersOf`. */
  readonly #openers: Uint8Array;

  constructor(catalog: Catalog) {
    this.#root = nameTrieOf(catalog);
    this.#openers = openersOf(this.#root);
    this.#vendors = new Set(catalog.vendorPrefixes.map(fold));
    this.#services = new Map(catalog.services.map((service) => [service.id, service]));
  }

  /**
   * All names in a note's prose, in order, none within another.
   *
   * @param sections the note's service sections: within them an ordinary word may be a name
   */
  find(prose: Prose, sections: readonly ServiceExtent[] = []): NameMatch[] {
    const scan = this.#scan(prose.text, { start: 0, end: prose.text.length }, NOT_MEANT);
    const { ordinary } = scan;
    const others = subjectVendors(scan);
    const matches = withoutOthers(scan.matches, others);
    if (ordinary.length === 0) return matches;
    const words = new OrdinaryWords(prose, inOrder(matches, ordinary), sections, this.#services);
    const meanings = new Map<number, readonly NameEntry[]>();
    const leaves = new Set<number>();
    for (const word of ordinary) {
      const entries = words.namesIn(word);
      if (entries.length === 0) continue;
      meanings.set(word.start, [...(meanings.get(word.start) ?? []), ...entries]);
      leaves.add(prose.leafAt(word.start));
    }
    return leaves.size === 0 ? matches : withoutOthers(this.#scanAgain(prose, matches, leaves, meanings), others);
  }

  /**
   * Services that a text as a whole is a name of: a heading, an operand, what somebody typed.
   *
   * @param within services in whose section the text stands: there an ordinary word may be a name of their features
   */
  lookUp(text: string, within: readonly Service[] = []): readonly Naming[] {
    let node: NameNode | undefined = this.#root;
    for (const token of foldedTokens(text)) node = node?.next.get(token);
    const isMeant = ({ needs, naming }: NameEntry): boolean =>
      needs !== 'context' || familyOf(naming.service, this.#services).some((member) => within.includes(member));
    const entries = node?.entries?.filter((entry) => isMeant(entry) && hasCaseOf(text, entry)) ?? [];
    return namingsOf(entries, text);
  }

  /** Walks once more over the blocks in which ordinary words are meant as names. */
  #scanAgain(
    prose: Prose,
    matches: readonly NameMatch[],
    leaves: ReadonlySet<number>,
    meanings: ReadonlyMap<number, readonly NameEntry[]>,
  ): NameMatch[] {
    const kept = matches.filter(({ start }) => !leaves.has(prose.leafAt(start)));
    const meaning: Meaning = ({ start, entries }) => {
      const meant = meanings.get(start) ?? [];
      return entries.filter((entry) => meant.includes(entry));
    };
    const found = [...leaves].flatMap((index) => {
      const span = { start: prose.leaves[index]?.start ?? 0, end: leafEnd(prose, index) };
      return this.#scan(prose.text, span, meaning).matches;
    });
    return [...kept, ...found].sort((a, b) => a.start - b.start);
  }

  #scan(text: string, { start, end }: Span, meaning: Meaning): Scan {
    const scan: Scan = { matches: [], ordinary: [], otherVendors: new Map(), vendors: 0 };
    for (let at = start; at < end; ) {
      const next = tokenEnd(text, at);
      const mayOpen = text.charCodeAt(at) >= 128 || this.#openers[pairOf(text, at)] === 1;
      const key = mayOpen ? tokenKey(text, at, next) : undefined;
      if (key === undefined || !this.#opensName(key) || !mayBegin(text, at)) {
        at = next;
        continue;
      }
      const found = this.#longest(text, at, meaning, scan.ordinary);
      if (found === undefined && this.#vendors.has(key)) scan.vendors++;
      if (found?.match !== undefined) scan.matches.push(found.match);
      at = found?.end ?? next;
      if (found?.otherVendor !== undefined) {
        scan.otherVendors.set(found.otherVendor, (scan.otherVendors.get(found.otherVendor) ?? 0) + 1);
        at = this.#behindVendor(text, at);
      }
    }
    return scan;
  }

  #opensName(key: string): boolean {
    const { next } = this.#root;
    return next.has(key) || (key.endsWith('s') && next.has(key.slice(0, -1)));
  }

  /** What follows another vendor's name (`Azure API Gateway`) is no service of ours, unless it names our vendor. */
  #behindVendor(text: string, end: number): number {
    const next = end + 1;
    if (text.charAt(end) !== ' ' || this.#vendors.has(tokenKey(text, next, tokenEnd(text, next)))) return end;
    return this.#longest(text, next, NOT_MEANT, [])?.end ?? end;
  }

  /** The longest name that begins at an offset and passes its rules. */
  #longest(text: string, start: number, meaning: Meaning, ordinary: OrdinaryWord[]): Longest | undefined {
    let best: Longest | undefined;
    let word: OrdinaryWord | undefined;
    const consider = (node: NameNode, end: number, isPlural: boolean): void => {
      const { otherVendor } = node;
      if ((node.entries === undefined && otherVendor === undefined) || !mayEnd(text, end)) return;
      if (node.entries === undefined || node.entries.length === 0) {
        best = { match: undefined, end, otherVendor };
        return;
      }
      const written = plain(text.slice(start, end));
      const fitting = node.entries.filter((entry) => hasCaseOf(written, entry) && (entry.hasPlural || !isPlural));
      const free = fitting.filter(({ needs }) => needs === undefined);
      const candidate = ordinaryWord(fitting, { start, end });
      const namings = namingsOf(candidate === undefined ? free : [...free, ...meaning(candidate)], written);
      const [first, ...rest] = namings;
      if (first !== undefined) best = { match: { start, end, namings: [first, ...rest] }, end, otherVendor };
      else word = candidate ?? word;
    };
    let node: NameNode | undefined = this.#root;
    for (let at = start; node !== undefined && at < text.length; ) {
      const end = tokenEnd(text, at);
      const singular = singularOf(node, text, at, end);
      if (singular !== undefined) consider(singular, end - 1, true);
      node = node.next.get(tokenKey(text, at, end));
      if (node !== undefined) consider(node, end, false);
      at = end;
    }
    if (word !== undefined && word.end > (best?.end ?? start)) ordinary.push(word);
    return best;
  }
}

/** The node of a plural's singular: `Lambdas`, `VPCs`; the `s` is small, so `KMS` is none. */
function singularOf(node: NameNode, text: string, start: number, end: number): NameNode | undefined {
  if (text.charAt(end - 1) !== 's' || end - start < 3) return undefined;
  return node.next.get(tokenKey(text, start, end - 1));
}

function ordinaryWord(fitting: readonly NameEntry[], span: Span): OrdinaryWord | undefined {
  const entries = fitting.filter(({ needs }) => needs !== undefined);
  if (entries.length === 0) return undefined;
  return { ...span, isOrdinary: true, entries, services: entries.map(({ naming }) => naming.service) };
}

/** The other vendors that a note is rather about: it says their name more often than ours and what is ours alone. */
function subjectVendors({ matches, otherVendors, vendors }: Scan): ReadonlySet<string> {
  if (otherVendors.size === 0) return new Set();
  const alone = matches.filter(({ namings }) => namings.every(({ name }) => name.sharedWith.length === 0)).length;
  return new Set([...otherVendors].filter(([, count]) => count > alone + vendors).map(([vendor]) => vendor));
}

/** Without the names that are shared with such a vendor: `WAF` in a note on Azure. */
function withoutOthers(matches: NameMatch[], others: ReadonlySet<string>): NameMatch[] {
  if (others.size === 0) return matches;
  return matches.filter(({ namings }) => !namings.every(({ name }) => name.sharedWith.some((of) => others.has(of))));
}

function inOrder(matches: readonly NameMatch[], ordinary: readonly OrdinaryWord[]): FoundName[] {
  const names = matches.map(({ start, end, namings }): FoundName => {
    return { start, end, isOrdinary: false, services: namings.map(({ service }) => service) };
  });
  return [...names, ...ordinary].sort((a, b) => a.start - b.start);
}

/** One naming a service, by the name that is written just so if there is one. */
function namingsOf(entries: readonly NameEntry[], written: string): Naming[] {
  const found = new Map<Service, Naming>();
  for (const { naming, text } of entries) {
    if (!found.has(naming.service) || text === written) found.set(naming.service, naming);
  }
  return [...found.values()];
}
