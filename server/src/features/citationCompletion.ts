import type { SourceFact } from '../facts/sources.ts';
import { lineBreakOf, lineEnd } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { addressLink, shortAddress } from './markdownText.ts';
import { definitionsOf, stretchesOf } from './numberScope.ts';
import type { NoteEdit } from './rules/rule.ts';
import { additionsTo } from './sourceEdits.ts';
import type { Suggestion } from './suggestion.ts';
import { rangeOf, type TypingPlace } from './typingPlace.ts';

/** A bracket that opens a citation, and what is typed in it: not `[[`, `![`, `\[`, `[^`, nor the check box of an item. */
const BRACKET = /(?<![[!\\])\[([^[\]^]*)$/;
/** `[1, 2` with numbers before the last comma. */
const GROUP = /(?<![[!\\])\[(\d{1,3}(?:\s*,\s*\d{1,3})*\s*,\s*)(\d{0,3})$/;
const CHECK_BOX = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[ ?$/;

/**
 * Behind `[` the sources of the part, by their number or by words of their address, and a new one. Undefined where no
 * citation can stand, and in notes that cite nothing.
 */
export function citationCompletion(place: TypingPlace): Suggestion[] | undefined {
  const { note, before, after } = place;
  const group = GROUP.exec(before);
  if (group !== null && note.facts.sources.length > 0) return groupCompletion(place, group);
  const bracket = BRACKET.exec(before);
  if (bracket === null || CHECK_BOX.test(before) || note.facts.sources.length === 0) return undefined;
  const typed = bracket[1] ?? '';
  // The bracket that an editor has closed by itself.
  const range = rangeOf(place, bracket.index, after.startsWith(']') ? 1 : 0);
  const sources = sourcesFor(place).filter((source) => fits(source, typed));
  const found = sources.map((source) => sourceSuggestion(source, range));
  const fresh = /^\d*$/.test(typed) ? newSource(place, typed) : undefined;
  if (fresh !== undefined) found.push({ ...fresh, range });
  return found.length > 0 ? found : undefined;
}

/** Behind the comma of `[1, ` the other sources, by their bare numbers. */
function groupCompletion(place: TypingPlace, [, cited = '', typed = '']: readonly string[]): Suggestion[] | undefined {
  const { before, after } = place;
  const range = rangeOf(place, before.length - typed.length);
  const close = after.startsWith(']') ? '' : ']';
  const known = new Set(cited.split(',').map(Number));
  const sources = sourcesFor(place).filter((source) => !known.has(source.number) && fits(source, typed));
  const found = sources.map((source): Suggestion => {
    const { number, url } = source;
    const bare = { label: `${number}`, insert: `${number}${close}`, filter: `${number} ${url}` };
    return { ...sourceSuggestion(source, range), ...bare };
  });
  const fresh = newSource(place, typed);
  if (fresh !== undefined) {
    const number = fresh.insert.slice(1, -1);
    found.push({ ...fresh, insert: `${number}${close}`, filter: `${number} new source`, range });
  }
  return found.length > 0 ? found : undefined;
}

/** As it is offered behind `[`. */
function sourceSuggestion({ number, url }: SourceFact, range: Span): Suggestion {
  return {
    kind: 'source',
    label: `[${number}]`,
    insert: `[${number}]`,
    filter: `[${number} ${url}`,
    range,
    detail: shortAddress(url),
    description: undefined,
    documentation: { kind: 'markdown', markdown: addressLink(url) },
  };
}

/** The sources that a citation at the cursor can mean, by number. */
function sourcesFor({ note, offset }: TypingPlace): SourceFact[] {
  const part = note.facts.parts.find(({ end }) => offset < end);
  const own = part?.sources ?? [];
  const numbers = new Set(own.map(({ number }) => number));
  const sources = [...own, ...definitionsOf(note.facts).filter(({ number }) => !numbers.has(number))];
  return sources.sort((a, b) => a.number - b.number);
}

function fits({ number, url }: SourceFact, typed: string): boolean {
  if (/^\d*$/.test(typed)) return String(number).startsWith(typed);
  return typed.length > 1 && url.toLowerCase().includes(typed.toLowerCase());
}

/** The next number of the part, with a line for its source in the list. */
function newSource(place: TypingPlace, typed: string): Omit<Suggestion, 'range'> | undefined {
  const { note, offset, parsed } = place;
  const { facts } = note;
  const part = facts.parts.find(({ end }) => offset < end);
  const { citations } = part ?? stretchesOf(facts)[facts.parts.length] ?? { citations: [] };
  const definitions = definitionsOf(facts);
  const list = part !== undefined && part.sources.length > 0 ? part.sources : definitions;
  // The citation that is being typed is none yet.
  const cited = citations.filter(({ start, end }) => offset < start || end < offset);
  const number = 1 + Math.max(0, ...[...list, ...definitions, ...cited].map((each) => each.number));
  if (!String(number).startsWith(typed)) return undefined;
  const edits: NoteEdit[] =
    list.length > 0
      ? additionsTo(parsed.text, list, [number]).map(({ offset: at, newText }) => {
          return { uri: note.uri, start: at, end: at, newText };
        })
      : [listAtEnd(place, number)];
  return {
    kind: 'newSource',
    label: `[${number}] New source`,
    insert: `[${number}]`,
    filter: `[${number} new source`,
    detail: 'adds a line to the source list',
    description: undefined,
    documentation: undefined,
    edits,
  };
}

/** A list of one source, at the end of a note of which the last part has none yet. */
function listAtEnd({ note, parsed: { text }, offset }: TypingPlace, number: number): NoteEdit {
  const eol = lineBreakOf(text);
  const start = Math.max(text.trimEnd().length, lineEnd(text, offset));
  return { uri: note.uri, start, end: text.length, newText: `${eol}${eol}[${number}](https://)${eol}` };
}
