import { fold } from '../text/words.ts';
import type { Catalog, Service, ServiceName } from './catalog.ts';

/** A name that can be completed. */
export interface KnownName {
  readonly text: string;
  readonly service: Service;
  readonly isFormer: boolean;
  /** What to write for it: itself, or the name in force for a former one. */
  readonly insert: string;
}

/** All names of a catalog in the order of their letters, for finding those that begin with what has been typed. */
export class NameList {
  readonly #catalog: Catalog;
  #sorted: SortedNames | undefined;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** Put in order when a name is first asked for: what is read from a notebook needs none of it. */
  get #names(): SortedNames {
    this.#sorted ??= sortedNames(this.#catalog);
    return this.#sorted;
  }

  /** True where the words are a complete name, in any case. */
  has(words: string): boolean {
    return this.#names.keys.has(keyOf(words));
  }

  /** Names that begin with the words, in any case. */
  startingWith(words: string): KnownName[] {
    const key = keyOf(words);
    const { list } = this.#names;
    const found: KnownName[] = [];
    for (let at = firstFrom(list, key); list[at]?.key.startsWith(key); at++) {
      const entry = list[at];
      if (entry !== undefined) found.push(entry.name);
    }
    return found;
  }
}

interface KeyedName {
  readonly key: string;
  readonly name: KnownName;
}

interface SortedNames {
  readonly list: readonly KeyedName[];
  readonly keys: ReadonlySet<string>;
}

function sortedNames({ services }: Catalog): SortedNames {
  const list = services
    .flatMap((service) =>
      service.names.filter(({ form }) => form !== 'informal').map((name) => knownName(service, name)),
    )
    .map((name): KeyedName => ({ key: keyOf(name.text), name }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return { list, keys: new Set(list.map(({ key }) => key)) };
}

/** Index of the first name, in their order, that is not before a key. */
function firstFrom(list: readonly KeyedName[], key: string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle]?.key ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keyOf(words: string): string {
  return fold(words.replace(/\s+/g, ' '));
}

function knownName(service: Service, { text, form }: ServiceName): KnownName {
  const isFormer = form === 'former';
  return { text, service, isFormer, insert: isFormer ? service.name : writtenOut(service, text) };
}

/** A long name carries its vendor's, where the service has it so: `Simple Storage Service` is Amazon's. */
function writtenOut(service: Service, text: string): string {
  const full = `${service.vendor} ${text}`;
  const isAlias = service.names.some((name) => name.text === full && name.form === 'alias');
  return isAlias && text.includes(' ') ? full : text;
}
