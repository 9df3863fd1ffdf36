import { fragmentSpanOf, type LinkFact } from '../../facts/links.ts';
import type { IndexedNote, IndexView } from '../../index/notebookIndex.ts';
import { decoded } from '../../index/paths.ts';
import { noteName } from '../place.ts';
import { lettersOf, nearestName } from './nearestName.ts';
import type { Fix, FixContext, Found } from './rule.ts';

/** For so many links of a note what was meant is looked for. */
const MAX_SUGGESTIONS = 100;

/** The links of a note that lead to a note, and there to an anchor that it does not have. */
export function* brokenFragments(
  view: IndexView,
  note: IndexedNote,
  concerns: (link: LinkFact) => boolean,
): Generator<Found> {
  const meanings = new Meanings();
  let count = 0;
  for (const link of note.facts.links) {
    const span = fragmentSpanOf(link);
    // `![](#fff)` is a colour, of slides.
    if (span === undefined || (link.isEmbed && link.path === '' && link.form !== 'wiki') || !concerns(link)) continue;
    const target = findBroken(view, note, link);
    if (target === undefined) continue;
    const meant = ++count > MAX_SUGGESTIONS ? undefined : meanings.find(target, link);
    if (view.site.anchors === 'github' && meant?.toLowerCase() === decoded(link.fragment ?? '').toLowerCase()) {
      const message = `The anchor is “#${meant}”: with other capitals, only GitHub finds it.`;
      yield { ...span, severity: 'warning', message };
      continue;
    }
    const where = target === note ? 'this note' : `“${noteName(target)}”`;
    const mark = link.form === 'wiki' ? '' : '#';
    const hint = meant === undefined ? '' : ` Did you mean “${mark}${meant}”?`;
    yield { ...span, message: `There is no heading “${mark}${decoded(link.fragment ?? '')}” in ${where}.${hint}` };
  }
}

/** The fix of such a link: the anchor that was meant. */
export function fixesOfFragment(found: Found, { view, note }: FixContext): Fix[] {
  const link = note.facts.links.find((each) => fragmentSpanOf(each)?.start === found.start);
  const target = link && findBroken(view, note, link);
  const meant = target && new Meanings().find(target, link);
  if (link === undefined || meant === undefined) return [];
  const newText = /%[89A-F]/i.test(link.fragment ?? '') ? encodeURIComponent(meant) : meant;
  const edits = [{ uri: note.uri, start: link.fragmentStart, end: link.fragmentEnd, newText }];
  const fix: Fix = { title: `Change to “${link.form === 'wiki' ? '' : '#'}${meant}”`, preferred: true, edits };
  // Other letters may be those of a heading that is still to be written: `#amazon-ecs` beside `#amazon-eks`.
  return [lettersOf(decoded(link.fragment ?? '')) === lettersOf(meant) ? { ...fix, safe: true } : fix];
}

/** The anchor of a note, or for a wiki link the text of its heading, that somebody most likely meant by a fragment. */
export function findMeantAnchor(note: IndexedNote, link: LinkFact): string | undefined {
  return new Meanings().find(note, link);
}

/** The note to which a link leads whose fragment it does not have. */
function findBroken(view: IndexView, note: IndexedNote, link: LinkFact): IndexedNote | undefined {
  const target = view.resolve(note, link);
  return target.kind === 'note' && target.place.kind === 'missing' ? target.note : undefined;
}

/** What fragments were meant to say, note by note. */
class Meanings {
  readonly #known = new Map<IndexedNote, Map<string, string>>();

  /** The anchor, or for a wiki link the heading, with the same letters and digits, else the nearest. */
  find(note: IndexedNote, { form, fragment = '' }: LinkFact): string | undefined {
    if (form === 'wiki') {
      const text = fragment.slice(fragment.lastIndexOf('#') + 1);
      return nearestName(
        text,
        note.facts.headings.map((heading) => heading.text),
      );
    }
    const wanted = decoded(fragment);
    return (
      this.#byLetters(note).get(lettersOf(wanted)) ??
      nearestName(
        wanted,
        note.facts.anchors.map(({ id }) => id),
      )
    );
  }

  #byLetters(note: IndexedNote): ReadonlyMap<string, string> {
    const known = this.#known.get(note);
    if (known !== undefined) return known;
    const ids = new Map<string, string>();
    for (const { id } of note.facts.anchors) if (!ids.has(lettersOf(id))) ids.set(lettersOf(id), id);
    this.#known.set(note, ids);
    return ids;
  }
}
