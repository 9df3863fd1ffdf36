import { isMap, isScalar, isSeq } from 'yaml';
import { lineBreakOf, lineEnd, lineStart } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { keyText, spanOfNode, wholeSpanOfNode, type YamlText } from './yamlText.ts';

/** Replaces a span of a YAML text, or inserts where the span is empty. */
export interface YamlEdit extends Span {
  readonly newText: string;
}

/**
 * What adds a text to a list at the top of a YAML file, in the way the list is written; everything else, comments too,
 * stays to the byte.
 *
 * @returns undefined where the file is no YAML, or has something else under that key
 */
export function addToList(yaml: YamlText, key: string, added: string): YamlEdit | undefined {
  const { text, document } = yaml;
  const { contents } = document;
  if (!yaml.isYaml || !(contents === null || isMap(contents) || isEmpty(contents))) return undefined;
  const eol = lineBreakOf(text);
  const pair = isMap(contents) ? contents.items.find((each) => keyText(each.key) === key) : undefined;
  const item = plainOrQuoted(added);
  if (pair === undefined) {
    if (isMap(contents) && contents.flow === true) return undefined;
    const end = endOf(yaml);
    const gap = end === 0 || /[\r\n]/.test(text.charAt(end - 1)) ? '' : eol;
    return insert(end, `${gap}${key}:${eol}- ${item}${eol}`);
  }
  const keySpan = spanOfNode(text, pair.key);
  if (keySpan === undefined) return undefined;
  if (isEmpty(pair.value)) return insert(lineEnd(text, keySpan.end), `${eol}- ${item}`);
  const list = isSeq(pair.value) ? spanOfNode(text, pair.value) : undefined;
  if (!isSeq(pair.value) || list === undefined) return undefined;
  if (pair.value.flow === true) {
    // Behind the last item itself: what stands between that and the bracket may be a comment.
    const last = wholeSpanOfNode(text, pair.value.items.at(-1));
    return last === undefined ? insert(list.start + 1, item) : insert(last.end, `, ${item}`);
  }
  const indent = text.slice(lineStart(text, list.start), list.start);
  return insert(lineEnd(text, list.end), `${eol}${indent}- ${item}`);
}

/** Where a file's document ends: before `...`, or the `---` of a next one. */
function endOf({ text, document }: YamlText): number {
  const from = document.range[1];
  const marker = /^(?:---|\.\.\.)(?=\s|$)/m.exec(text.slice(from));
  return marker === null ? text.length : from + marker.index;
}

/** A text as YAML takes it: in quotes where it would otherwise mean something else. */
function plainOrQuoted(text: string): string {
  const isPlain =
    /^[\p{L}][\p{L}\p{N} .+/&()-]*(?<! )$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}

function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

function insert(at: number, newText: string): YamlEdit {
  return { start: at, end: at, newText };
}
