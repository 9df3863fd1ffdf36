import type { StateCore, Token } from 'markdown-it';
import type { NamedService, PlainRange } from '../../../server/src/protocol.ts';

/**
 * Gives the names of services in a page their tooltips.
 *
 * Tokens of text have no places. But what they hold stands in the source as it is, in their order, on the lines that
 * their block says: so each is looked up there from where the one before it ended. Where a text is not found (in
 * markdown-it 12 it may hold what was written as `&amp;`), nothing in it is marked.
 *
 * @param source with `\n` for every line end
 */
export function markNames(state: StateCore, source: string, names: readonly NamedService[]): void {
  if (names.length === 0) return;
  const lines = source.split('\n');
  const sorted = [...names].sort(byStart);
  let region = new Region(lines, [0, 0], []);
  for (const block of state.tokens) {
    const { map, children } = block;
    // The cells of a row share its lines: each goes on where the one before it ended.
    if (map !== null && !region.isAt(map)) region = new Region(lines, map, sorted);
    if (children === null || region.isEmpty) continue;
    block.children = children.flatMap((token) => region.mark(state, token));
  }
}

function byStart({ range: { start: a } }: NamedService, { range: { start: b } }: NamedService): number {
  return a.line - b.line || a.character - b.character;
}

/** A name in a region of the source. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly title: string;
}

/** The lines of a block, and how far its tokens have been found in them. */
class Region {
  readonly #map: readonly [number, number];
  readonly #text: string;
  readonly #places: readonly Place[];
  #cursor = 0;

  /** @param map its first line and the one behind its last @param names those of the whole page, in order */
  constructor(lines: readonly string[], map: readonly [number, number], names: readonly NamedService[]) {
    const [from, to] = map;
    this.#map = map;
    const first = firstFrom(names, from);
    const own = names.slice(first, firstFrom(names, to));
    this.#text = own.length === 0 ? '' : lines.slice(from, to).join('\n');
    const starts = own.length === 0 ? [] : startsOf(lines.slice(from, to));
    const offsetOf = ({ line, character }: PlainRange['start']) =>
      (starts[line - from] ?? this.#text.length) + character;
    this.#places = own.map(({ range, title }) => ({
      start: offsetOf(range.start),
      end: offsetOf(range.end),
      title,
    }));
  }

  get isEmpty(): boolean {
    return this.#places.length === 0;
  }

  isAt([from, to]: readonly [number, number]): boolean {
    return this.#map[0] === from && this.#map[1] === to;
  }

  /** The token, or what becomes of a text in which services are named. */
  mark(state: StateCore, token: Token): Token[] {
    if (token.type === 'softbreak' || token.type === 'hardbreak') this.#skipPast('\n');
    else if (token.type === 'link_close' && this.#text.startsWith('](', this.#cursor)) this.#skipPast(')');
    else if (token.type === 'text') return this.#markText(state, token);
    else this.#find(token.type === 'text_special' ? token.markup : token.content);
    return [token];
  }

  #skipPast(mark: string): void {
    const at = this.#text.indexOf(mark, this.#cursor);
    if (at >= 0) this.#cursor = at + mark.length;
  }

  /** Offset of a token's source, -1 where it is not found. */
  #find(written: string): number {
    const at = written === '' ? -1 : this.#text.indexOf(written, this.#cursor);
    if (at >= 0) this.#cursor = at + written.length;
    return at;
  }

  #markText({ Token }: StateCore, token: Token): Token[] {
    const start = this.#find(token.content);
    if (start < 0) return [token];
    const tokens: Token[] = [];
    const add = (type: string, tag: string, nesting: 1 | 0 | -1, content = ''): Token => {
      const added = new Token(type, tag, nesting);
      added.content = content;
      added.level = token.level + (nesting === 0 && type === 'text' && tokens.at(-1)?.nesting === 1 ? 1 : 0);
      tokens.push(added);
      return added;
    };
    let at = start;
    for (const place of this.#places) {
      const piece = trimmed(this.#text, Math.max(place.start, at), Math.min(place.end, this.#cursor));
      if (piece === undefined) continue;
      if (piece.start > at) add('text', '', 0, this.#text.slice(at, piece.start));
      const open = add('exam_notes_service_open', 'span', 1);
      open.attrSet('class', 'exam-notes-service');
      open.attrSet('title', place.title);
      add('text', '', 0, this.#text.slice(piece.start, piece.end));
      add('exam_notes_service_close', 'span', -1);
      at = piece.end;
    }
    if (tokens.length === 0) return [token];
    if (at < this.#cursor) add('text', '', 0, this.#text.slice(at, this.#cursor));
    return tokens;
  }
}

/** Index of the first name on a line or behind it. */
function firstFrom(names: readonly NamedService[], line: number): number {
  const index = names.findIndex(({ range }) => range.start.line >= line);
  return index < 0 ? names.length : index;
}

function startsOf(lines: readonly string[]): number[] {
  let at = 0;
  return lines.map((line) => {
    at += line.length + 1;
    return at - line.length - 1;
  });
}

/** The piece without white space at its ends; undefined where nothing is left. */
function trimmed(text: string, start: number, end: number): { start: number; end: number } | undefined {
  const piece = text.slice(start, Math.max(start, end));
  const from = start + piece.length - piece.trimStart().length;
  const to = from + piece.trim().length;
  return to > from ? { start: from, end: to } : undefined;
}
