import type { ParsedNote } from '../markdown/note.ts';
import type { Prose } from '../text/prose.ts';
import { type Citation, citationsOf } from './citations.ts';
import { type EntryFact, entriesOf, type TemplateFact } from './entries.ts';
import { type Explanation, explanationsOf } from './explanations.ts';
import { type FlowFact, flowsOf } from './flows.ts';
import { type HeadingFact, headingsOf, type Title, titleOf } from './headings.ts';
import { type Objective, objectivesOf } from './objectives.ts';
import { type Part, partsOf } from './parts.ts';
import { proseOf } from './prose.ts';
import { type SourceFact, sourcesOf } from './sources.ts';

/** What a note says, without any catalog: everything that answers need once its text is closed. */
export interface NoteFacts {
  /** Length of the note's text. */
  readonly length: number;
  readonly title: Title | undefined;
  readonly headings: readonly HeadingFact[];
  readonly citations: readonly Citation[];
  readonly sources: readonly SourceFact[];
  readonly parts: readonly Part[];
  readonly entries: readonly EntryFact[];
  readonly templates: readonly TemplateFact[];
  readonly explanations: readonly Explanation[];
  readonly flows: readonly FlowFact[];
  readonly objectives: readonly Objective[];
  readonly prose: Prose;
}

/** Draws the facts from a parsed note. Never throws. */
export function factsOf(note: ParsedNote): NoteFacts {
  const prose = proseOf(note);
  const sources = sourcesOf(note);
  const citations = citationsOf(note, prose, sources);
  const headings = headingsOf(note, sources);
  const title = titleOf(note, headings);
  const entries = entriesOf(note);
  return {
    length: note.text.length,
    title,
    headings,
    citations,
    sources,
    parts: partsOf(citations, sources),
    ...entries,
    explanations: explanationsOf(
      note,
      [...entries.entries, ...entries.templates].sort((a, b) => a.start - b.start),
    ),
    flows: flowsOf(note, prose),
    objectives: objectivesOf(prose, title),
    prose,
  };
}
