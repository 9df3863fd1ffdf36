import type { Prose } from '../text/prose.ts';
import { firstAtOrAfter, type Span } from '../text/span.ts';
import { tokenEnd, tokenKey } from '../text/words.ts';
import type { Catalog, Service } from './catalog.ts';
import { type Meaning, type NameMatch, NameScanner, type Scan } from './nameScan.ts';
import { hasCaseOf, type NameEntry, type NameNode, type Naming, nameTrieOf, oneEach } from './nameTrie.ts';
import { familyOf, OrdinaryWords, type ServiceExtent } from './ordinaryWords.ts';
import { type FoundName, leafSpan } from './serviceList.ts';

export type { NameMatch, Scan } from './nameScan.ts';
export type { Naming, Namings } from './nameTrie.ts';
export type { ServiceExtent } from './ordinaryWords.ts';

/**
 * Finds the names of services in prose: leftmost, then longest, by whole words, under the rules of case and context
 * that the catalog sets. Names are kept as a trie of words, so that the time to match does not depend on how many
 * there are.
 */
export class NameMatcher {
  readonly #root: NameNode;
  readonly #scanner: NameScanner;
  readonly #services: ReadonlyMap<string, Service>;

  constructor(catalog: Catalog) {
    this.#root = nameTrieOf(catalog);
    this.#scanner = new NameScanner(this.#root, catalog);
    this.#services = new Map(catalog.services.map((service) => [service.id, service]));
  }

  /**
   * Goes through the text of a note's prose; what that finds can be kept for after an edit.
   *
   * @param before what this matcher has found in the text before the edit
   */
  scan(text: string, before?: Scan): Scan {
    return before === undefined ? this.#scanner.scan(text) : this.#scanner.scanAgain(text, before);
  }

  /**
   * All names in a note's prose, in order, none within another.
   *
   * @param sections the note's service sections: within them an ordinary word may be a name
   * @param scan that of the prose's text
   */
  find(prose: Prose, sections: readonly ServiceExtent[] = [], scan = this.scan(prose.text)): readonly NameMatch[] {
    const { ordinary } = scan;
    const others = subjectVendors(scan);
    const matches = withoutOthers(scan.matches, others);
    if (ordinary.length === 0) return matches;
    const words = new OrdinaryWords(prose, inOrder<FoundName>(matches, ordinary), sections, this.#services);
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
    for (let at = 0; at < text.length && node !== undefined; ) {
      const end = tokenEnd(text, at);
      node = node.next?.get(tokenKey(text, at, end));
      at = end;
    }
    const isMeant = ({ needs, naming }: NameEntry): boolean =>
      needs !== 'context' || familyOf(naming.service, this.#services).some((member) => within.includes(member));
    const entries = node?.entries?.filter((entry) => isMeant(entry) && hasCaseOf(text, entry)) ?? [];
    return oneEach(entries, text).map(({ naming }) => naming);
  }

  /**
   * Walks once more over the blocks in which ordinary words are meant as names.
   *
   * @param leaves the blocks, in order
   */
  #scanAgain(
    prose: Prose,
    matches: readonly NameMatch[],
    leaves: ReadonlySet<number>,
    meanings: ReadonlyMap<number, readonly NameEntry[]>,
  ): readonly NameMatch[] {
    const meaning: Meaning = ({ start, entries }) => {
      const meant = meanings.get(start) ?? [];
      return entries.filter((entry) => meant.includes(entry));
    };
    const all: NameMatch[] = [];
    let behind = 0;
    for (const index of leaves) {
      const span = leafSpan(prose, index);
      for (const match of matches.slice(behind, firstAtOrAfter(matches, span.start))) all.push(match);
      for (const match of this.#scanner.scanPart(prose.text, span, meaning).matches) all.push(match);
      behind = firstAtOrAfter(matches, span.end);
    }
    return all.concat(matches.slice(behind));
  }
}

/** The other vendors that a note is rather about: it says their name more often than ours and what is ours alone. */
function subjectVendors({ matches, otherVendors, vendors }: Scan): ReadonlySet<string> {
  if (otherVendors.length === 0) return new Set();
  const alone = matches.filter(({ namings }) => namings.every(({ name }) => name.sharedWith.length === 0)).length;
  const counts = new Map<string, number>();
  for (const { name } of otherVendors) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > alone + vendors.length).map(([vendor]) => vendor));
}

/** Without the names that are shared with such a vendor: `WAF` in a note on Azure. */
function withoutOthers(matches: readonly NameMatch[], others: ReadonlySet<string>): readonly NameMatch[] {
  if (others.size === 0) return matches;
  return matches.filter(({ namings }) => !namings.every(({ name }) => name.sharedWith.some((of) => others.has(of))));
}

/** Two lists in order as one. */
function inOrder<T extends Span>(names: readonly T[], others: readonly T[]): T[] {
  const all: T[] = [];
  let at = 0;
  for (const name of names) {
    for (let other = others[at]; other !== undefined && other.start < name.start; other = others[++at]) all.push(other);
    all.push(name);
  }
  return all.concat(others.slice(at));
}
