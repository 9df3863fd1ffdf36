import { foldedTokens } from '../text/words.ts';
import type { Catalog, Service, ServiceName } from './catalog.ts';

/** A name of a service, and the service. */
export interface Naming {
  readonly service: Service;
  readonly name: ServiceName;
}

/** What a place in prose names: several services where they share the name. */
export type Namings = readonly [Naming, ...Naming[]];

/**
 * How the letters of a name must be written: in any case, with a capital at its start, as they are, or as they are
 * behind a vendor's name in any case.
 */
type CaseRule = 'any' | 'initial' | 'exact' | 'exact-behind-vendor';

/** One way to write a name. */
export interface NameEntry {
  readonly naming: Naming;
  /** The naming alone: one list for all ways to write the name, and all places where it stands. */
  readonly alone: Namings;
  readonly text: string;
  readonly caseRule: CaseRule;
  /** What an ordinary word needs to be a name; undefined where the words are a name wherever they stand. */
  readonly needs: 'mid-sentence' | 'context' | undefined;
  /** False for an ordinary word: `AWS supports` is no plural of AWS Support. */
  readonly hasPlural: boolean;
}

export interface NameNode {
  /** By the word that follows; most names are the only one with their last word. */
  next: Map<string, NameNode> | undefined;
  /** Names that end here; an empty list is a phrase that is no service. */
  entries: NameEntry[] | undefined;
  /** Name of another vendor that ends here: what follows is not ours. */
  otherVendor: string | undefined;
}

/** All names of a catalog as a trie of words (`text/words.ts`), each also behind every vendor's prefix. */
export function nameTrieOf(catalog: Catalog): NameNode {
  const root = emptyNode();
  for (const phrase of catalog.nonServicePhrases) nodeAt(root, foldedTokens(phrase)).entries ??= [];
  for (const vendor of catalog.otherVendors) nodeAt(root, foldedTokens(vendor)).otherVendor = vendor;
  const { vendorPrefixes } = catalog;
  const starts = [root, ...vendorPrefixes.map((vendor) => nodeAt(root, foldedTokens(`${vendor} `)))];
  for (const service of catalog.services) {
    for (const name of service.names) {
      const tokens = foldedTokens(name.text);
      const entries = entriesOf({ service, name }, vendorPrefixes);
      for (const [index, entry] of entries.entries()) enter(nodeAt(starts[index] ?? root, tokens), entry);
    }
  }
  return root;
}

/** True where the words are written as the name's case rule asks. */
export function hasCaseOf(written: string, { text, caseRule, naming }: NameEntry): boolean {
  if (caseRule === 'any') return true;
  if (caseRule === 'exact') return written === text;
  if (caseRule === 'exact-behind-vendor') return written.endsWith(naming.name.text);
  const first = text.charAt(0);
  return first === first.toLowerCase() || written.charAt(0) === first;
}

/** Of entries that the words fit one a service: that which is written just so if there is one. */
export function oneEach(entries: readonly NameEntry[], written: string): readonly NameEntry[] {
  if (entries.length < 2) return entries;
  const found = new Map<Service, NameEntry>();
  for (const entry of entries) {
    const { service } = entry.naming;
    if (!found.has(service) || entry.text === written) found.set(service, entry);
  }
  return [...found.values()];
}

/** The name as it is, and, where it does not begin with a vendor's prefix, as it is behind each of them. */
function entriesOf(naming: Naming, vendorPrefixes: readonly string[]): NameEntry[] {
  const { service, name } = naming;
  const alone: Namings = [naming];
  const { text, match } = name;
  const isOrdinary = isOrdinaryWord(name);
  const prefix = vendorPrefixes.find((vendor) => text.startsWith(`${vendor} `));
  if (prefix !== undefined) {
    const short = text.slice(prefix.length + 1);
    const hasPlural = !service.names.some((other) => other.text === short && isOrdinaryWord(other));
    return [{ naming, alone, text, caseRule: match === 'exact-case' ? 'exact' : 'any', needs: undefined, hasPlural }];
  }
  const needs = match === 'prefix-or-context' ? 'context' : match === 'mid-sentence' ? 'mid-sentence' : undefined;
  // People mix up Amazon and AWS, and put either before a short name.
  const prefixed = vendorPrefixes.map((vendor): NameEntry => {
    const caseRule = isOrdinary ? 'exact-behind-vendor' : 'any';
    return { naming, alone, text: `${vendor} ${text}`, caseRule, needs: undefined, hasPlural: !isOrdinary };
  });
  return [{ naming, alone, text, caseRule: caseRuleOf(name), needs, hasPlural: !isOrdinary }, ...prefixed];
}

function isOrdinaryWord({ match }: ServiceName): boolean {
  return match === 'mid-sentence' || match === 'prefix-or-context';
}

/** A short name of capitals, or of three letters at most, is only what it is as written. */
function caseRuleOf({ text, match }: ServiceName): CaseRule {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return match !== undefined || letters.length <= 3 || letters === letters.toUpperCase() ? 'exact' : 'initial';
}

function enter(node: NameNode, entry: NameEntry): void {
  node.entries ??= [];
  const known = node.entries.findIndex(
    ({ naming, text }) => naming.service === entry.naming.service && text === entry.text,
  );
  if (known < 0) node.entries.push(entry);
  // `Amazon OpenSearch` as the catalog has it, before OpenSearch with a prefix.
  else if (entry.naming.name.text === entry.text) node.entries[known] = entry;
}

/** The node that words lead to from another; made where it is not there. */
function nodeAt(start: NameNode, tokens: readonly string[]): NameNode {
  let node = start;
  for (const token of tokens) {
    node.next ??= new Map();
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
  return { next: undefined, entries: undefined, otherVendor: undefined };
}
