import { type Block, type Inline, type Link, type Paragraph, type ParsedNote, plainTextOf } from '../markdown/note.ts';
import type { Span } from '../text/span.ts';

/** `[3](https://…)` in a source list, or the definition `[3]: https://…`. */
export interface SourceFact extends Span {
  readonly number: number;
  readonly numberSpan: Span;
  readonly url: string;
  readonly urlSpan: Span;
  /** Which of the note's source lists holds it, from 0; a definition is in none and serves the whole note. */
  readonly list: number | undefined;
}

/** A label or link text that is a citation's number. */
export function citationNumber(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

/**
 * All sources of a note in order. A source list is a run of links whose text is a number, on lines or in list items
 * that hold nothing else; blank lines do not end it. A single such line counts only by itself at the end of a part:
 * before a rule, a heading or the note's end. In running prose `[3](…)` is an ordinary link.
 */
export function sourcesOf(note: ParsedNote): SourceFact[] {
  const reader = new SourceReader();
  reader.read(note.blocks);
  return reader.sources();
}

class SourceReader {
  readonly #sources: SourceFact[] = [];
  /** The list that is being read: nothing but sources has come since it began. */
  #run: Omit<SourceFact, 'list'>[] = [];
  #lists = 0;

  sources(): SourceFact[] {
    this.#close(true);
    return this.#sources.sort((a, b) => a.start - b.start);
  }

  read(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.#paragraph(block);
      else if (block.kind === 'definition') this.#definition(block);
      else if (block.kind === 'list' || block.kind === 'item' || block.kind === 'quote') this.read(block.children);
      else this.#close(block.kind === 'heading' || block.kind === 'rule' || block.kind === 'shortcodeLine');
    }
  }

  #definition({ start, end, label, labelSpan, destination }: Extract<Block, { kind: 'definition' }>): void {
    const number = citationNumber(label);
    if (number === undefined) return;
    const url = { url: destination.url, urlSpan: { start: destination.start, end: destination.end } };
    this.#sources.push({ start, end, number, numberSpan: labelSpan, ...url, list: undefined });
  }

  #paragraph(paragraph: Paragraph): void {
    for (const line of linesOf(paragraph.inlines)) {
      const sources = sourcesIn(line);
      if (sources === undefined) this.#close(false);
      else this.#run.push(...sources);
    }
  }

  /** @param atEnd true where what follows ends a part in any case */
  #close(atEnd: boolean): void {
    if (this.#run.length > 1 || (this.#run.length === 1 && atEnd)) {
      const list = this.#lists++;
      this.#sources.push(...this.#run.map((source) => ({ ...source, list })));
    }
    this.#run = [];
  }
}

function linesOf(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === 'softBreak' || inline.kind === 'hardBreak') lines.push([]);
    else lines[lines.length - 1]?.push(inline);
  }
  return lines;
}

/** The sources of a line that holds nothing else but what parts them. */
function sourcesIn(line: readonly Inline[]): Omit<SourceFact, 'list'>[] | undefined {
  const sources: Omit<SourceFact, 'list'>[] = [];
  for (const inline of line) {
    if (inline.kind === 'text' && /^[\s,;·|]*$/.test(inline.value)) continue;
    const source = inline.kind === 'link' ? sourceOf(inline) : undefined;
    if (source === undefined) return undefined;
    sources.push(source);
  }
  return sources.length > 0 ? sources : undefined;
}

function sourceOf({ start, end, form, children, content, destination }: Link): Omit<SourceFact, 'list'> | undefined {
  const number = form === 'inline' ? citationNumber(plainTextOf(children)) : undefined;
  if (number === undefined || destination === undefined) return undefined;
  const urlSpan = { start: destination.start, end: destination.end };
  return { start, end, number, numberSpan: content, url: destination.url, urlSpan };
}
