import type { Grammar } from './grammar.ts';
import type { Code, Definition } from './note.ts';
import type { Source } from './source.ts';
import type { LocatedToken } from './tokens.ts';

/** Lines of a block, and the offset in the note of its first character behind the marks of what holds it. */
export interface Place {
  readonly start: number;
  readonly fromLine: number;
  readonly toLine: number;
}

/** Where a block ends: behind the last character of its lines that is no white space. */
export function endOf(source: Source, { start, fromLine, toLine }: Place): number {
  return source.blockEnd(fromLine, toLine, start);
}

/** A fence, or indented code. */
export function codeOf(source: Source, token: LocatedToken, place: Place): Code {
  const { start } = place;
  const end = endOf(source, place);
  if (token.type === 'code_block') return { kind: 'code', fenced: false, info: '', start, end, body: { start, end } };
  const { lines } = source;
  const infoStart = start + token.markup.length;
  const info = source.written(token.info, infoStart, infoStart + token.info.length).trim();
  const bodyStart = Math.min(lines.startOf(place.fromLine + 1), end);
  const bodyEnd = isClosed(token, place) ? lines.startOf(place.toLine - 1) : end;
  const body = { start: bodyStart, end: Math.max(bodyStart, bodyEnd) };
  return { kind: 'code', fenced: true, info, start, end, body };
}

/** True where a fence has its closing line: without it, it runs to the end of what holds it. */
function isClosed(token: LocatedToken, { fromLine, toLine }: Place): boolean {
  let lines = token.content === '' || token.content.endsWith('\n') ? 0 : 1;
  for (let at = token.content.indexOf('\n'); at >= 0; at = token.content.indexOf('\n', at + 1)) lines++;
  return toLine - fromLine - 1 > lines;
}

/** `[label]: address "title"` */
export function definitionOf(grammar: Grammar, source: Source, place: Place): Definition {
  const { start } = place;
  const end = endOf(source, place);
  const { text, note } = source;
  const written = /^\[((?:[^\]\\]|\\[\s\S])*)\]:/.exec(text.slice(start, end));
  const labelSpan = { start: start + 1, end: start + 1 + (written?.[1]?.length ?? 0) };
  const at = destinationStart(source, start + (written?.[0].length ?? 0), end);
  const result = grammar.helpers.parseLinkDestination(text, at, end);
  const bracket = text.charAt(at) === '<' ? 1 : 0;
  const span = { start: at + bracket, end: Math.max(at + bracket, result.pos - bracket) };
  const destination = { url: source.written(result.str, span.start, span.end), start: span.start, end: span.end };
  const label = note.slice(labelSpan.start, labelSpan.end);
  return { kind: 'definition', start, end, label, labelSpan, destination };
}

/** Skips white space and, where a definition goes on in the next line of a quote, that line's marks. */
function destinationStart({ text }: Source, from: number, end: number): number {
  let at = from;
  let marks = false;
  for (; at < end; at++) {
    const char = text.charAt(at);
    if (char === '\n' || char === '\r') marks = true;
    else if (char !== ' ' && char !== '\t' && !(marks && char === '>')) break;
  }
  return at;
}
