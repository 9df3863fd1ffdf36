import { leafSpan } from '../../catalog/serviceList.ts';
import type { IndexedNote } from '../../index/notebookIndex.ts';
import type { Prose } from '../../text/prose.ts';
import { proseOffsetOf } from '../../text/proseOffset.ts';
import { fold } from '../../text/words.ts';
import { type FormerName, isFormer, isNameInForce } from './historyNames.ts';
import { NEW_HEAD, OLD_HEAD, OPENING_DATE } from './historyWords.ts';

/** True for a cell that has nothing but the name, in a row with a cell of nothing but the name in force. */
export function isInMapping({ note, mentions, index, place }: FormerName): boolean {
  const { leaves } = note.facts.prose;
  const leaf = leaves[place.leaf];
  const mention = mentions[index];
  if (leaf?.kind !== 'cell' || mention === undefined || place.written !== textOf(note, place.leaf)) return false;
  const names = mention.namings.flatMap(({ service }) => service.names.filter(({ form }) => form !== 'former'));
  const isName = (at: number) => names.some(({ text }) => text === textOf(note, at));
  for (let at = place.leaf - 1; leaves[at]?.group === leaf.group; at--) if (isName(at)) return true;
  for (let at = place.leaf + 1; leaves[at]?.group === leaf.group; at++) if (isName(at)) return true;
  return false;
}

/** True in a column headed `Former name`, and for what came next in the row of one: `QuickSight` `Quick Suite`. */
export function isInOldColumn({ note, mentions, index, place }: FormerName): boolean {
  const head = headOf(note, place.leaf);
  if (head === undefined) return false;
  if (OLD_HEAD.test(head)) return true;
  if (!NEW_HEAD.test(head) || place.written !== textOf(note, place.leaf)) return false;
  const { prose } = note.facts;
  return [mentions[index - 1], mentions[index + 1]].some((other) => {
    const at = other && proseOffsetOf(prose, other.start);
    if (other === undefined || at === undefined || !isFormer(other)) return false;
    const leaf = prose.leafAt(at);
    return prose.leaves[leaf]?.group === prose.leaves[place.leaf]?.group && OLD_HEAD.test(headOf(note, leaf) ?? '');
  });
}

/** The head of the column that a cell stands in; undefined for what is no cell below one. */
function headOf(note: IndexedNote, cell: number): string | undefined {
  const { leaves } = note.facts.prose;
  const { group, column } = leaves[cell] ?? {};
  if (group === undefined || column === undefined || column === 0) return undefined;
  let first = cell;
  while (leaves[first - 1]?.group === group) first--;
  let end = cell + 1;
  while (leaves[end]?.group === group) end++;
  // All rows of a table have as many cells, and its rows have numbers one after the other behind those of its columns.
  const width = end - first;
  const headGroup = (leaves[first]?.column ?? 0) + width;
  const head = cell - (group - headGroup) * width;
  return leaves[head]?.group === headGroup && leaves[head]?.column === 0 ? textOf(note, head) : undefined;
}

function textOf({ facts: { prose } }: IndexedNote, leaf: number): string {
  const { start, end } = leafSpan(prose, leaf);
  return prose.text.slice(start, end).trim();
}

/** True in a line or a row that opens with a date at which the name was in force: `Nov 2017 – AWS SSO`. */
export function isDated({ note, mentions, index, place }: FormerName): boolean {
  const mention = mentions[index];
  if (mention === undefined) return false;
  const line = mention.start - note.lines.positionAt(mention.start).character;
  const year = OPENING_DATE.exec(proseFrom(note.facts.prose, line, place.span.start))?.[1];
  if (year === undefined) return false;
  return mention.namings.every(
    ({ name: { until } }) => until === undefined || Number(year) <= Number(until.slice(0, 4)),
  );
}

/** The prose from an offset of the note, or what is prose behind it, on to an offset of the prose. */
function proseFrom(prose: Prose, start: number, end: number): string {
  for (let at = start; at < start + MAX_MARKUP; at++) {
    const from = proseOffsetOf(prose, at);
    if (from !== undefined) return prose.text.slice(from, end);
  }
  return '';
}

/** So long is what may stand before the first word of a line. */
const MAX_MARKUP = 40;

/** True behind what the block explains, by whatever case a link has it in: `[[emr]] — Elastic MapReduce`. */
export function isBehindTerm({ note, mentions, index, place }: FormerName): boolean {
  const { start } = place.block;
  if (place.span.start - start > MAX_TERM) return false;
  const found = TERM.exec(note.facts.prose.text.slice(start, place.span.start));
  const term = fold(found?.[1] ?? '').replaceAll('-', ' ');
  const namings = mentions[index]?.namings ?? [];
  return namings.some(({ service }) =>
    service.names.some(
      (name) =>
        fold(name.text) === term &&
        isNameInForce({ service, name }) &&
        // `EventBridge: CloudWatch Events` may say what one does with it.
        (found?.[2] !== ':' || !/\p{Ll}/u.test(name.text)),
    ),
  );
}

const TERM = /^[^\p{L}\p{N}]*([\p{L}\p{N} -]*[\p{L}\p{N}])\s*([:–—=]|\s-)\s*$/u;
const MAX_TERM = 60;
