import { nameKey } from './aliasClashes.ts';
import type { Catalog, Service, ServiceName } from './catalog.ts';

/** A service that the notebook itself declares, in a note's front matter or in `exam-notes.yaml`. */
export interface Term {
  readonly name: string;
  readonly category: string | undefined;
  readonly summary: string | undefined;
  readonly aliases: readonly ServiceName[];
}

/** What ids of the notebook's own services begin with. */
const PREFIX = 'notebook:';

/** The category of a term that names none. */
export const NOTEBOOK_CATEGORY = 'This notebook';

/** True for a service that the notebook declares and no catalog has. */
export function isNotebookService({ id }: Service): boolean {
  return id.startsWith(PREFIX);
}

/**
 * A catalog with the terms of a notebook besides. A term that is a name of the catalog already is that service and
 * adds nothing; of two terms with one name the first counts.
 */
export function withTerms(catalog: Catalog, terms: readonly Term[]): Catalog {
  if (terms.length === 0) return catalog;
  const known = new Set(catalog.services.flatMap(({ names }) => names.map(({ text }) => nameKey(text))));
  const ids = new Set<string>();
  const services: Service[] = [];
  for (const term of terms) {
    if (known.has(nameKey(term.name))) continue;
    known.add(nameKey(term.name));
    const service = serviceOf(term, freeId(term.name, ids));
    ids.add(service.id);
    services.push(service);
  }
  return { ...catalog, services: [...catalog.services, ...services] };
}

function serviceOf({ name, category, summary, aliases }: Term, id: string): Service {
  return {
    id,
    name,
    vendor: undefined,
    kind: 'term',
    category: category ?? NOTEBOOK_CATEGORY,
    parent: undefined,
    summary: summary ?? 'A term of this notebook',
    docs: undefined,
    status: undefined,
    names: [{ text: name, form: 'current', match: undefined, sharedWith: [], until: undefined }, ...aliases],
  };
}

/** `notebook:quantum-ledger`; a number behind it where another name has the same letters. */
function freeId(name: string, taken: ReadonlySet<string>): string {
  const slug = nameKey(name).replace(/[^\p{L}\p{N}]+/gu, '-');
  let id = PREFIX + slug;
  for (let number = 1; taken.has(id); number++) id = `${PREFIX}${slug}-${number}`;
  return id;
}
