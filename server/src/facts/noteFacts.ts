import type { ParsedNote, ParseProblem } from '../markdown/note.ts';
import type { AnchorStyle } from '../text/anchors.ts';
import type { Prose } from '../text/prose.ts';
import { findTouching, type Span } from '../text/span.ts';
import { blockFactsOf, joinedFacts, type PlacedFacts } from './blockFacts.ts';
import type { Citation } from './citations.ts';
import { type DeclaredService, declaredServicesOf } from './declaredServices.ts';
import { type Directive, directivesOf } from './directives.ts';
import { type EntryFact, entriesOf, type TemplateFact } from './entries.ts';
import type { Explanation } from './explanations.ts';
import type { FixedWords } from './fixedWords.ts';
import type { FlowFact } from './flowFact.ts';
import { type HeadingFact, headingsOf, type Title, titleOf } from './headings.ts';
import { type Linkage, linkageOf } from './linkage.ts';
import { type Objective, withTitle } from './objectives.ts';
import { excerptOf } from './openings.ts';
import { type Part, partsOf } from './parts.ts';
import { problemsOf } from './problems.ts';
import { type ShortcodeFacts, shortcodeFactsOf } from './shortcodeTags.ts';
import { type SourceFact, sourcesOf } from './sources.ts';
import { verbatimIn } from './verbatim.ts';

/** What a note says, without any catalog: everything that answers need once its text is closed. */
export interface NoteFacts extends Linkage {
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
  /** Quotations, titles of pages elsewhere, labels: words that are not the author's to choose. */
  readonly fixedWords: readonly FixedWords[];
  readonly flows: readonly FlowFact[];
  readonly objectives: readonly Objective[];
  /** Comments that silence findings. */
  readonly directives: readonly Directive[];
  readonly shortcodes: ShortcodeFacts;
  /** Code and a program's output between tags, comments of Obsidian: what findings pass over. */
  readonly verbatim: readonly Span[];
  /** What could not be read as it was meant. */
  readonly problems: readonly ParseProblem[];
  readonly prose: Prose;
}

/**
 * Draws the facts from a parsed note. Never throws.
 *
 * @param style who makes anchors of headings
 */
export function factsOf(note: ParsedNote, style: AnchorStyle = 'github'): NoteFacts {
  const facts = blockFactsOf(note.text, note.blocks, { frontMatter: note.frontMatter, style });
  return factsFrom(note, [{ facts, shift: 0 }], style);
}

/** Puts the facts of all runs of a note's top-level blocks together, in their order. */
export function factsFrom(note: ParsedNote, runs: readonly PlacedFacts[], style: AnchorStyle): NoteFacts {
  const { text, frontMatter, placed } = note;
  const joined = joinedFacts(runs);
  const { openings, citations } = joined;
  const sources = sourcesOf(joined.sourceLines);
  const headings = headingsOf(text, joined.headings, openings, sources);
  const title = titleOf(frontMatter, openings, headings);
  const entries = entriesOf(joined, placed);
  const bodies = [...entries.entries, ...entries.templates].sort((a, b) => a.start - b.start);
  return {
    length: text.length,
    title,
    declared: declaredServicesOf(frontMatter, title?.excerpt ?? excerptOf(openings, 0, 0)),
    headings,
    citations,
    sources,
    parts: partsOf(citations, sources),
    ...entries,
    explanations: outside(bodies, joined.explanations),
    fixedWords: joined.fixedWords,
    flows: joined.flows,
    objectives: joined.objectives.map((objective) => withTitle(objective, title)),
    directives: directivesOf(note),
    shortcodes: shortcodeFactsOf(note.shortcodes),
    verbatim: verbatimIn(note),
    problems: problemsOf(note),
    ...linkageOf(note, joined.linkage, style),
    prose: joined.prose,
  };
}

/** The bullets of an integration entry say what a service does there, not what it is. */
function outside(entries: readonly Span[], explanations: readonly Explanation[]): readonly Explanation[] {
  if (entries.length === 0) return explanations;
  return explanations.filter(({ start }) => findTouching(entries, start) === undefined);
}
