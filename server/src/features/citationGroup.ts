import type { Citation } from '../facts/citations.ts';
import type { NoteFacts } from '../facts/noteFacts.ts';
import type { Part } from '../facts/parts.ts';
import type { SourceFact } from '../facts/sources.ts';
import type { Span } from '../text/span.ts';

/** A source and what cites it: all that is meant by one number in one part, or by a definition in the whole note. */
export interface CitationGroup {
  readonly number: number;
  /** None where a number is cited that has no source; several where a number stands twice in a list. */
  readonly sources: readonly SourceFact[];
  /** Citations in order, those within a range (`[3]–[5]`) among them. */
  readonly citations: readonly Citation[];
  /** The part whose list holds the source, or lacks it; undefined for a definition and behind the last list. */
  readonly part: Part | undefined;
}

/** `[3]` of `[3](https://…)`: what stands for a source where it is listed. */
export function sourceLabel({ numberSpan }: SourceFact): Span {
  return { start: numberSpan.start - 1, end: numberSpan.end + 1 };
}

/** The group of a citation or of a source of the note. */
export function citationGroupOf(
  facts: NoteFacts,
  { number, start }: Span & { readonly number: number },
): CitationGroup {
  const part = facts.parts.find((each) => each.start <= start && start < each.end);
  const isDefinition = facts.sources.some((source) => source.start === start && source.list === undefined);
  const own = isDefinition ? [] : (part?.sources.filter((source) => source.number === number) ?? []);
  if (part !== undefined && own.length > 0) {
    return { number, sources: own, citations: part.citations.filter((each) => each.number === number), part };
  }
  const definitions = facts.sources.filter((source) => source.list === undefined && source.number === number);
  if (definitions.length > 0) {
    return { number, sources: definitions, citations: citationsOfDefinition(facts, number), part: undefined };
  }
  const end = facts.parts[facts.parts.length - 1]?.end ?? 0;
  const around = part?.citations ?? facts.citations.filter((each) => each.start >= end);
  return { number, sources: [], citations: around.filter((each) => each.number === number), part };
}

/** A definition serves the whole note, save the parts that have a source of that number themselves. */
function citationsOfDefinition({ citations, parts }: NoteFacts, number: number): Citation[] {
  const served = parts.filter(({ sources }) => sources.some((source) => source.number === number));
  return citations.filter(
    (each) => each.number === number && !served.some(({ start, end }) => start <= each.start && each.start < end),
  );
}
