import type { Service } from '../catalog/catalog.ts';
import type { IndexView } from '../index/notebookIndex.ts';
import { formerUses } from './rules/formerNames.ts';
import type { NoteEdit } from './rules/rule.ts';

/** A service that notes call by former names, and what gives it the name in force throughout the notebook. */
export interface RenamedService {
  readonly service: Service;
  /** The former names as notes write them, in the order of their letters, each with the number of its places. */
  readonly names: readonly { readonly written: string; readonly places: number }[];
  /** How many places there are, and in how many notes. */
  readonly places: number;
  readonly notes: number;
  /** By the notes' addresses, and within a note in its order; no two overlap. */
  readonly edits: readonly NoteEdit[];
}

interface Gathered {
  readonly edits: NoteEdit[];
  readonly names: Map<string, number>;
  readonly notes: Set<string>;
}

/**
 * All former names of a notebook that can be replaced by the names in force, by service, in the order of those names:
 * the places that `renamed-service` finds, but for those that hold markup or that a wiki link is found by.
 */
export function replaceRenamed(view: IndexView): RenamedService[] {
  const found = new Map<Service, Gathered>();
  for (const note of view.notes) {
    for (const { service, written, edits } of formerUses(view, note)) {
      if (edits.length === 0) continue;
      const group: Gathered = found.get(service) ?? { edits: [], names: new Map(), notes: new Set() };
      found.set(service, group);
      group.edits.push(...edits);
      group.names.set(written, (group.names.get(written) ?? 0) + 1);
      group.notes.add(note.uri);
    }
  }
  return [...found]
    .sort(([a], [b]) => a.name.localeCompare(b.name, 'en'))
    .map(([service, { edits, names, notes }]) => {
      const counted = [...names].map(([written, places]) => ({ written, places }));
      counted.sort((a, b) => a.written.localeCompare(b.written, 'en'));
      return {
        service,
        names: counted,
        places: counted.reduce((sum, { places }) => sum + places, 0),
        notes: notes.size,
        edits,
      };
    });
}
