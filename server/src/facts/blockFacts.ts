import type { Block, FrontMatter } from '../markdown/note.ts';
import type { AnchorStyle } from '../text/anchors.ts';
import { type Prose, ReadProse } from '../text/prose.ts';
import { moved } from '../text/span.ts';
import { type Citation, citationsIn, movedCitation } from './citations.ts';
import { constructsIn } from './constructReader.ts';
import { type Explanation, explanationsIn, movedExplanation } from './explanations.ts';
import { type FixedWords, fixedWordsIn, movedWords } from './fixedWords.ts';
import type { FlowFact } from './flowFact.ts';
import { flowsIn, movedFlow } from './flows.ts';
import { type HeadingDraft, headingDraftOf, movedHeading } from './headings.ts';
import { joinedLinkage, type LinkageDraft, linkageDraftOf } from './linkage.ts';
import { type Objective, objectivesIn } from './objectives.ts';
import { type Opening, openingOf } from './openings.ts';
import { type Placeholder, placeholdersIn } from './placeholders.ts';
import { movedLine, type SourceLine, sourceLinesOf } from './sourceLines.ts';

/**
 * What a run of top-level blocks says by itself. All offsets are those of the note as it was when they were drawn: after
 * an edit elsewhere they are still good, by so many offsets further on or back. Each list is in the note's order.
 */
export interface BlockFacts {
  readonly prose: Prose;
  readonly citations: readonly Citation[];
  readonly objectives: readonly Objective[];
  readonly flows: readonly FlowFact[];
  readonly explanations: readonly Explanation[];
  readonly fixedWords: readonly FixedWords[];
  readonly sourceLines: readonly SourceLine[];
  readonly headings: readonly HeadingDraft[];
  readonly placeholders: readonly Placeholder[];
  /** One for each block. */
  readonly openings: readonly Opening[];
  readonly linkage: LinkageDraft;
}

/** The facts of a run, and the number of offsets by which the note's text has moved since they were drawn. */
export interface PlacedFacts {
  readonly facts: BlockFacts;
  readonly shift: number;
}

/**
 * Draws the facts of top-level blocks that follow each other.
 *
 * @param text the note's, in which the blocks stand where their spans say
 * @param frontMatter the note's where the blocks are its first: its title is prose, too
 */
export function blockFactsOf(
  text: string,
  blocks: readonly Block[],
  { frontMatter, style }: { readonly frontMatter?: FrontMatter | undefined; readonly style: AnchorStyle },
): BlockFacts {
  const constructs = constructsIn(text, blocks, frontMatter);
  return {
    prose: constructs.prose,
    citations: citationsIn(text, constructs),
    objectives: objectivesIn(constructs.prose),
    flows: flowsIn(text, constructs),
    explanations: explanationsIn(text, constructs),
    fixedWords: fixedWordsIn(text, constructs),
    sourceLines: sourceLinesOf(blocks),
    headings: headingsIn(text, blocks),
    placeholders: placeholdersIn(text, blocks),
    openings: blocks.map((block) => openingOf(text, block)),
    linkage: linkageDraftOf(text, constructs, style),
  };
}

function headingsIn(text: string, blocks: readonly Block[]): HeadingDraft[] {
  const headings: HeadingDraft[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') headings.push(headingDraftOf(text, block, index));
  });
  return headings;
}

/** The facts of several runs as those of one, where they stand now. */
export function joinedFacts(runs: readonly PlacedFacts[]): BlockFacts {
  const [first] = runs;
  if (first !== undefined && runs.length === 1 && first.shift === 0) return first.facts;
  const all = {
    citations: [] as Citation[],
    objectives: [] as Objective[],
    flows: [] as FlowFact[],
    explanations: [] as Explanation[],
    fixedWords: [] as FixedWords[],
    sourceLines: [] as SourceLine[],
    headings: [] as HeadingDraft[],
    placeholders: [] as Placeholder[],
    openings: [] as Opening[],
  };
  for (const { facts, shift } of runs) {
    const block = all.openings.length;
    for (const citation of facts.citations) all.citations.push(movedCitation(citation, shift));
    for (const objective of facts.objectives) all.objectives.push(moved(objective, shift));
    for (const flow of facts.flows) all.flows.push(movedFlow(flow, shift));
    for (const explanation of facts.explanations) all.explanations.push(movedExplanation(explanation, shift));
    for (const words of facts.fixedWords) all.fixedWords.push(movedWords(words, shift));
    for (const line of facts.sourceLines) all.sourceLines.push(movedLine(line, shift));
    for (const heading of facts.headings) all.headings.push(movedHeading(heading, shift, block));
    for (const placeholder of facts.placeholders) {
      all.placeholders.push({ ...moved(placeholder, shift), block: placeholder.block + block });
    }
    for (const opening of facts.openings) all.openings.push(opening);
  }
  const linkage = joinedLinkage(
    runs.map(({ facts, shift }) => ({ draft: facts.linkage, shift, headings: facts.headings.length })),
  );
  return { ...all, linkage, prose: ReadProse.join(runs.map(({ facts, shift }) => ({ prose: facts.prose, shift }))) };
}
