import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import { movedBlock } from '../markdown/moved.ts';
import { type Block, type Inline, type ParsedNote, walkBlocks } from '../markdown/note.ts';
import { type Span, touches } from '../text/span.ts';

/** A cursor in a note that is being written, and what stands around it. */
export interface TypingPlace {
  readonly view: IndexView;
  readonly note: IndexedNote;
  readonly parsed: ParsedNote;
  readonly offset: number;
  /**
   * What is written there: front matter, a heading, other running text or an empty line; code, in which nobody wants
   * words completed; or the markup of tags, shortcodes, addresses and link targets.
   */
  readonly where: 'frontMatter' | 'heading' | 'prose' | 'code' | 'markup';
  /** The cursor's line up to the cursor, and from there to its end. */
  readonly before: string;
  readonly after: string;
  /** Offset of the line's first character. */
  readonly lineStart: number;
}

/** Where a cursor stands; undefined in a note whose text is not at hand. */
export function typingPlaceAt(view: IndexView, uri: string, offset: number): TypingPlace | undefined {
  const note = view.findNote(uri);
  const parsed = note?.parsed;
  if (note === undefined || parsed === undefined) return undefined;
  const { lines, text } = parsed;
  const line = lines.lineAt(offset);
  const lineStart = lines.startOf(line);
  const before = text.slice(lineStart, offset);
  const after = text.slice(offset, lines.endOf(line));
  return { view, note, parsed, offset, where: whereIs(parsed, offset, before), before, after, lineStart };
}

function whereIs(parsed: ParsedNote, offset: number, before: string): TypingPlace['where'] {
  if (isInFrontMatter(parsed, offset)) return 'frontMatter';
  const block = findBlock(parsed, offset);
  if (block?.kind === 'code' || block?.kind === 'math') return 'code';
  const inline = block !== undefined && 'inlines' in block ? findMarkup(block.inlines, offset) : undefined;
  if (inline === 'code') return 'code';
  if (inline === 'markup' || (block !== undefined && MARKUP.has(block.kind))) return 'markup';
  if (OPEN_MARKUP.test(before) || ADMONITION.test(before)) return 'markup';
  return block?.kind === 'heading' ? 'heading' : 'prose';
}

const MARKUP: ReadonlySet<Block['kind']> = new Set(['html', 'shortcodeLine', 'definition']);

/** A tag of a shortcode, a link's target, an address or an ARN that is being written and not closed yet. */
const OPEN_MARKUP = /\{\{[%<](?:(?![%>]\}\}).)*$|\]\((?:[^()\s]|\([^()\s]*\))*$|(?:\b[a-z][a-z\d+.-]*:\/\/|\barn:)\S*$/;

/** The line that begins an admonition or a tab: how that looks, and what it is called. */
const ADMONITION = /^\s*(?:[-*+]\s+)?(?:!!!|\?\?\?\+?|===[!+]?)\s/;

/** Between the fences; of front matter without a closing one, on its lines of keys. */
function isInFrontMatter({ text, lines, frontMatter }: ParsedNote, offset: number): boolean {
  if (frontMatter !== undefined) return offset >= frontMatter.body.start && offset < frontMatter.body.end;
  if (!/^\uFEFF?(?:---|\+\+\+)[ \t]*\r?\n/.test(text)) return false;
  const typed = text.slice(lines.startOf(1), offset);
  return offset >= lines.startOf(1) && /^(?:[\w-]+[ \t]*[:=].*\r?\n)*[\w-]*$/.test(typed);
}

/** The innermost block that holds an offset, the end of its last line included, where spaces are no part of it. */
function findBlock({ placed, lines }: ParsedNote, offset: number): Block | undefined {
  let found: Block | undefined;
  const line = lines.lineAt(offset);
  for (const { block, shift } of placed) {
    if (block.start + shift > offset) break;
    if (lines.endOf(lines.lineAt(block.end + shift)) < offset) continue;
    // Only this block is moved to where it stands now: after an edit that is not known of all of them.
    for (const inner of walkBlocks([movedBlock(block, shift)])) {
      const isWithin = touches(inner, offset) || (inner.start <= offset && lines.lineAt(inner.end) === line);
      const isBehind = inner.kind === 'code' && inner.fenced && offset === inner.end && inner.body.end < inner.end;
      if (isWithin && !isBehind) found = inner;
    }
  }
  return found;
}

/** What a cursor is in that is no plain text. */
function findMarkup(inlines: readonly Inline[], offset: number): 'code' | 'markup' | undefined {
  for (const inline of inlines) {
    const isInside = inline.start < offset && offset < inline.end;
    const isInAddress = isAddress(inline) && inline.start < offset && offset === inline.end;
    if (!isInside && !isInAddress) continue;
    if (inline.kind === 'codeSpan' || inline.kind === 'math') return 'code';
    if (inline.kind === 'html' || inline.kind === 'shortcode' || isAddress(inline)) return 'markup';
    if (inline.kind === 'wikiLink' || inline.kind === 'footnoteReference') return 'markup';
    if ('content' in inline && !touches(inline.content, offset)) return 'markup';
    return 'children' in inline ? findMarkup(inline.children, offset) : undefined;
  }
  return undefined;
}

function isAddress(inline: Inline): boolean {
  return inline.kind === 'link' && (inline.form === 'autolink' || inline.form === 'bare');
}

/** A span of the cursor's line, from a place in the text before the cursor to the cursor or a little further on. */
export function rangeOf({ lineStart, offset }: TypingPlace, from: number, behind = 0): Span {
  return { start: lineStart + from, end: offset + behind };
}
