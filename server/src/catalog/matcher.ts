import type { Prose } from '../text/prose.ts';
import { firstAtOrAfter, type Span } from '../text/span.ts';
import { fold, foldedTokens, isWordAt, tokenEnd } from '../text/words.ts';
import type { Catalog, Service, ServiceName } from './catalog.ts';

/** A name of a service, found. */
export interface Naming {
  readonly service: Service;
  readonly name: ServiceName;
}

/** A place in prose (offsets there) where services are named: several where they share the name. */
export interface NameMatch extends Span {
  readonly namings: readonly [Naming, ...Naming[]];
}

/** How the letters of a name must be written: in any case, with a capital at its start, or as they are. */
type CaseRule = 'any' | 'initial' | 'exact';

interface Entry {
  readonly naming: Naming;
  readonly text: string;
  readonly caseRule: CaseRule;
  /** Only a name in a list of services or in a section of its own. */
  readonly needsContext: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  /** Names that end here; an empty list is a phrase that is no service. */
  entries: Entry[] | undefined;
}

/**
 * Finds the names of services in prose: leftmost, then longest, by whole words, under the rules of case and context
 * that the catalog sets. Names are kept as a trie of words, so that the time to match does not depend on how many
 * there are.
 */
export class NameMatcher {
  readonly #root: Node = { next: new Map(), entries: undefined };
  readonly #vendorPrefixes: readonly string[];

  constructor(catalog: Catalog) {
    this.#vendorPrefixes = catalog.vendorPrefixes;
    for (const phrase of catalog.nonServicePhrases) this.#nodeOf(phrase).entries ??= [];
    for (const service of catalog.services) {
      for (const name of service.names) this.#add({ service, name });
    }
  }

  /** All names in a note's prose, in order, none within another. */
  find(prose: Prose): NameMatch[] {
    const plain = this.#scan(prose.text, () => false);
    if (!plain.sawContextName) return plain.matches;
    const lists = new ServiceLists(prose, plain.matches);
    return this.#scan(prose.text, (at) => lists.holds(at)).matches;
  }

  /** Services that a text as a whole is a name of: a heading, an operand, what somebody typed. */
  lookUp(text: string): readonly Naming[] {
    let node: Node | undefined = this.#root;
    for (const token of foldedTokens(text)) node = node?.next.get(token);
    const entries = node?.entries?.filter((entry) => !entry.needsContext && hasCaseOf(text, entry));
    return distinct(entries ?? []);
  }

  #add(naming: Naming): void {
    const { text, match } = naming.name;
    const prefixed = this.#vendorPrefixes.some((prefix) => text.startsWith(`${prefix} `));
    this.#enter({
      naming,
      text,
      caseRule: caseRuleOf(naming.name, prefixed),
      needsContext: match === 'prefix-or-context',
    });
    if (prefixed) return;
    // People mix up Amazon and AWS, and put either before a short name.
    for (const prefix of this.#vendorPrefixes) {
      this.#enter({ naming, text: `${prefix} ${text}`, caseRule: 'any', needsContext: false });
    }
  }

  #enter(entry: Entry): void {
    const node = this.#nodeOf(entry.text);
    node.entries ??= [];
    const known = node.entries.some(
      (other) => other.naming.service === entry.naming.service && other.text === entry.text,
    );
    if (!known) node.entries.push(entry);
  }

  #nodeOf(name: string): Node {
    let node = this.#root;
    for (const token of foldedTokens(name)) {
      let next = node.next.get(token);
      if (next === undefined) {
        next = { next: new Map(), entries: undefined };
        node.next.set(token, next);
      }
      node = next;
    }
    return node;
  }

  #scan(text: string, hasContext: (at: number) => boolean): { matches: NameMatch[]; sawContextName: boolean } {
    const matches: NameMatch[] = [];
    let sawContextName = false;
    for (let at = 0; at < text.length; ) {
      const end = tokenEnd(text, at);
      const first = this.#root.next.get(fold(text.slice(at, end)));
      const stem = first ?? this.#stem(this.#root, text, at, end)?.node;
      const found = stem === undefined || !mayBegin(text, at) ? undefined : this.#longest(text, at, hasContext);
      if (found === undefined) at = end;
      else {
        sawContextName ||= found.sawContextName;
        if (found.match !== undefined) matches.push(found.match);
        at = Math.max(end, found.end);
      }
    }
    return { matches, sawContextName };
  }

  /** The longest name that begins at an offset and passes its rules. */
  #longest(
    text: string,
    start: number,
    hasContext: (at: number) => boolean,
  ): { match: NameMatch | undefined; end: number; sawContextName: boolean } | undefined {
    let best: { match: NameMatch | undefined; end: number } | undefined;
    let sawContextName = false;
    const consider = (entries: readonly Entry[] | undefined, end: number): void => {
      if (entries === undefined || !mayEnd(text, end)) return;
      if (entries.length === 0) {
        best = { match: undefined, end };
        return;
      }
      const written = text.slice(start, end);
      const fitting = entries.filter((entry) => {
        if (!hasCaseOf(written, entry)) return false;
        if (!entry.needsContext) return true;
        sawContextName = true;
        return hasContext(start);
      });
      const [first, ...rest] = distinct(fitting);
      if (first !== undefined) best = { match: { start, end, namings: [first, ...rest] }, end };
    };
    let node: Node | undefined = this.#root;
    for (let at = start; node !== undefined && at < text.length; ) {
      const end = tokenEnd(text, at);
      const stem = this.#stem(node, text, at, end);
      if (stem !== undefined) consider(stem.node.entries, stem.end);
      node = node.next.get(fold(text.slice(at, end)));
      if (node !== undefined) consider(node.entries, end);
      at = end;
    }
    if (best !== undefined) return { ...best, sawContextName };
    return sawContextName ? { match: undefined, end: start, sawContextName } : undefined;
  }

  /** The node of a plural's singular: `Lambdas`, `VPCs`; the `s` is small, so `KMS` is none. */
  #stem(node: Node, text: string, start: number, end: number): { node: Node; end: number } | undefined {
    if (text.charAt(end - 1) !== 's' || end - start < 3) return undefined;
    const singular = node.next.get(fold(text.slice(start, end - 1)));
    return singular && { node: singular, end: end - 1 };
  }
}

/** A short name of capitals, or of three letters at most, is only what it is as written. */
function caseRuleOf(name: ServiceName, hasVendorPrefix: boolean): CaseRule {
  if (hasVendorPrefix) return 'any';
  const letters = name.text.replace(/[^\p{L}]/gu, '');
  if (name.match !== undefined || letters.length <= 3 || letters === letters.toUpperCase()) return 'exact';
  return 'initial';
}

function hasCaseOf(written: string, entry: Entry): boolean {
  if (entry.caseRule === 'any') return true;
  if (entry.caseRule === 'exact') return written === entry.text;
  const first = entry.text.charAt(0);
  return first === first.toLowerCase() || written.charAt(0) === first;
}

/** No name begins within a word, behind a hyphen (`SSE-KMS`), a dot (`aws.Lambda`) or a double colon (`AWS::S3`). */
function mayBegin(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (before === '-' || before === '.' || before === '@' || before === '$') return !isWordAt(text, at - 2);
  return !(before === ':' && text.charAt(at - 2) === ':');
}

/** No name ends in the middle of `Lambda.py` or `S3::Bucket`. */
function mayEnd(text: string, end: number): boolean {
  const after = text.charAt(end);
  if (after === '.') return !/[a-z0-9]/.test(text.charAt(end + 1));
  return !(after === ':' && text.charAt(end + 1) === ':');
}

function distinct(entries: readonly Entry[]): Naming[] {
  const seen = new Map<Service, Naming>();
  for (const { naming } of entries) {
    if (!seen.has(naming.service)) seen.set(naming.service, naming);
  }
  return [...seen.values()];
}

/** The lists and table rows of which at least half of the items or cells open with a name that needs no context. */
class ServiceLists {
  readonly #prose: Prose;
  readonly #groups: ReadonlySet<number>;

  constructor(prose: Prose, matches: readonly NameMatch[]) {
    this.#prose = prose;
    const counts = new Map<number, { leaves: number; named: number }>();
    for (const leaf of prose.leaves) {
      if (leaf.group === 0) continue;
      const count = counts.get(leaf.group) ?? { leaves: 0, named: 0 };
      count.leaves++;
      if (matches[firstAtOrAfter(matches, leaf.start)]?.start === leaf.start) count.named++;
      counts.set(leaf.group, count);
    }
    this.#groups = new Set([...counts].filter(([, { leaves, named }]) => named * 2 >= leaves).map(([group]) => group));
  }

  /** True where a block of such a list opens at the offset. */
  holds(at: number): boolean {
    const { leaves } = this.#prose;
    let low = 0;
    let high = leaves.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((leaves[middle]?.start ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const leaf = leaves[low];
    return leaf !== undefined && leaf.start === at && this.#groups.has(leaf.group);
  }
}
