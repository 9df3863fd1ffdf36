import type { HeadingFact } from '../facts/headings.ts';
import type { NoteFacts } from '../facts/noteFacts.ts';
import type { Objective } from '../facts/objectives.ts';
import { contains, type Span } from '../text/span.ts';

/**
 * What is asked of all notes at once, by symbols, coverage and lookup: kept beside a closed note, so that seven thousand
 * of them need not be unpacked for it.
 */
export interface NoteOutline {
  readonly title: string | undefined;
  /** Offset behind what front matter says of the note's title and of services; 0 where it says nothing of them. */
  readonly bodyStart: number;
  readonly entries: readonly OutlineEntry[];
  /** Titles and headings with an objective, in order. */
  readonly objectives: readonly ObjectivePlace[];
  /** The numbers of all objectives that the note names, in prose too. */
  readonly objectiveIds: readonly string[];
  /** Names of the shortcodes that it uses. */
  readonly shortcodes: readonly string[];
}

/** An integration entry: `Amazon S3 + Amazon Macie`. */
export interface OutlineEntry {
  readonly title: string;
  readonly headingSpan: Span;
}

/** A title, or a heading, that has an objective. */
export interface ObjectivePlace {
  readonly objective: Objective;
  /** What stands under it: the whole note, or the heading's section. */
  readonly span: Span;
  /** The title's text, or the heading's. */
  readonly selection: Span;
  readonly title: string;
}

/** Draws the outline from a note's facts. */
export function outlineOf(facts: NoteFacts): NoteOutline {
  const { title, entries, objectives, shortcodes } = facts;
  return {
    title: title?.text,
    bodyStart: bodyStartOf(facts),
    entries: listOf(entries, ({ operands, headingSpan }) => {
      return { title: operands.map(({ text }) => text).join(' + '), headingSpan };
    }),
    objectives: listOf(
      objectives.flatMap((objective) => placeOf(facts, objective) ?? []),
      (place) => place,
    ),
    objectiveIds: listOf([...new Set(objectives.map(({ id }) => id))], (id) => id),
    shortcodes: listOf(
      [...new Set([...shortcodes.paired, ...shortcodes.unclosed.map(({ name }) => name)])],
      (name) => name,
    ),
  };
}

function bodyStartOf({ title, headings, declared }: NoteFacts): number {
  const isHeading = headings.some(({ span }) => span.start === title?.span.start);
  return Math.max(isHeading ? 0 : (title?.span.end ?? 0), ...declared.map(({ end }) => end));
}

const NONE: readonly never[] = [];

/** Most notes have none of most things: for them there is one list. */
function listOf<T, R>(items: readonly T[], of: (item: T) => R): readonly R[] {
  return items.length === 0 ? NONE : items.map(of);
}

function placeOf({ title, headings, length }: NoteFacts, objective: Objective): ObjectivePlace | undefined {
  if (objective.where === 'prose') return undefined;
  if (objective.where === 'title' && title !== undefined) {
    return { objective, span: { start: 0, end: length }, selection: title.span, title: title.text };
  }
  const heading = findHeading(headings, objective);
  return heading && { objective, span: heading.section, selection: heading.span, title: heading.text };
}

/** The heading that a span stands in, of headings in order. */
function findHeading(headings: readonly HeadingFact[], inner: Span): HeadingFact | undefined {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((headings[middle]?.span.start ?? 0) <= inner.start) low = middle + 1;
    else high = middle;
  }
  const heading = headings[low - 1];
  return heading !== undefined && contains(heading.span, inner) ? heading : undefined;
}
