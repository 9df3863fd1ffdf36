import type { Block, Code, Inline } from '../markdown/note.ts';
import { BARRIER, type Prose } from '../text/prose.ts';
import { moved, type Span } from '../text/span.ts';
import type { FlowFact, FlowNode } from './flowFact.ts';
import { openingBold } from './labels.ts';
import { mermaidFlow } from './mermaid.ts';

const ARROW = /-{1,2}>|→|⟶/g;
/** What parts a node from the words around it: sentence punctuation, brackets, a dash. */
const BORDER = new RegExp(`[.;:!?](?=\\s|$)|[(),${BARRIER}]|\\s[–—-]\\s`, 'g');

/** What ends a chain, though an arrow follows. */
const SENTENCE_END = /[.;!?](?=\s)/;

/**
 * The flows of a top-level block, in order: of prose, of bold labels, of fences and charts.
 *
 * @param prose the block's own
 */
export function flowsIn(text: string, block: Block, prose: Prose): readonly FlowFact[] {
  const flows = proseFlows(prose);
  const before = flows.length;
  collectFlows(text, block, flows);
  return flows.length === before ? flows : flows.sort((a, b) => a.start - b.start);
}

/** The flow that many offsets further on. */
export function movedFlow(flow: FlowFact, by: number): FlowFact {
  return by === 0 ? flow : { ...moved(flow, by), nodes: flow.nodes.map((node) => moved(node, by)) };
}

function proseFlows(prose: Prose): FlowFact[] {
  if (!/[→⟶>]/.test(prose.text)) return [];
  const leaves = new Set([...prose.text.matchAll(ARROW)].map(({ index }) => prose.leafAt(index)));
  return [...leaves].flatMap((index) => {
    const leaf = prose.leaves[index];
    if (leaf === undefined || leaf.kind === 'title') return [];
    const { start } = leaf;
    const end = prose.leaves[index + 1]?.start ?? prose.text.length;
    return chainsIn(prose.text.slice(start, end), (from, to) => prose.spanOf(start + from, start + to));
  });
}

/** Chains of arrows in a text; `spanOf` leads from offsets in it to the note. */
function chainsIn(text: string, spanOf: (start: number, end: number) => Span): FlowFact[] {
  const arrows = [...text.matchAll(ARROW)].map(({ index, 0: arrow }) => ({ start: index, end: index + arrow.length }));
  const first = arrows[0];
  if (first === undefined) return [];
  const nodeOf = ({ start, end }: Span): FlowNode => ({ text: text.slice(start, end), ...spanOf(start, end) });
  const chains: FlowNode[][] = [];
  let chain = [nodeOf(tailOf(text, { start: 0, end: first.start }))];
  arrows.forEach((arrow, index) => {
    const next = arrows[index + 1];
    const stretch = { start: arrow.end, end: next?.start ?? text.length };
    chain.push(nodeOf(headOf(text, stretch)));
    if (next !== undefined && !SENTENCE_END.test(text.slice(stretch.start, stretch.end))) return;
    chains.push(chain);
    chain = [nodeOf(tailOf(text, stretch))];
  });
  return chains.map(chainOf);
}

/** The words that an arrow points to: up to a bracket or the like, which explains them. */
function headOf(text: string, { start, end }: Span): Span {
  const [border] = text.slice(start, end).matchAll(BORDER);
  return trim(text, { start, end: border === undefined ? end : start + border.index });
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

/** Collects the flows of bold labels, `**S3 + Lambda:**`, and of fences, wherever they stand. */
function collectFlows(text: string, block: Block, into: FlowFact[]): void {
  if (block.kind === 'paragraph') {
    const flow = findLabelFlow(block.inlines);
    if (flow !== undefined) into.push(flow);
  } else if (block.kind === 'code') {
    if (block.fenced) into.push(...fenceFlows(text, block));
  } else if ('children' in block && block.kind !== 'table' && block.kind !== 'row') {
    for (const child of block.children) collectFlows(text, child, into);
  }
}

function findLabelFlow(inlines: readonly Inline[]): FlowFact | undefined {
  const bold = openingBold(inlines);
  const nodes = bold === undefined ? [] : plusNodes(bold.children);
  if (nodes.length < 2) return undefined;
  const { start, end, edges } = chainOf(nodes);
  return { form: 'plus', start, end, nodes, edges };
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

/** Flows of a fence without a language, of `text`, and of `mermaid`; in programs `->` means other things. */
function fenceFlows(text: string, { info, body }: Code): FlowFact[] {
  const language = info.split(/[\s{]/)[0]?.toLowerCase() ?? '';
  const source = text.slice(body.start, body.end);
  if (language === 'mermaid') {
    const flow = mermaidFlow(source, body.start);
    return flow === undefined ? [] : [flow];
  }
  if (language !== '' && language !== 'text' && language !== 'txt') return [];
  return paragraphsOf(source).flatMap(({ start, text: lines }) =>
    chainsIn(lines, (from, to) => ({ start: body.start + start + from, end: body.start + start + to })),
  );
}

/** Lines of a fence, those joined that an arrow at a line's end or start joins; the offsets stay. */
function paragraphsOf(source: string): { start: number; text: string }[] {
  const paragraphs: { start: number; text: string }[] = [];
  let start = 0;
  for (const line of source.split(/(?<=\n)/)) {
    const last = paragraphs[paragraphs.length - 1];
    const goesOn = last !== undefined && (/(?:-{1,2}>|→|⟶)\s*$/.test(last.text) || /^\s*(?:-{1,2}>|→|⟶)/.test(line));
    if (goesOn) last.text += line;
    else paragraphs.push({ start, text: line });
    start += line.length;
  }
  return paragraphs;
}
