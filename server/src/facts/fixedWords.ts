import { type Link, plainTextOf, type Quote } from '../markdown/note.ts';
import { findTouching, type Span } from '../text/span.ts';
import type { Constructs } from './constructs.ts';

/**
 * Words of a note that are not its author's to choose:
 * - `quotation`: `> …`, unless it is an alert or a callout, or begins as one (`> **Tip:** …`);
 * - `title`: of a page elsewhere, `[…](https://…)`, `<a href="https://…">…</a>`, or of whatever a definition leads to; and
 *   what stands on a line before an address, `S3 in depth – https://…`;
 * - `label`: by which another note is found, `[[Note]]`, or a definition, `![Amazon S3][]`.
 */
export interface FixedWords extends Span {
  readonly kind: 'quotation' | 'title' | 'label';
}

/** The fixed words in top-level blocks, in order; none within a quotation. */
export function fixedWordsIn(note: string, { quotes, links, html }: Constructs): FixedWords[] {
  const quotations = quotationsIn(quotes);
  const isQuoted = ({ start }: Span) => quotations.length > 0 && findTouching(quotations, start) !== undefined;
  const found: FixedWords[] = [];
  let until = 0;
  for (const link of links) {
    if (link.start < until || isQuoted(link)) continue;
    const listed = findListedTitle(note, link);
    if (listed !== undefined && listed.start >= until) found.push({ kind: 'title', ...listed });
    const kind = fixedKindOf(note, link);
    if (kind === undefined) continue;
    until = link.end;
    found.push({ kind, start: link.content.start, end: link.content.end });
  }
  const inline = found.length;
  for (const words of anchoredIn(note, html)) if (!isQuoted(words)) found.push(words);
  for (const words of quotations) found.push(words);
  return found.length === inline ? found : found.sort((a, b) => a.start - b.start);
}

/** The words that many offsets further on. */
export function movedWords({ kind, start, end }: FixedWords, by: number): FixedWords {
  return { kind, start: start + by, end: end + by };
}

/** The quotations that are in no other. `> [!NOTE]` is the author's own word, `> [!quote]` is not. */
function quotationsIn(quotes: readonly Quote[]): FixedWords[] {
  const quotations: FixedWords[] = [];
  let until = 0;
  for (const quote of quotes) {
    const { start, end, alert } = quote;
    const isOwn = alert === undefined ? isCallout(quote) : alert.type !== 'quote' && alert.type !== 'cite';
    if (start < until || isOwn) continue;
    until = end;
    quotations.push({ kind: 'quotation', start, end });
  }
  return quotations;
}

/** `> **Exam tip:** …`, `> 💡 …`, `> Note: …`: what the author says in a box. */
function isCallout({ children: [first] }: Quote): boolean {
  return first?.kind === 'paragraph' && CALLOUT.test(plainTextOf(first.inlines.slice(0, 2)));
}

const CALLOUT =
  /^\s*(?:\p{Extended_Pictographic}|(?:(?:exam|pro|study|quick|key|important|side|good)[ -])?(?:tips?|notes?|warning|caution|important|remember|hint|reminder|attention|info|takeaway|point|merke|tipp|hinweis|achtung)(?!\p{L})[^.\n]{0,20}[:：])/iu;

function fixedKindOf(note: string, link: Constructs['links'][number]): 'title' | 'label' | undefined {
  if (link.kind === 'link') return leadsElsewhere(link, note) ? 'title' : undefined;
  if (link.kind === 'image') return link.form === 'collapsed' || link.form === 'shortcut' ? 'label' : undefined;
  // Behind a bar stands what the author calls the note.
  return note.slice(link.start, link.end).includes('|') ? undefined : 'label';
}

/** Words of a line that lead up to an address at its end: `- S3 in depth: https://…` in a list of what to read. */
function findListedTitle(note: string, link: Constructs['links'][number]): Span | undefined {
  if (link.kind !== 'link' || (link.form !== 'autolink' && link.form !== 'bare')) return undefined;
  // A line of nothing but addresses is not to be searched for its start from each of them.
  const from = Math.max(0, link.start - MAX_TITLE - 1);
  const before = note.slice(from, link.start);
  const lineBreak = before.lastIndexOf('\n');
  if ((lineBreak < 0 && from > 0) || !LINE_END.test(note.slice(link.end, link.end + MAX_TITLE))) return undefined;
  const start = from + lineBreak + 1;
  const [, mark = '', words] = LISTED_TITLE.exec(note.slice(start, link.start)) ?? [];
  return words === undefined ? undefined : { start: start + mark.length, end: start + mark.length + words.length };
}

const MAX_TITLE = 120;
/** A list mark, words that are no sentence, and what joins them to an address. */
const LISTED_TITLE = /^([\s>]*(?:(?:[-*+]|\d+[.)])\s+)?)(\S(?:[^.!?|\n]|[.!?](?!\s))*?)\s*(?::\**|\s[–—-]|\()\s*$/;
const LINE_END = /^[\s)>*_.]*?(?:\n|$)/;

/** What stands between `<a href="https://…">` and `</a>`. */
function anchoredIn(note: string, html: Constructs['html']): FixedWords[] {
  const found: FixedWords[] = [];
  let opened: Constructs['html'][number] | undefined;
  for (const tag of html) {
    if (tag.among === undefined) continue;
    const source = note.slice(tag.start, tag.end);
    if (EXTERNAL_ANCHOR.test(source)) opened = tag;
    else if (opened?.among === tag.among && ANCHOR_END.test(source)) {
      found.push({ kind: 'title', start: opened.end, end: tag.start });
      opened = undefined;
    }
  }
  return found;
}

/** True where a reader is led out of the notebook; an address that shows itself, or a source's number, is no title. */
function leadsElsewhere({ form, content, destination }: Link, note: string): boolean {
  if (form === 'autolink' || form === 'bare') return false;
  if (destination !== undefined && !EXTERNAL.test(destination.url)) return false;
  return /\p{L}/u.test(note.slice(content.start, content.end));
}

const EXTERNAL = /^(?:https?:)?\/\//i;
const EXTERNAL_ANCHOR = /^<a\s(?:[^>]*\s)?href\s*=\s*["']?(?:https?:)?\/\//i;
const ANCHOR_END = /^<\/a\s*>$/i;
