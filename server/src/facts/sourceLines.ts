import { type Block, type Definition, type Inline, type Link, type Paragraph, plainTextOf } from '../markdown/note.ts';
import { movedSpan, type Span } from '../text/span.ts';

/** A label or link text that is a citation's number. */
export function citationNumber(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

/** A source before it is known in which list it is. */
export interface SourceDraft extends Span {
  readonly number: number;
  readonly numberSpan: Span;
  readonly url: string;
  readonly urlSpan: Span;
  /** Where the remark behind it ends, if that goes on in further lines of its item. */
  readonly remarkEnd: number | undefined;
}

/**
 * What a line, or a block that has none, means for source lists: sources and nothing else, or one with a remark behind it,
 * a definition, or what is no source. The last ends the list before it, and a part in any case where it is a rule, a
 * heading or a shortcode.
 */
export type SourceLine =
  | { readonly sources: readonly SourceDraft[] }
  | { readonly definition: SourceDraft }
  | { readonly endsPart: boolean; readonly linked?: readonly string[] };

/** Any line that is no source and ends no part. */
const OTHER: SourceLine = { endsPart: false };
const END: SourceLine = { endsPart: true };

/** True for a source list, and for a part of one. */
export function isSourceList(block: Block): boolean {
  return sourceLinesOf([block]).every((line) => 'sources' in line);
}

/** The lines of top-level blocks as source lists see them; those in a row that are no source count as one. */
export function sourceLinesOf(blocks: readonly Block[]): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const block of blocks) collectLines(block, lines);
  return lines;
}

/** @param isItem true for what stands in a list item */
function collectLines(block: Block, into: SourceLine[], isItem = false): void {
  if (block.kind === 'paragraph') collectParagraph(block, into, isItem);
  else if (block.kind === 'definition') collectDefinition(block, into);
  else if (block.kind === 'list' || block.kind === 'item' || block.kind === 'quote' || block.kind === 'admonition') {
    for (const child of block.children) collectLines(child, into, block.kind === 'item');
  } else if (block.kind === 'heading' || block.kind === 'rule' || block.kind === 'shortcodeLine') into.push(END);
  // A comment among sources, or the tags around them, are not to be read: the list goes on.
  else if (block.kind !== 'html') addOther(into);
}

/** @param linked numbers and addresses of links in the line */
function addOther(into: SourceLine[], linked: readonly string[] = []): void {
  if (linked.length > 0) into.push({ endsPart: false, linked });
  else if (into[into.length - 1] !== OTHER) into.push(OTHER);
}

function collectParagraph({ inlines }: Paragraph, into: SourceLine[], isItem: boolean): void {
  if (!inlines.some(({ kind }) => kind === 'link')) {
    addOther(into);
    return;
  }
  /** The only source of the line before, with a remark behind it that may go on. */
  let remarked: { readonly at: number; readonly source: SourceDraft } | undefined;
  for (const line of linesOf(inlines)) {
    const sources = sourcesIn(line);
    if (sources === undefined && remarked !== undefined && !line.some(isSource)) {
      const { at, source } = remarked;
      into[at] = { sources: [{ ...source, remarkEnd: line[line.length - 1]?.end ?? source.remarkEnd }] };
      continue;
    }
    if (sources === undefined) addOther(into, line.flatMap(linkedNumber));
    else into.push({ sources });
    const [source] = sources ?? [];
    const isRemarked = isItem && source !== undefined && sources?.length === 1 && line.some(isWord);
    remarked = isRemarked ? { at: into.length - 1, source } : undefined;
  }
}

/** The number and the address of a link in the text that has a number: `[3](https://…)`, `[[3]](https://…)`. */
function linkedNumber(inline: Inline): string[] {
  if (inline.kind !== 'link' || inline.form !== 'inline' || inline.destination === undefined) return [];
  const [only] = inline.children;
  if (only?.kind !== 'text' || inline.children.length > 1) return [];
  const number = citationNumber(only.value.replace(/^\[(.*)\]$/, '$1'));
  return number === undefined ? [] : [linkKey(number, inline.destination.url)];
}

/** What a source and a link in the text have in common. */
export function linkKey(number: number, url: string): string {
  return `${number} ${url}`;
}

function collectDefinition({ start, end, label, labelSpan, destination }: Definition, into: SourceLine[]): void {
  const number = citationNumber(label);
  if (number === undefined) return;
  const urlSpan = { start: destination.start, end: destination.end };
  into.push({
    definition: { start, end, number, numberSpan: labelSpan, url: destination.url, urlSpan, remarkEnd: undefined },
  });
}

/** The line with its sources that many offsets further on. */
export function movedLine(line: SourceLine, by: number): SourceLine {
  if (by === 0 || 'endsPart' in line) return line;
  if ('sources' in line) return { sources: line.sources.map((source) => movedSource(source, by)) };
  return { definition: movedSource(line.definition, by) };
}

function movedSource(source: SourceDraft, by: number): SourceDraft {
  const { start, end, number, numberSpan, url, urlSpan, remarkEnd } = source;
  return {
    start: start + by,
    end: end + by,
    number,
    numberSpan: movedSpan(numberSpan, by),
    url,
    urlSpan: movedSpan(urlSpan, by),
    remarkEnd: remarkEnd === undefined ? undefined : remarkEnd + by,
  };
}

function linesOf(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === 'softBreak' || inline.kind === 'hardBreak') lines.push([]);
    else lines[lines.length - 1]?.push(inline);
  }
  return lines;
}

/** The sources of a line that holds nothing else but what parts them, or one and a remark behind it. */
function sourcesIn(line: readonly Inline[]): SourceDraft[] | undefined {
  const sources: SourceDraft[] = [];
  for (const [index, inline] of line.entries()) {
    const { kind } = inline;
    if (kind === 'html' || kind === 'checkBox' || (kind === 'text' && BETWEEN.test(inline.value))) continue;
    const source = kind === 'link' ? sourceOf(inline) : undefined;
    if (source === undefined) return sources.length === 1 && isRemark(line.slice(index)) ? sources : undefined;
    sources.push(source);
  }
  return sources.length > 0 ? sources : undefined;
}

/** True for words behind a source that say something about it, and hold no other. */
function isRemark(rest: readonly Inline[]): boolean {
  const [first] = rest;
  const isBegun = first?.kind === 'text' && REMARK.test(first.value);
  return isBegun && !rest.some(isSource);
}

function isSource(inline: Inline): boolean {
  return inline.kind === 'link' && sourceOf(inline) !== undefined;
}

function isWord(inline: Inline): boolean {
  return inline.kind === 'text' && !BETWEEN.test(inline.value);
}

/** What parts sources of a line. */
const BETWEEN = /^[\s,;·|]*$/;

/** `[1](…) – the guide`, `[2](…) (in German)`, `[3](…).` */
const REMARK = /^\s*(?:[–—:(]|-\s|\.$)/;

function sourceOf({ start, end, form, children, content, destination }: Link): SourceDraft | undefined {
  const number = form === 'inline' ? citationNumber(plainTextOf(children)) : undefined;
  if (number === undefined || destination === undefined) return undefined;
  const urlSpan = { start: destination.start, end: destination.end };
  return { start, end, number, numberSpan: content, url: destination.url, urlSpan, remarkEnd: undefined };
}
