import type { IndexView, Located } from '../index/notebookIndex.ts';
import type { ObjectivePlace } from '../index/outline.ts';

/** Where an objective stands in a title or heading, note by note; in a note its title comes first. */
export function objectivePlaces(view: IndexView, id: string): Located<ObjectivePlace>[] {
  const places: Located<ObjectivePlace>[] = [];
  for (const note of view.notes) {
    for (const item of note.outline.objectives) if (item.objective.id === id) places.push({ note, item });
  }
  return places;
}
