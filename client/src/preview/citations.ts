import type { StateCore, StateInline, Token } from 'markdown-it';
import type { Citation } from '../../../server/src/facts/citations.ts';
import { partsOf } from '../../../server/src/facts/parts.ts';
import { sourceLinesOf } from '../../../server/src/facts/sourceLines.ts';
import { type SourceFact, sourcesOf } from '../../../server/src/facts/sources.ts';
import { type PageBlocks, pageBlocksOf } from './blocks.ts';
import type { Pages } from './page.ts';

/** `[3]` or `[3, 4]`, as the server has it. */
const BRACKETS = /\[\d{1,3}(?:\s*,\s*\d{1,3})*\]/y;

/**
 * The inline rules of citations: `plain` comes before the rule of links, since `[3][4]` is two citations also where
 * both are defined; `failed` behind it takes `[3](…` that has turned out to be none. To the search for a label's end
 * they are no construct: brackets within a label would keep it from being one.
 */
export function citationRules(
  pages: Pages,
): Record<'plain' | 'failed', (state: StateInline, silent: boolean) => boolean> {
  const rule = (state: StateInline, silent: boolean, maybeLink: boolean): boolean => {
    if (silent || state.src.charAt(state.pos) !== '[') return false;
    BRACKETS.lastIndex = state.pos;
    const content = BRACKETS.exec(state.src)?.[0] ?? '';
    const end = state.pos + content.length;
    if (content === '' || end > state.posMax || !pages.has(state.env)) return false;
    if (maybeLink && state.src.charAt(end) === '(') return false;
    state.push('exam_notes_citation', '', 0).content = content;
    state.pos = end;
    return true;
  };
  return {
    plain: (state, silent) => rule(state, silent, true),
    failed: (state, silent) => rule(state, silent, false),
  };
}

/** Where a citation leads, and what is told of it. */
interface Target {
  readonly href: string;
  readonly title: string;
}

/**
 * Makes links of the citations: to the source in the list that closes their part, or to the address of a definition.
 * One without a source, or within a link, is text.
 */
export function linkCitations(state: StateCore): void {
  const page = pageBlocksOf(state.tokens, state.env);
  const cited = citationsOf(state.tokens, page);
  const targets = targetsOf([...cited.values()].flat(), page);
  for (const block of state.tokens) {
    if (block.children === null) continue;
    block.children = block.children.flatMap((token) =>
      token.type === 'exam_notes_citation' ? citationTokens(state, token, cited.get(token) ?? [], targets) : [token],
    );
    citationsToText(block.children);
  }
}

/** The citations in each of their tokens, one for each number. */
function citationsOf(tokens: readonly Token[], { places }: PageBlocks): Map<Token, Citation[]> {
  const cited = new Map<Token, Citation[]>();
  for (const { children } of tokens) {
    let links = 0;
    for (const token of children ?? []) {
      if (token.type === 'link_open') links++;
      else if (token.type === 'link_close') links--;
      const start = places.get(token);
      if (token.type !== 'exam_notes_citation' || links > 0 || start === undefined) continue;
      const numbers = Array.from(token.content.matchAll(/\d+/g), ([digits]) => Number(digits));
      cited.set(
        token,
        numbers.map((number) => ({ start, end: start + 1, number, isImplied: false })),
      );
    }
  }
  return cited;
}

/** Gives the sources ids, and each citation the source that it means. */
function targetsOf(citations: readonly Citation[], { blocks, links }: PageBlocks): Map<Citation, Target> {
  const targets = new Map<Citation, Target>();
  const sources = sourcesOf(sourceLinesOf(blocks));
  const definitions = firstByNumber(sources.filter(({ list }) => list === undefined));
  const aim = (own: readonly Citation[], listed: ReadonlyMap<number, SourceFact>, id: string) => {
    for (const citation of own) {
      const { number } = citation;
      const source = listed.get(number);
      const url = (source ?? definitions.get(number))?.url;
      if (url !== undefined)
        targets.set(citation, { href: source === undefined ? url : `#${id}-${number}`, title: url });
    }
  };
  aim(citations, new Map(), '');
  partsOf(citations, sources).forEach((part, index) => {
    const listed = firstByNumber(part.sources);
    const id = `exam-notes-source-${index + 1}`;
    for (const [number, { start }] of listed) links.get(start)?.attrSet('id', `${id}-${number}`);
    aim(part.citations, listed, id);
  });
  return targets;
}

function firstByNumber(sources: readonly SourceFact[]): Map<number, SourceFact> {
  const byNumber = new Map<number, SourceFact>();
  for (const source of sources) if (!byNumber.has(source.number)) byNumber.set(source.number, source);
  return byNumber;
}

/** The tokens of `[3]`, which is a link as a whole, or of `[3, 4]`, in which each number is one. */
function citationTokens(
  state: StateCore,
  token: Token,
  citations: readonly Citation[],
  targets: ReadonlyMap<Citation, Target>,
): Token[] {
  const [first, ...rest] = citations;
  if (first === undefined) return [token];
  if (rest.length === 0) return linkTokens(state, token, token.content, targets.get(first));
  let next = 0;
  return token.content.split(/(\d+)/).flatMap((piece) => {
    const citation = /^\d/.test(piece) ? citations[next++] : undefined;
    return linkTokens(state, token, piece, citation && targets.get(citation));
  });
}

function linkTokens({ Token }: StateCore, { level }: Token, content: string, target: Target | undefined): Token[] {
  const text = new Token('text', '', 0);
  text.content = content;
  text.level = level;
  if (target === undefined) return [text];
  const open = new Token('exam_notes_citation_open', 'a', 1);
  open.attrs = [
    ['href', target.href],
    ['title', target.title],
    ['class', 'exam-notes-citation'],
  ];
  const close = new Token('exam_notes_citation_close', 'a', -1);
  open.level = level;
  close.level = level;
  text.level = level + 1;
  return [open, text, close];
}

/** What is left of citations, in links and in the text that stands for an image, is text. */
function citationsToText(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.type === 'exam_notes_citation') token.type = 'text';
    if (token.children !== null) citationsToText(token.children);
  }
}
