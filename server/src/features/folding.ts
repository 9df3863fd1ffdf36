import type { IndexedNote } from '../index/notebookIndex.ts';
import { type Block, type ParsedNote, walkBlocks } from '../markdown/note.ts';
import { pairShortcodes } from '../markdown/shortcodePairs.ts';
import type { Span } from '../text/span.ts';
import { spanOf } from './place.ts';

/** Lines that can be folded into the first of them: from its beginning to the end of the last with anything on it. */
export interface Fold extends Span {
  readonly kind:
    | 'heading'
    | 'entry'
    | 'sources'
    | 'frontMatter'
    | 'code'
    | 'list'
    | 'table'
    | 'quote'
    | 'admonition'
    | 'comment'
    | 'shortcode';
}

/**
 * What can be folded in a note whose text is at hand: sections, entries, source lists, front matter, fences, list items,
 * lists, tables, quotes, admonitions, HTML comments, paired shortcodes. Each takes several lines; of those that begin on
 * one line there is the smallest of its kind that says most: the entry before its heading's section, the item before its
 * list.
 */
export function folding({ parsed, facts }: IndexedNote): Fold[] {
  if (parsed === undefined) return [];
  const folds: Fold[] = [
    ...(parsed.frontMatter === undefined ? [] : [foldOf('frontMatter', parsed.frontMatter)]),
    ...facts.entries.map((entry) => foldOf('entry', entry)),
    ...facts.headings.map(({ section }) => foldOf('heading', section)),
    ...facts.parts.flatMap(({ sources }) => sourcesFold(sources)),
    ...pairShortcodes(parsed.shortcodes).pairs.map(({ open, close }): Fold => {
      return { kind: 'shortcode', start: open.start, end: close.end };
    }),
    ...blockFolds(parsed),
  ];
  return firstOnLines(
    folds.map((fold) => trimmed(parsed, fold)),
    parsed,
  );
}

function foldOf(kind: Fold['kind'], span: Span): Fold {
  return { kind, ...spanOf(span) };
}

function sourcesFold(sources: readonly Span[]): Fold[] {
  const [first] = sources;
  const last = sources[sources.length - 1];
  return first === undefined || last === undefined ? [] : [{ kind: 'sources', start: first.start, end: last.end }];
}

/** The folds of blocks, what is within before what is around. */
function blockFolds({ blocks, text }: ParsedNote): Fold[] {
  return [...walkBlocks(blocks)].reverse().flatMap((block) => {
    const kind = kindOf(block, text);
    return kind === undefined ? [] : [foldOf(kind, block)];
  });
}

function kindOf(block: Block, text: string): Fold['kind'] | undefined {
  if (block.kind === 'html') return text.startsWith('<!--', block.start) ? 'comment' : undefined;
  if (block.kind === 'code') return block.fenced ? 'code' : undefined;
  if (block.kind === 'item' || block.kind === 'list') return 'list';
  return block.kind === 'table' || block.kind === 'quote' || block.kind === 'admonition' ? block.kind : undefined;
}

/** Without the blank lines at its end. */
function trimmed({ text }: ParsedNote, { kind, start, end }: Fold): Fold {
  return { kind, start, end: start + text.slice(start, end).trimEnd().length };
}

/** The first fold of each line, in the order of lines, of those that have several. */
function firstOnLines(folds: readonly Fold[], { lines }: ParsedNote): Fold[] {
  const byLine = new Map<number, Fold>();
  for (const fold of folds) {
    const line = lines.lineAt(fold.start);
    if (lines.lineAt(fold.end) > line && !byLine.has(line)) byLine.set(line, fold);
  }
  return [...byLine].sort(([a], [b]) => a - b).map(([, fold]) => fold);
}
