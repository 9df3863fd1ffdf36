import type { Service } from '../catalog/catalog.ts';
import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import type { Span } from '../text/span.ts';

/** A category with those of its services that the notebook speaks of. */
export interface ServiceCategory {
  readonly category: string;
  readonly services: readonly ServiceInNotebook[];
}

export interface ServiceInNotebook {
  readonly service: Service;
  readonly mentions: number;
  readonly sections: readonly SectionPlace[];
}

export interface SectionPlace {
  readonly note: IndexedNote;
  readonly title: string;
  readonly headingSpan: Span;
}

/** The services that a notebook names or has a section on, by category, both in the order of their names. */
export function servicesByCategory(view: IndexView): ServiceCategory[] {
  const categories = new Map<string, ServiceInNotebook[]>();
  for (const service of [...view.catalog.services].sort((a, b) => byLetters(a.name, b.name))) {
    const mentions = view.mentionsOf(service).length;
    const sections = view
      .sectionsOf(service)
      .map(({ note, item }) => ({ note, title: item.title, headingSpan: item.headingSpan }));
    if (mentions === 0 && sections.length === 0) continue;
    const list = categories.get(service.category);
    if (list === undefined) categories.set(service.category, [{ service, mentions, sections }]);
    else list.push({ service, mentions, sections });
  }
  return [...categories].sort(([a], [b]) => byLetters(a, b)).map(([category, services]) => ({ category, services }));
}

/** Order in which a person looks names up, the same on every machine. */
function byLetters(a: string, b: string): number {
  return a.localeCompare(b, 'en');
}
