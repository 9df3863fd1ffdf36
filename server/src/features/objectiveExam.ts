import type { Blueprint } from '../blueprint/blueprint.ts';
import { examNamedBy } from '../blueprint/examCode.ts';
import type { Objective } from '../facts/objectives.ts';
import { FOLDER_PAGES } from '../index/folderPages.ts';
import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import { contains } from '../text/span.ts';

/**
 * True where an objective of a note is one of the blueprint's exam: `Task 1.1` of another exam is none of this one. What
 * stands nearest decides: its heading, the headings above that, the title, the names of the folders that the note is
 * in; then what the note says, and the pages of those folders. Where nothing names an exam it is the notebook's.
 */
export function isOfExam(view: IndexView, note: IndexedNote, objective: Objective, blueprint: Blueprint): boolean {
  const { facts, uri } = note;
  const above = facts.headings.filter(({ section }) => contains(section, objective)).reverse();
  const paths = pathsAbove(uri);
  const exam =
    firstExam([...above.map(({ text }) => text), facts.title?.text ?? ''], blueprint, 'text') ??
    firstExam(paths.map(nameOf), blueprint, 'path') ??
    examNamedBy(note.proseText, blueprint, 'text') ??
    firstExam(
      paths.flatMap((path) => folderPage(view, path)),
      blueprint,
      'text',
    );
  return exam !== 'other';
}

/** The note's address, and those of the folders around it, the innermost first. */
function pathsAbove(uri: string): string[] {
  const paths: string[] = [];
  for (let at = uri.length; at > 0; at = uri.lastIndexOf('/', at - 1)) paths.push(uri.slice(0, at));
  return paths;
}

/** What the page of a folder says, if it has one. */
function folderPage(view: IndexView, path: string): string[] {
  const page = FOLDER_PAGES.map((name) => view.findNote(`${path}/${name}`)).find((note) => note !== undefined);
  return page === undefined ? [] : [page.proseText];
}

/** The exam that the first of some texts names that names one at all. */
function firstExam(
  texts: readonly string[],
  blueprint: Blueprint,
  kind: 'text' | 'path',
): 'this' | 'other' | undefined {
  for (const text of texts) {
    const exam = examNamedBy(text, blueprint, kind);
    if (exam !== undefined) return exam;
  }
  return undefined;
}

/** The last part of an address, for people to read. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
