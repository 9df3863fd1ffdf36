import type { ParsedNote } from '../markdown/note.ts';
import { Prose } from '../text/prose.ts';
import { findTouching, moved, type Span } from '../text/span.ts';
import { type BlockFacts, blockFactsOf } from './blockFacts.ts';
import type { Citation } from './citations.ts';
import { type DeclaredService, declaredServicesOf } from './declaredServices.ts';
import { type EntryFact, type EntryPiece, entriesOf, type TemplateFact } from './entries.ts';
import { type Explanation, movedExplanation } from './explanations.ts';
import type { FlowFact } from './flowFact.ts';
import { movedFlow } from './flows.ts';
import { excerptOf, type HeadingFact, headingsOf, movedHeading, type Title, titleOf } from './headings.ts';
import { type Objective, objectivesIn, withTitle } from './objectives.ts';
import { type Part, partsOf } from './parts.ts';
import { proseOfFrontMatter } from './prose.ts';
import { movedLine, type SourceFact, type SourceLine, sourcesOf } from './sources.ts';

/** What a note says, without any catalog: everything that answers need once its text is closed. */
export interface NoteFacts {
  /** Length of the note's text. */
  readonly length: number;
  readonly title: Title | undefined;
  /** Services that the note is about, by its front matter. */
  readonly declared: readonly DeclaredService[];
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

/** The facts of a top-level block, and the number of offsets by which the note's text has moved since it was parsed. */
export interface PlacedFacts {
  readonly facts: BlockFacts;
  readonly shift: number;
}

/** Draws the facts from a parsed note. Never throws. */
export function factsOf(note: ParsedNote): NoteFacts {
  const blocks = note.blocks.map((block) => ({ facts: blockFactsOf(note.text, block), shift: 0 }));
  return factsFrom(note, blocks);
}

/** Puts the facts of a note's top-level blocks together, in their order. */
export function factsFrom({ text, frontMatter }: ParsedNote, blocks: readonly PlacedFacts[]): NoteFacts {
  const page = proseOfFrontMatter(frontMatter);
  const gathered = gather(blocks);
  const sources = sourcesOf(gathered.sourceLines);
  const headings = headingsOf(gathered.pieces, sources, text.length);
  const title = titleOf(frontMatter, gathered.pieces, headings);
  const entries = entriesOf(gathered.pieces);
  const bodies = [...entries.entries, ...entries.templates].sort((a, b) => a.start - b.start);
  return {
    length: text.length,
    title,
    declared: declaredServicesOf(frontMatter, title?.excerpt ?? excerptOf(gathered.pieces, 0)),
    headings,
    citations: gathered.citations,
    sources,
    parts: partsOf(gathered.citations, sources),
    ...entries,
    explanations: outside(bodies, gathered.explanations),
    flows: gathered.flows,
    objectives: [...objectivesIn(page), ...gathered.objectives].map((objective) => withTitle(objective, title)),
    prose: Prose.join([{ prose: page, shift: 0 }, ...gathered.proses]),
  };
}

/** The facts of all blocks, one kind a list, where they stand now. */
function gather(blocks: readonly PlacedFacts[]) {
  const gathered = {
    pieces: [] as (EntryPiece & Pick<BlockFacts, 'opening'>)[],
    proses: [] as { prose: Prose; shift: number }[],
    sourceLines: [] as SourceLine[],
    citations: [] as Citation[],
    explanations: [] as Explanation[],
    flows: [] as FlowFact[],
    objectives: [] as Objective[],
  };
  for (const { facts, shift } of blocks) {
    const { block, opening, operands, placeholder, prose } = facts;
    const heading = facts.heading && movedHeading(facts.heading, shift);
    gathered.pieces.push({ block, shift, heading, opening, operands, placeholder });
    gathered.proses.push({ prose, shift });
    for (const line of facts.sourceLines) gathered.sourceLines.push(movedLine(line, shift));
    for (const citation of facts.citations) gathered.citations.push(moved(citation, shift));
    for (const explanation of facts.explanations) gathered.explanations.push(movedExplanation(explanation, shift));
    for (const flow of facts.flows) gathered.flows.push(movedFlow(flow, shift));
    for (const objective of facts.objectives) gathered.objectives.push(moved(objective, shift));
  }
  return gathered;
}

/** The bullets of an integration entry say what a service does there, not what it is. */
function outside(entries: readonly Span[], explanations: readonly Explanation[]): Explanation[] {
  return explanations.filter(({ start }) => findTouching(entries, start) === undefined);
}
