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
  readonly #names: readonly { readonly key: string; readonly name: KnownName }[];
  readonly #keys: ReadonlySet<string>;

  constructor(catalog: Catalog) {
    this.#names = catalog.services
      .flatMap((service) =>
        service.names.filter(({ form }) => form !== 'informal').map((name) => knownName(service, name)),
      )
      .map((name) => ({ key: keyOf(name.text), name }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    this.#keys = new Set(this.#names.map(({ key }) => key));
  }

  /** True where the words are a complete name, in any case. */
  has(words: string): boolean {
    return this.#keys.has(keyOf(words));
  }

  /** Names that begin with the words, in any case. */
  startingWith(words: string): KnownName[] {
    const key = keyOf(words);
    const found: KnownName[] = [];
    for (let at = this.#firstFrom(key); this.#names[at]?.key.startsWith(key); at++) {
      const entry = this.#names[at];
      if (entry !== undefined) found.push(entry.name);
    }
    return found;
  }

  #firstFrom(key: string): number {
    let low = 0;
    let high = this.#names.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#names[middle]?.key ?? '') < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
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
