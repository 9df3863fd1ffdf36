import { type Block, type Inline, type Link, type Paragraph, type ParsedNote, plainTextOf } from '../markdown/note.ts';
import type { Span } from '../text/span.ts';

/** `[3](https://…)` alone on its line or list item, or the definition `[3]: https://…`. */
export interface SourceFact extends Span {
  readonly number: number;
  readonly numberSpan: Span;
  readonly url: string;
  /** Which of the note's source lists holds it, from 0; a definition is in none and serves the whole note. */
  readonly list: number | undefined;
}

/** A label or link text that is a citation's number. */
export function citationNumber(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

/** All sources of a note in order. What stands between two of them, other than blank lines, parts their lists. */
export function sourcesOf(note: ParsedNote): SourceFact[] {
  return new SourceReader().read(note.blocks);
}

class SourceReader {
  readonly #sources: SourceFact[] = [];
  #list = 0;
  /** True while nothing but sources has come since the current list began. */
  #open = false;

  read(blocks: readonly Block[]): SourceFact[] {
    this.#blocks(blocks);
    return this.#sources.sort((a, b) => a.start - b.start);
  }

  #blocks(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.#paragraph(block);
      else if (block.kind === 'definition') {
        const number = citationNumber(block.label);
        if (number !== undefined)
          this.#sources.push(definitionSource(block, number, block.labelSpan, block.destination.url));
      } else {
        if (block.kind !== 'list' && block.kind !== 'item' && block.kind !== 'quote') this.#close();
        if ('children' in block && block.kind !== 'table') this.#blocks(block.children);
      }
    }
  }

  #paragraph(paragraph: Paragraph): void {
    for (const line of linesOf(paragraph.inlines)) {
      const links = sourceLinks(line);
      if (links === undefined) {
        this.#close();
        continue;
      }
      if (!this.#open) this.#open = true;
      for (const { link, number } of links) {
        const url = link.destination?.url ?? '';
        this.#sources.push({
          start: link.start,
          end: link.end,
          number,
          numberSpan: link.content,
          url,
          list: this.#list,
        });
      }
    }
  }

  #close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#list++;
  }
}

function definitionSource(span: Span, number: number, numberSpan: Span, url: string): SourceFact {
  return { start: span.start, end: span.end, number, numberSpan, url, list: undefined };
}

function linesOf(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === 'softBreak' || inline.kind === 'hardBreak') lines.push([]);
    else lines[lines.length - 1]?.push(inline);
  }
  return lines;
}

/** The sources of a line that holds nothing else. */
function sourceLinks(line: readonly Inline[]): { link: Link; number: number }[] | undefined {
  const links: { link: Link; number: number }[] = [];
  for (const inline of line) {
    if (inline.kind === 'text' && inline.value.trim() === '') continue;
    const number =
      inline.kind === 'link' && inline.form === 'inline' ? citationNumber(plainTextOf(inline.children)) : undefined;
    if (inline.kind !== 'link' || number === undefined) return undefined;
    links.push({ link: inline, number });
  }
  return links.length > 0 ? links : undefined;
}
