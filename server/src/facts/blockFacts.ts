import type { Block } from '../markdown/note.ts';
import type { Prose } from '../text/prose.ts';
import type { Span } from '../text/span.ts';
import { type Citation, citationsIn } from './citations.ts';
import { findPlaceholder, type Operand, operandsOf } from './entries.ts';
import { type Explanation, explanationsIn } from './explanations.ts';
import type { FlowFact } from './flowFact.ts';
import { flowsIn } from './flows.ts';
import { type HeadingDraft, headingDraftOf, type Opening, openingOf } from './headings.ts';
import { type Objective, objectivesIn } from './objectives.ts';
import { proseOfBlock } from './prose.ts';
import { type SourceLine, sourceLinesOf } from './sources.ts';

/**
 * What one top-level block says by itself. All offsets are those of the note as it was when the block was parsed: after
 * an edit elsewhere they are still good, by so many offsets further on or back.
 */
export interface BlockFacts {
  readonly block: Block;
  readonly prose: Prose;
  readonly citations: readonly Citation[];
  readonly objectives: readonly Objective[];
  readonly flows: readonly FlowFact[];
  readonly explanations: readonly Explanation[];
  readonly sourceLines: readonly SourceLine[];
  readonly heading: HeadingDraft | undefined;
  readonly opening: Opening;
  readonly operands: readonly Operand[];
  readonly placeholder: Span | undefined;
}

/** Draws the facts of a top-level block from it and from the text that it was parsed from. */
export function blockFactsOf(text: string, block: Block): BlockFacts {
  const prose = proseOfBlock(block);
  return {
    block,
    prose,
    citations: citationsIn(text, block, prose),
    objectives: objectivesIn(prose),
    flows: flowsIn(text, block, prose),
    explanations: explanationsIn(block),
    sourceLines: sourceLinesOf(block),
    heading: block.kind === 'heading' ? headingDraftOf(text, block) : undefined,
    opening: openingOf(block),
    operands: block.kind === 'heading' ? operandsOf(text, block) : [],
    placeholder: findPlaceholder(text, block),
  };
}
