import type { Service } from '../catalog/catalog.ts';
import type { EntryFact } from '../facts/entries.ts';
import type { IndexedNote, IndexView } from './notebookIndex.ts';
import { servicesNamedBy } from './sections.ts';

/** That a service works together with another, or with a term that is no service, and where it is written. */
export interface Integration {
  /** Name of the other service in force, or the term as written. */
  readonly partner: string;
  readonly note: IndexedNote;
  readonly entry: EntryFact;
}

/** With what a service integrates, by the notebook's entries: each partner once, in the order of the notes. */
export function integrationsOf(view: IndexView, service: Service): Integration[] {
  const found = new Map<string, Integration>();
  for (const note of view.notes) {
    for (const entry of note.facts.entries) {
      const operands = entry.operands.map(({ text }) => ({ text, services: servicesNamedBy(text, view.matcher) }));
      if (!operands.some(({ services }) => services.includes(service))) continue;
      for (const { text, services } of operands) {
        if (services.includes(service)) continue;
        const partner = services[0]?.name ?? text;
        if (!found.has(partner)) found.set(partner, { partner, note, entry });
      }
    }
  }
  return [...found.values()];
}
