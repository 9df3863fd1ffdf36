import { type Block, type List, type Paragraph, plainTextOf } from '../markdown/note.ts';
import { holdsCode, plainReadableTextOf, readableTextOf } from './readableText.ts';
import { isSourceList } from './sourceLines.ts';

/** The first words under a heading, as plain text. */
export interface Excerpt {
  readonly paragraph: string;
  /** Leading points of the first list. */
  readonly points: readonly string[];
}

const MAX_PARAGRAPH = 400;
const MAX_POINT = 160;
const MAX_POINTS = 4;

/** What a top-level block adds to the first words of the section that it stands in. */
export type Opening =
  | { readonly kind: 'heading' | 'rule' | 'nothing' }
  | { readonly kind: 'overview'; readonly level: number }
  | { readonly kind: 'sentence'; readonly text: string; readonly isSources: boolean }
  | { readonly kind: 'points'; readonly points: readonly string[]; readonly isSources: boolean };

const HEADING: Opening = { kind: 'heading' };
const RULE: Opening = { kind: 'rule' };
const NOTHING: Opening = { kind: 'nothing' };

/**
 * Most paragraphs and lists are not the first of their section: they are read when somebody asks. Only what holds code
 * is read at once, since the note's text, of which code is a piece, is not to be kept for it.
 */
class Sentence {
  readonly kind = 'sentence';
  readonly #paragraph: Paragraph;
  #text: string | undefined;
  #isSources: boolean | undefined;

  constructor(paragraph: Paragraph, note: string) {
    this.#paragraph = paragraph;
    if (holdsCode(paragraph.inlines)) this.#text = cutText(readableTextOf(note, paragraph.inlines), MAX_PARAGRAPH);
  }

  get text(): string {
    this.#text ??= cutText(plainReadableTextOf(this.#paragraph.inlines), MAX_PARAGRAPH);
    return this.#text;
  }

  get isSources(): boolean {
    this.#isSources ??= isSourceList(this.#paragraph);
    return this.#isSources;
  }
}

class Points {
  readonly kind = 'points';
  readonly #list: List;
  #points: readonly string[] | undefined;
  #isSources: boolean | undefined;

  constructor(list: List, note: string) {
    this.#list = list;
    for (let index = 0; index < MAX_POINTS; index++) {
      const head = headOf(list.children[index]);
      if (head === undefined || !holdsCode(head.inlines)) continue;
      this.#points = pointsOf(list, note);
      return;
    }
  }

  get points(): readonly string[] {
    this.#points ??= pointsOf(this.#list);
    return this.#points;
  }

  get isSources(): boolean {
    this.#isSources ??= isSourceList(this.#list);
    return this.#isSources;
  }
}

/** What a heading says that stands over the first words about what is named above it. */
const INTRODUCES =
  /^(?:about|basics|definition|description|in short|introduction|key (?:concepts|facts|points)|overview|purpose|summary|what (?:it is|is it|is)|beschreibung|einführung|grundlagen|überblick|was ist|zusammenfassung)(?!\p{L})/iu;

/**
 * What a top-level block says to somebody who reads the first words of its section.
 *
 * @param note the note's text
 */
export function openingOf(note: string, block: Block): Opening {
  switch (block.kind) {
    case 'paragraph':
      return new Sentence(block, note);
    case 'list':
      return new Points(block, note);
    case 'admonition': {
      const first = block.children.find(({ kind }) => kind === 'paragraph' || kind === 'list');
      return first === undefined ? NOTHING : openingOf(note, first);
    }
    case 'heading':
      return INTRODUCES.test(plainTextOf(block.inlines)) ? { kind: 'overview', level: block.level } : HEADING;
    case 'rule':
      return RULE;
    default:
      return NOTHING;
  }
}

/** @param note the note's text; without it code is left out */
function pointsOf(list: List, note?: string): string[] {
  const points: string[] = [];
  for (const item of list.children) {
    if (points.length === MAX_POINTS) break;
    const head = headOf(item);
    if (head === undefined) continue;
    const { inlines } = head;
    const text = note === undefined ? plainReadableTextOf(inlines) : readableTextOf(note, inlines);
    const point = cutText(text, MAX_POINT);
    if (point !== '') points.push(point);
  }
  return points;
}

/** The first paragraph of an item, if it begins with one. */
function headOf(item: Block | undefined): Paragraph | undefined {
  const head = item?.kind === 'item' ? item.children[0] : undefined;
  return head?.kind === 'paragraph' ? head : undefined;
}

/** How many blocks behind a heading are read for its first words. */
const MAX_BLOCKS = 5;

const NO_POINTS: readonly string[] = [];

/**
 * Reads on from a block up to the next heading, or the next but one where the first is an *Overview* below it: the first
 * paragraph, and the points of the first list.
 *
 * @param level of the heading that the words are under; 0 for a title in front matter
 */
export function excerptOf(openings: readonly Opening[], from: number, level: number): Excerpt {
  let paragraph = '';
  let hasOverview = false;
  for (let index = from; index < openings.length && index < from + MAX_BLOCKS; index++) {
    const opening = openings[index];
    if (opening === undefined || opening.kind === 'heading' || opening.kind === 'rule') break;
    if (opening.kind === 'overview') {
      if (paragraph !== '' || hasOverview || opening.level <= level) break;
      hasOverview = true;
    }
    if ('isSources' in opening && opening.isSources) break;
    if (opening.kind === 'points') return { paragraph, points: opening.points };
    // A line such as `**Key Concepts:**` announces the list behind it.
    if (opening.kind === 'sentence' && paragraph === '' && !opening.text.endsWith(':')) paragraph = opening.text;
  }
  return { paragraph, points: NO_POINTS };
}

/** Text on one line, cut at a word where it is too long. */
function cutText(text: string, limit: number): string {
  const plain = (/[^\S ]|\s\s/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
  if (plain.length <= limit) return plain;
  const cut = plain.lastIndexOf(' ', limit);
  return `${plain.slice(0, cut > 0 ? cut : limit)} …`;
}
