import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Range,
} from 'yaml';
import { LineTable } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { type DataFinding, type DataPath, type DataProblem, isBroken } from './problem.ts';

/** A YAML text, what it says, and where each thing in it stands. Reading never fails: what is wrong is a finding. */
export class YamlText {
  readonly text: string;
  readonly lines: LineTable;
  /** Maps, lists, texts, numbers; undefined where the text is not YAML, null where it is empty. */
  readonly data: unknown;
  /** What is no YAML. */
  readonly findings: readonly DataFinding[];
  readonly document: Document;

  constructor(text: string) {
    this.text = text;
    this.lines = new LineTable(text);
    this.document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
    const { errors, warnings } = this.document;
    const findings = [
      ...errors.map(({ pos, message }) => this.#finding(pos, message, 'error')),
      ...warnings.map(({ pos, message }) => this.#finding(pos, message, 'warning')),
    ];
    const { data, problem } = errors.length === 0 ? dataOf(this.document) : { data: undefined, problem: undefined };
    if (problem !== undefined) findings.push(this.#finding([0, 0], problem, 'error'));
    this.data = data;
    this.findings = findings;
  }

  get isYaml(): boolean {
    return !isBroken(this.findings);
  }

  /** The problem where it stands. */
  findingOf({ path, at, code, severity, message }: DataProblem): DataFinding {
    return { ...this.spanOf(path, at), code, severity, message };
  }

  /**
   * Where a path leads: a scalar without its quotes, or a list or map that stands on one line. What takes several lines
   * is shown by its key, or by its first entry; what is not there, by what it is missing from.
   */
  spanOf(path: DataPath, at: 'key' | 'value'): Span {
    let place: Place = { key: undefined, node: this.document.contents };
    for (const step of path) {
      const next = childOf(this.document, place.node, step);
      if (next === undefined) return this.#spanOfPlace(place, 'value');
      place = next;
    }
    return this.#spanOfPlace(place, at);
  }

  #spanOfPlace({ key, node }: Place, at: 'key' | 'value'): Span {
    const own = spanOfNode(this.text, node);
    const isOnOneLine = own !== undefined && /^[^\r\n]+$/.test(this.text.slice(own.start, own.end));
    const keySpan = spanOfNode(this.text, key);
    if (keySpan !== undefined && (at === 'key' || !isOnOneLine)) return keySpan;
    return this.#visible(isOnOneLine ? own : headOf(this.text, node));
  }

  /** A span of at least one character, where the text has one. */
  #visible(span: Span | undefined): Span {
    const start = Math.min(span?.start ?? 0, Math.max(0, this.text.length - 1));
    const end = Math.min(Math.max(span?.end ?? start + 1, start + 1), this.text.length);
    return { start, end };
  }

  /** A finding at an offset, shown by the word there, or by the last character before the white space there. */
  #finding([offset]: readonly [number, number], message: string, severity: DataFinding['severity']): DataFinding {
    const word = wordFrom(this.text, offset);
    const last = this.text.slice(0, offset).trimEnd().length - 1;
    const isInside = offset < this.text.length && !/[\r\n]/.test(this.text.charAt(offset));
    const span = this.#visible(isInside ? { start: offset, end: word } : { start: Math.max(0, last), end: last + 1 });
    return { ...span, code: 'yaml', severity, message: sentenceOf(message) };
  }
}

/** Where the word ends that begins at an offset. */
function wordFrom(text: string, offset: number): number {
  let end = offset;
  while (/[\w-]/.test(text.charAt(end))) end++;
  return end;
}

/** A node, and the key that it stands behind. */
interface Place {
  readonly key: unknown;
  readonly node: unknown;
}

function childOf(document: Document, node: unknown, step: string | number): Place | undefined {
  const parent = isAlias(node) ? node.resolve(document) : node;
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => keyText(key) === String(step));
    return pair && { key: pair.key, node: pair.value };
  }
  if (!isSeq(parent) || typeof step !== 'number' || step >= parent.items.length) return undefined;
  return { key: undefined, node: parent.items[step] };
}

function dataOf(document: Document): { readonly data: unknown; readonly problem: string | undefined } {
  try {
    return { data: document.toJS(), problem: undefined };
  } catch (error) {
    // Aliases that would unfold into more than there is room for, or that lead nowhere.
    return { data: undefined, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** A key as the data has it. */
export function keyText(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

/** Where a node is written; a scalar without its quotes. */
export function spanOfNode(text: string, node: unknown): Span | undefined {
  if (!hasRange(node)) return undefined;
  const [start, end] = node.range;
  const isQuoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
  if (isQuoted) return { start: start + 1, end: Math.max(start + 1, end - 1) };
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function hasRange(node: unknown): node is Node & { range: Range } {
  return isNode(node) && node.range !== undefined && node.range !== null;
}

/** The first entry of a map or list, from its key to its value where both stand on one line. */
function headOf(text: string, node: unknown): Span | undefined {
  const first: unknown = isMap(node) || isSeq(node) ? node.items[0] : undefined;
  if (!isPair(first)) return first === undefined ? spanOfNode(text, node) : headOf(text, first);
  const key = spanOfNode(text, first.key);
  const value = spanOfNode(text, first.value);
  if (key === undefined || value === undefined) return key;
  return /[\r\n]/.test(text.slice(key.start, value.end)) ? key : { start: key.start, end: value.end };
}

function sentenceOf(message: string): string {
  const line = message.split('\n')[0]?.replace(/:$/, '') ?? message;
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
