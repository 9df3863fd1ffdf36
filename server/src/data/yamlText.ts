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
  visit,
} from 'yaml';
import { LineTable, lineEnd, lineStart } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { unquotedAt, type YamlMistake, yamlMistakes } from '../text/yamlMistakes.ts';
import { type DataFinding, type DataPath, type DataProblem, isBroken } from './problem.ts';

/** A YAML text, what it says, and where each thing in it stands. Reading never fails: what is wrong is a finding. */
export class YamlText {
  readonly text: string;
  readonly lines: LineTable;
  /** Maps, lists, texts, numbers; undefined where the text is not YAML, null where it is empty. */
  readonly data: unknown;
  /** What is no YAML. */
  readonly findings: readonly DataFinding[];
  readonly document: Document.Parsed;

  constructor(text: string) {
    this.text = text;
    this.lines = new LineTable(text);
    this.document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
    const mistakes = mistakesIn(text, this.document);
    const { data, problem } = mistakes.length === 0 ? dataOf(this.document) : NOTHING;
    const found = problem === undefined ? mistakes : [{ start: 0, end: 0, message: problem }];
    this.data = data;
    this.findings = [
      ...found.map((mistake) => this.#finding(mistake, 'error')),
      ...[...doubtsIn(text, this.document), ...secondDocument(text, this.document)].map((doubt) =>
        this.#finding(doubt, 'warning'),
      ),
    ];
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

  #finding({ message, ...span }: YamlMistake, severity: DataFinding['severity']): DataFinding {
    return { ...this.#visible(span), code: 'yaml', severity, message };
  }
}

/** What keeps a text from being YAML. */
function mistakesIn(text: string, document: Document): readonly YamlMistake[] {
  const mistakes = yamlMistakes(text, [...document.errors, ...document.warnings.filter(losesText)]);
  return mistakes.length > 0 ? mistakes : missingAnchors(document).map((at) => unquotedAt(text, at));
}

/** What is YAML, and has no meaning. */
function doubtsIn(text: string, { warnings }: Document): YamlMistake[] {
  return warnings.filter((warning) => !losesText(warning)).flatMap((warning) => yamlMistakes(text, [warning]));
}

/** True for `!x` and `*x:`, of which the parser only warns, and which leave nothing of what is written there. */
function losesText({ code }: { readonly code: string }): boolean {
  return code === 'TAG_RESOLVE_FAILED' || code === 'BAD_ALIAS';
}

/** Offsets of `*x` where no `&x` stands before it: mostly a pattern without its quotation marks. */
function missingAnchors(document: Document): number[] {
  const anchors = new Set<string>();
  const missing: number[] = [];
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) {
        if (!anchors.has(node.source)) missing.push(node.range?.[0] ?? 0);
      } else if (node.anchor !== undefined) anchors.add(node.anchor);
    },
  });
  return missing;
}

/** The line that ends a file's first document, where anything stands below it. */
function secondDocument(text: string, { errors, range }: Document.Parsed): YamlMistake[] {
  const end = range[2];
  if (
    errors.length > 0 ||
    text
      .slice(end)
      .split(/[\r\n]+/)
      .every(isBlank)
  )
    return [];
  const start = text.startsWith('---', end) ? end : lineStart(text, Math.max(0, end - 1));
  return [{ start, end: lineEnd(text, start), message: 'What stands below this line is not read.' }];
}

/** True for a line that says nothing: white space, a remark, the beginning or the end of a document. */
function isBlank(line: string): boolean {
  return /^(?:---|\.\.\.)?\s*(?:#.*)?$/.test(line);
}

const NOTHING = { data: undefined, problem: undefined };

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
  const whole = wholeSpanOfNode(text, node);
  const isQuoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
  if (whole === undefined || !isQuoted) return whole;
  return { start: whole.start + 1, end: Math.max(whole.start + 1, whole.end - 1) };
}

/** Where a node is written, a scalar with its quotes. */
export function wholeSpanOfNode(text: string, node: unknown): Span | undefined {
  if (!hasRange(node)) return undefined;
  const [start, end] = node.range;
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
