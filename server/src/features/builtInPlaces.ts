import type { IndexedNote } from '../index/notebookIndex.ts';
import { contains, type Span, touches } from '../text/span.ts';
import type { Place } from './place.ts';

/** A cursor in a note that is open. */
export interface Cursor {
  readonly note: IndexedNote;
  readonly offset: number;
}

/**
 * References in the cursor's note without those that VS Code's own support of Markdown lists for the same cursor: of a
 * heading the heading itself, of a label all brackets of the note with that label, and its definition.
 */
export function spansBeyondBuiltIn(references: readonly Span[], { note, offset }: Cursor): Span[] {
  const heading = findHeadingSpan(note, offset);
  const label = findLabelAt(note, offset)?.label;
  const isTheirs = (span: Span): boolean =>
    (heading !== undefined && contains(heading, span)) ||
    (label !== undefined && (isLabelled(note, span, label) || isDefinitionOf(note, span, label)));
  return references.filter((span) => !isTheirs(span));
}

/** Definitions without those that VS Code finds itself: a heading is its own, and a label has the definition of it. */
export function definitionsBeyondBuiltIn(places: readonly Place[], { note, offset }: Cursor): Place[] {
  const heading = findHeadingSpan(note, offset);
  const label = findLabelAt(note, offset)?.label;
  const isTheirs = (span: Span): boolean =>
    (heading !== undefined && contains(heading, span)) || (label !== undefined && isDefinitionOf(note, span, label));
  return places.filter(({ uri, selection }) => uri !== note.uri || !isTheirs(selection));
}

function findHeadingSpan({ facts }: IndexedNote, offset: number): Span | undefined {
  return facts.headings.find(({ span }) => touches(span, offset))?.span;
}

function isDefinitionOf({ facts }: IndexedNote, inner: Span, label: string): boolean {
  return facts.definitions.some((each) => each.kind === 'link' && each.label === label && contains(each, inner));
}

/** True for brackets with the label, and for what stands in them: a number of `[3, 4]`. */
function isLabelled(note: IndexedNote, span: Span, label: string): boolean {
  const isThere = (each: Span): boolean => contains(span, each) || contains(each, span);
  return labelsNear(note, span.start).some((each) => each.label === label && isThere(each));
}

function findLabelAt(note: IndexedNote, offset: number): Label | undefined {
  return labelsNear(note, offset).find((label) => touches(label, offset));
}

/** The label of a reference as VS Code sees it. */
interface Label extends Span {
  readonly label: string;
}

/**
 * `[text][label]` and `[label]`, defined or not, as vscode-markdown-languageservice finds them (`referenceLinkPattern`
 * in its documentLinks.ts): of a run of brackets the second counts, and none behind it.
 */
const LABEL =
  /(?<![\]\\])(?:(!?\[(?:\\.|[^[\]\\]|\[[^[\]]*\])*\]\[\s*)((?:[^\\\]]|\\.)*?)\]|(\[(?!!)\s*)((?:\\.|[^[\]\n\\])+?)\s*\])(?!\()/g;

/** The labels of the line at an offset. */
function labelsNear({ parsed }: IndexedNote, offset: number): Label[] {
  if (parsed === undefined) return [];
  const line = parsed.lines.spanOf(parsed.lines.lineAt(offset));
  return Array.from(parsed.text.slice(line.start, line.end).matchAll(LABEL), ({ index, ...groups }) => {
    const label = groups[2] ?? groups[4] ?? '';
    const start = line.start + index + (groups[1] ?? groups[3] ?? '').length;
    return { start, end: start + label.length, label };
  });
}
