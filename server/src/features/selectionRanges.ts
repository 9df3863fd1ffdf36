import type { IndexedNote } from '../index/notebookIndex.ts';
import { movedBlock } from '../markdown/moved.ts';
import { type Inline, type ParsedNote, walkBlocks } from '../markdown/note.ts';
import { contains, findTouching, type Span, touches } from '../text/span.ts';
import { isWordAt, tokenEnd } from '../text/words.ts';
import { spanOf } from './place.ts';

/**
 * What an editor selects more and more of: for each offset the spans around it, each within the next: the word, the name
 * that it is part of, the emphasis or the link, the blocks, the sections, the note. Of a note whose text is not at hand
 * none.
 */
export function selectionRanges(note: IndexedNote, offsets: readonly number[]): Span[][] {
  const { parsed } = note;
  return parsed === undefined ? [] : offsets.map((offset) => rangesAt(note, parsed, offset));
}

function rangesAt({ mentions, facts }: IndexedNote, parsed: ParsedNote, offset: number): Span[] {
  const mention = findTouching(mentions, offset);
  const spans = [
    ...wordAt(parsed, offset),
    ...(mention === undefined ? [] : [mention]),
    ...blocksAt(parsed, offset),
    ...facts.entries,
    ...facts.headings.map(({ section }) => section),
    ...(parsed.frontMatter === undefined ? [] : [parsed.frontMatter.body, parsed.frontMatter]),
    { start: 0, end: parsed.text.length },
  ].filter((span) => touches(span, offset));
  spans.sort((a, b) => a.end - a.start - (b.end - b.start));
  const nested: Span[] = [];
  for (const span of spans) {
    const last = nested[nested.length - 1];
    const isWider = last === undefined || (contains(span, last) && span.end - span.start > last.end - last.start);
    if (isWider) nested.push(spanOf(span));
  }
  return nested;
}

function wordAt({ text, lines }: ParsedNote, offset: number): Span[] {
  const line = lines.spanOf(lines.lineAt(offset));
  for (let start = line.start; start < line.end; ) {
    const end = tokenEnd(text, start);
    if (isWordAt(text, start) && start <= offset && offset <= end) return [{ start, end }];
    start = end;
  }
  return [];
}

/** Blocks and inlines around an offset, and what stands between a heading's or a link's marks. */
function blocksAt({ placed }: ParsedNote, offset: number): Span[] {
  return placed.flatMap(({ block, shift }) => {
    if (!touches(block, offset - shift)) return [];
    return [...walkBlocks([movedBlock(block, shift)])].flatMap((inner): Span[] => {
      if (!touches(inner, offset)) return [];
      const inlines = 'inlines' in inner ? inlinesAt(inner.inlines, offset) : [];
      return [
        inner,
        ...('content' in inner ? [inner.content] : []),
        ...('body' in inner ? [inner.body] : []),
        ...inlines,
      ];
    });
  });
}

function inlinesAt(inlines: readonly Inline[], offset: number): Span[] {
  return inlines.flatMap((inline): Span[] => {
    if (!touches(inline, offset) || inline.kind === 'text' || inline.kind === 'softBreak') return [];
    const inner = 'children' in inline ? inlinesAt(inline.children, offset) : [];
    const parts = [
      ...('content' in inline ? [inline.content] : []),
      ...('destination' in inline && inline.destination !== undefined ? [inline.destination] : []),
    ];
    return [inline, ...parts, ...inner];
  });
}
