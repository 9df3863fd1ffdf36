import { foldedTokens } from '../text/words.ts';
import type { Catalog, Service, ServiceName } from './catalog.ts';

/** A name of a service, and the service. */
export interface Naming {
  readonly service: Service;
  readonly name: ServiceName;
}

/**
 * How the letters of a name must be written: in any case, with a capital at its start, as they are, or as they are
 * behind a vendor's name in any case.
 */
type CaseRule = 'any' | 'initial' | 'exact' | 'exact-behind-vendor';

/** One way to write a name. */
export interface NameEntry {
  readonly naming: Naming;
  readonly text: string;
  readonly caseRule: CaseRule;
  /** What an ordinary word needs to be a name; undefined where the words are a name wherever they stand. */
  readonly needs: 'mid-sentence' | 'context' | undefined;
  /** False for an ordinary word: `AWS supports` is no plural of AWS Support. */
  readonly hasPlural: boolean;
}

export interface NameNode {
  readonly next: Map<string, NameNode>;
  /** Names that end here; an empty list is a phrase that is no service. */
  entries: NameEntry[] | undefined;
  /** Name of another vendor that ends here: what follows is not ours. */
  otherVendor: string | undefined;
}

/** All names of a catalog as a trie of words (`text/words.ts`), each also behind every vendor's prefix. */
export function nameTrieOf(catalog: Catalog): NameNode {
  const root = emptyNode();
  for (const phrase of catalog.nonServicePhrases) nodeOf(root, phrase).entries ??= [];
  for (const vendor of catalog.otherVendors) nodeOf(root, vendor).otherVendor = vendor;
  for (const service of catalog.services) {
    for (const name of service.names) {
      for (const entry of entriesOf({ service, name }, catalog.vendorPrefixes)) enter(root, entry);
    }
  }
  return root;
}

/**
 * The first two characters that names are written with, for passing over most words of a text without looking them up:
 * 1 at `pairOf(text, at)` where a name may begin, else 0. Words that begin otherwise than in ASCII are none of its.
 */
export function openersOf(root: NameNode): Uint8Array {
  const openers = new Uint8Array(128 * 128);
  for (const [key, node] of root.next) {
    const isSmall = hasSmallOpening(node);
    const rests = [key.slice(1), key.slice(1).toUpperCase()];
    for (const rest of rests) {
      openers[pairOf(key.charAt(0).toUpperCase() + rest, 0)] = 1;
      if (isSmall) openers[pairOf(key.charAt(0) + rest, 0)] = 1;
    }
  }
  return openers;
}

/** An index for the ASCII character at an offset and the one behind it, which is 0 where it is no letter or digit. */
export function pairOf(text: string, at: number): number {
  const second = text.charCodeAt(at + 1);
  const isWord = (second >= 97 && second <= 122) || (second >= 65 && second <= 90) || (second >= 48 && second <= 57);
  return (text.charCodeAt(at) << 7) + (isWord ? second : 0);
}

/** True where a name under the node may be written without a capital at its start. */
function hasSmallOpening({ entries = [], next }: NameNode): boolean {
  const isSmall = ({ text, caseRule }: NameEntry): boolean =>
    caseRule === 'any' || caseRule === 'exact-behind-vendor' || text.charAt(0) === text.charAt(0).toLowerCase();
  return entries.some(isSmall) || [...next.values()].some(hasSmallOpening);
}

/** True where the words are written as the name's case rule asks. */
export function hasCaseOf(written: string, { text, caseRule, naming }: NameEntry): boolean {
  if (caseRule === 'any') return true;
  if (caseRule === 'exact') return written === text;
  if (caseRule === 'exact-behind-vendor') return written.endsWith(naming.name.text);
  const first = text.charAt(0);
  return first === first.toLowerCase() || written.charAt(0) === first;
}

function entriesOf(naming: Naming, vendorPrefixes: readonly string[]): NameEntry[] {
  const { service, name } = naming;
  const { text, match } = name;
  const isOrdinary = isOrdinaryWord(name);
  const prefix = vendorPrefixes.find((vendor) => text.startsWith(`${vendor} `));
  if (prefix !== undefined) {
    const short = text.slice(prefix.length + 1);
    const hasPlural = !service.names.some((other) => other.text === short && isOrdinaryWord(other));
    return [{ naming, text, caseRule: match === 'exact-case' ? 'exact' : 'any', needs: undefined, hasPlural }];
  }
  const needs = match === 'prefix-or-context' ? 'context' : match === 'mid-sentence' ? 'mid-sentence' : undefined;
  // People mix up Amazon and AWS, and put either before a short name.
  const prefixed = vendorPrefixes.map((vendor): NameEntry => {
    const caseRule = isOrdinary ? 'exact-behind-vendor' : 'any';
    return { naming, text: `${vendor} ${text}`, caseRule, needs: undefined, hasPlural: !isOrdinary };
  });
  return [{ naming, text, caseRule: caseRuleOf(name), needs, hasPlural: !isOrdinary }, ...prefixed];
}

function isOrdinaryWord({ match }: ServiceName): boolean {
  return match === 'mid-sentence' || match === 'prefix-or-context';
}

/** A short name of capitals, or of three letters at most, is only what it is as written. */
function caseRuleOf({ text, match }: ServiceName): CaseRule {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return match !== undefined || letters.length <= 3 || letters === letters.toUpperCase() ? 'exact' : 'initial';
}

function enter(root: NameNode, entry: NameEntry): void {
  const node = nodeOf(root, entry.text);
  node.entries ??= [];
  const known = node.entries.findIndex(
    ({ naming, text }) => naming.service === entry.naming.service && text === entry.text,
  );
  if (known < 0) node.entries.push(entry);
  // `Amazon OpenSearch` as the catalog has it, before OpenSearch with a prefix.
  else if (entry.naming.name.text === entry.text) node.entries[known] = entry;
}

function nodeOf(root: NameNode, name: string): NameNode {
  let node = root;
  for (const token of foldedTokens(name)) {
    let next = node.next.get(token);
    if (next === undefined) {
      next = emptyNode();
      node.next.set(token, next);
    }
    node = next;
  }
  return node;
}

function emptyNode(): NameNode {
  return { next: new Map(), entries: undefined, otherVendor: undefined };
}
