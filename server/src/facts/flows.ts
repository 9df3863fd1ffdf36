import type { Code, Inline, Paragraph } from '../markdown/note.ts';
import { BARRIER, type Prose } from '../text/prose.ts';
import type { Span } from '../text/span.ts';
import type { Constructs } from './constructs.ts';
import type { FlowFact, FlowNode } from './flowFact.ts';
import { openingBold } from './labels.ts';
import { mermaidFlow } from './mermaid.ts';

const ARROW = /-{1,2}>|→|⟶/g;
/** What parts a node from the words around it: sentence punctuation, brackets, a dash. */
const BORDER = new RegExp(`[.;:!?](?=\\s|$)|[(),${BARRIER}]|\\s[–—-]\\s`, 'g');

/** What ends a chain, though an arrow follows: a sentence's end, or words that begin another chain. */
const CHAIN_END = /[.;!?](?=\s)|,\s+(?:and\s+)?(?:then|while|or)\s+\S/;

/**
 * The flows of top-level blocks, in order: of prose, of bold labels, of fences and charts.
 *
 * @param constructs of the blocks
 */
export function flowsIn(text: string, { prose, bolds, fences }: Constructs): readonly FlowFact[] {
  const flows = proseFlows(prose);
  const before = flows.length;
  for (const { paragraph } of bolds) addLabelFlow(paragraph, flows);
  for (const fence of fences) addFenceFlows(text, fence, flows);
  return flows.length === before ? flows : flows.sort((a, b) => a.start - b.start);
}

/** The flow that many offsets further on. */
export function movedFlow(flow: FlowFact, by: number): FlowFact {
  if (by === 0) return flow;
  const { form, start, end, nodes, edges } = flow;
  const movedNodes = nodes.map((node) => ({ text: node.text, start: node.start + by, end: node.end + by }));
  return { form, start: start + by, end: end + by, nodes: movedNodes, edges };
}

function proseFlows(prose: Prose): FlowFact[] {
  if (!mayHoldArrow(prose.text)) return [];
  const flows: FlowFact[] = [];
  let read = 0;
  for (const arrow of prose.text.matchAll(ARROW)) {
    if (arrow.index < read) continue;
    const index = prose.leafAt(arrow.index);
    const leaf = prose.leaves[index];
    const next = prose.leaves[index + 1];
    read = next?.start ?? prose.text.length;
    if (leaf === undefined || leaf.kind === 'title') continue;
    const { start } = leaf;
    const text = prose.text.slice(start, next === undefined ? read : read - 1);
    for (const flow of chainsIn(text, (from, to) => prose.spanOf(start + from, start + to))) flows.push(flow);
  }
  return flows;
}

/** Chains of arrows in a text; `spanOf` leads from offsets in it to the note. */
function chainsIn(text: string, spanOf: (start: number, end: number) => Span): FlowFact[] {
  const arrows = [...text.matchAll(ARROW)].map(({ index, 0: arrow }) => ({ start: index, end: index + arrow.length }));
  const first = arrows[0];
  if (first === undefined) return [];
  const nodeOf = ({ start, end }: Span): FlowNode => {
    if (start < end) return { text: text.slice(start, end), ...spanOf(start, end) };
    // Nothing stands behind the character before it; the next may be another block's.
    const at = start === 0 ? spanOf(0, 1).start : spanOf(start - 1, start).end;
    return { text: '', start: at, end: at };
  };
  const chains: FlowNode[][] = [];
  let chain = [nodeOf(tailOf(text, { start: 0, end: first.start }))];
  arrows.forEach((arrow, index) => {
    const next = arrows[index + 1];
    const stretch = { start: arrow.end, end: next?.start ?? text.length };
    chain.push(nodeOf(headOf(text, stretch)));
    if (next !== undefined && !CHAIN_END.test(text.slice(stretch.start, stretch.end))) return;
    chains.push(chain);
    if (next !== undefined) chain = [nodeOf(tailOf(text, stretch))];
  });
  return chains.map(chainOf);
}

/** The words that an arrow points to: up to a bracket or the like, which explains them. */
function headOf(text: string, { start, end }: Span): Span {
  const border = text.slice(start, end).search(BORDER);
  return trim(text, { start, end: border < 0 ? end : start + border });
}

/** The words that an arrow comes from. */
function tailOf(text: string, { start, end }: Span): Span {
  const border = [...text.slice(start, end).matchAll(BORDER)].at(-1);
  return trim(text, { start: border === undefined ? start : start + border.index + border[0].length, end });
}

function trim(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

function chainOf(nodes: readonly FlowNode[]): FlowFact {
  const edges = nodes.slice(1).map((_, index): readonly [number, number] => [index, index + 1]);
  return { form: 'arrows', start: nodes[0]?.start ?? 0, end: nodes[nodes.length - 1]?.end ?? 0, nodes, edges };
}

function mayHoldArrow(text: string): boolean {
  return text.includes('>') || text.includes('→') || text.includes('⟶');
}

/** Adds the flow of a bold label: `**S3 + Lambda:**`. */
function addLabelFlow({ inlines }: Paragraph, into: FlowFact[]): void {
  const bold = openingBold(inlines);
  const nodes = bold === undefined ? [] : plusNodes(bold.children);
  if (nodes.length < 2) return;
  const { start, end, edges } = chainOf(nodes);
  into.push({ form: 'plus', start, end, nodes, edges });
}

function plusNodes(inlines: readonly Inline[]): FlowNode[] {
  const [only, ...rest] = inlines;
  if (only?.kind !== 'text' || rest.length > 0 || !only.value.includes(' + ')) return [];
  if (only.value.length !== only.end - only.start) return [];
  const nodes: FlowNode[] = [];
  let at = only.start;
  for (const piece of only.value.split(/(\s\+\s)/)) {
    const text = piece.trim().replace(/\s*:$/, '');
    const start = at + piece.indexOf(text);
    if (text !== '' && text !== '+') nodes.push({ text, start, end: start + text.length });
    at += piece.length;
  }
  return nodes;
}

/** Adds the flows of a fence without a language, of `text`, or of `mermaid`; in programs `->` means other things. */
function addFenceFlows(text: string, { info, body }: Code, into: FlowFact[]): void {
  const language = info.split(/[\s{]/)[0]?.toLowerCase() ?? '';
  const source = text.slice(body.start, body.end);
  if (language === 'mermaid') {
    const flow = mermaidFlow(source, body.start);
    if (flow !== undefined) into.push(flow);
  } else if (language === '' || language === 'text' || language === 'txt') {
    if (!mayHoldArrow(source)) return;
    for (const { start, end } of paragraphsOf(source)) {
      const base = body.start + start;
      const spanOf = (from: number, to: number) => ({ start: base + from, end: base + to });
      for (const flow of chainsIn(source.slice(start, end), spanOf)) into.push(flow);
    }
  }
}

/** Lines of a fence, those joined that an arrow at a line's end or start joins. */
function paragraphsOf(source: string): Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  let at = 0;
  let goesOn = false;
  for (const line of source.split(/(?<=\n)/)) {
    if (at > start && !goesOn && !/^\s*(?:-{1,2}>|→|⟶)/.test(line)) {
      paragraphs.push({ start, end: at });
      start = at;
    }
    goesOn = /(?:-{1,2}>|→|⟶)\s*$/.test(line) || (goesOn && line.trim() === '');
    at += line.length;
  }
  paragraphs.push({ start, end: at });
  return paragraphs;
}
