import type { BulletFact } from '../facts/bullets.ts';
import type { EntryFact } from '../facts/entries.ts';
import { LABEL_WORDS, type LabelFact, type LabelKind } from '../facts/labels.ts';
import type { NoteFacts } from '../facts/noteFacts.ts';
import { eolAt, lineStart } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** How the author of a note writes integration entries. */
export interface EntryStyle {
  readonly eol: string;
  /** `**` where the operands of the heading are bold. */
  readonly operandMark: string;
  /** Before a label: `- `, or nothing where labels are paragraphs. */
  readonly labelPrefix: string;
  /** What stands before and behind a label's words: `**` and `:**`. */
  readonly labelMarks: Marks;
  readonly labelWords: Words;
  /** Labels of which the words stand behind the colon instead of in bullets. */
  readonly inline: ReadonlySet<LabelKind>;
  /** Before a bullet, its indentation included: `  - `. */
  readonly bulletPrefix: string;
  /** What stands before and behind a bullet's name: `**` and `:** `. */
  readonly nameMarks: Marks;
  /** Where blank lines stand. */
  readonly blank: Blanks;
}

export interface Marks {
  readonly open: string;
  readonly close: string;
}

interface Blanks {
  readonly belowHeading: boolean;
  readonly belowLabel: boolean;
  readonly betweenLabels: boolean;
  readonly betweenBullets: boolean;
}

/** The order of the labels of an entry. */
export const LABEL_KINDS: readonly LabelKind[] = ['role', 'integration', 'useCase'];

type Words = Readonly<Record<LabelKind, string>>;
const WORDS: Words = { role: 'Role', integration: 'Integration', useCase: 'Use Case' };
const GERMAN_WORDS: Words = { role: 'Rolle', integration: 'Integration', useCase: 'Anwendungsfall' };
const LABEL = new RegExp(`^([*_]*)(${LABEL_WORDS})(\\s*:?[*_]*:?)`, 'i');
const LIST_PREFIX = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+$/;

/**
 * The style of a note's entries. What an entry itself does not show is taken from the others of the note, the nearest
 * before it first, then from those behind; what none shows is as in the documentation's examples.
 *
 * @param text the note's @param entry the one whose style counts most
 */
export function entryStyleOf(text: string, { entries }: Pick<NoteFacts, 'entries'>, entry?: EntryFact): EntryStyle {
  const at = entry === undefined ? entries.length : entries.indexOf(entry);
  const models = [...entries.slice(0, at + 1).reverse(), ...entries.slice(at + 1)];
  const labels = models.flatMap((model) => model.labels);
  const labelPrefix = first(labels, (label) => prefixOf(text, label)) ?? '- ';
  const alike = labels.filter((label) => isAlike(prefixOf(text, label), labelPrefix));
  const bullets = alike.flatMap((label) => label.bullets);
  return {
    eol: eolAt(text, entry?.start ?? 0),
    operandMark: first(models, (model) => operandMark(text, model)) ?? '',
    labelPrefix,
    labelMarks: first(labels, (label) => labelPartsOf(text, label)?.marks) ?? { open: '**', close: ':**' },
    labelWords: {
      role: wordsOf(text, labels, 'role'),
      integration: wordsOf(text, labels, 'integration'),
      useCase: wordsOf(text, labels, 'useCase'),
    },
    inline: new Set(LABEL_KINDS.filter((kind) => isInline(text, labels, kind))),
    bulletPrefix: first(bullets, (bullet) => bulletPrefixOf(text, bullet)) ?? defaultBulletPrefix(labelPrefix),
    nameMarks: nameMarksOf(text, labels),
    blank: {
      belowHeading: first(models, (model) => isBlankBelowHeading(text, model)) ?? false,
      belowLabel: first(alike, (label) => hasBlank(text, label.head, label.bullets[0])) ?? false,
      betweenLabels: first(models, ({ labels: [one, two] }) => one && hasBlank(text, one, two)) ?? false,
      betweenBullets: first(alike, ({ bullets: [one, two] }) => one && hasBlank(text, one, two)) ?? false,
    },
  };
}

/** The marks of bullet names: those of roles, else the label's own. */
function nameMarksOf(text: string, labels: readonly LabelFact[]): Marks {
  const named = labels.filter(({ kind }) => kind === 'role').flatMap((label) => label.bullets);
  const found = first(named, (bullet) => bulletMarks(text, bullet));
  if (found !== undefined) return found;
  const { open, close } = first(labels, (label) => labelPartsOf(text, label)?.marks) ?? { open: '**', close: ':**' };
  return { open, close: close.includes(':') ? `${close} ` : `${close}: ` };
}

/** What a bullet has around its name; undefined where it is more than emphasis and a colon. */
export function bulletMarks(text: string, { start, end, name, nameSpan }: BulletFact): Marks | undefined {
  const open = text.slice(start, nameSpan.start);
  const close = /^[*_]*\s*:[*_]*/.exec(text.slice(nameSpan.end, end))?.[0];
  if (name === '' || close === undefined || !/^[*_]*$/.test(open)) return undefined;
  return { open, close: `${close} ` };
}

/** What stands before a bullet on its line: indentation and marker; undefined where that is more. */
export function bulletPrefixOf(text: string, { start }: Span): string | undefined {
  const prefix = text.slice(lineStart(text, start), start);
  return LIST_PREFIX.test(prefix) ? prefix : undefined;
}

function first<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function prefixOf(text: string, { start }: LabelFact): string | undefined {
  const prefix = text.slice(lineStart(text, start), start);
  return prefix.trim() === '' || LIST_PREFIX.test(prefix) ? prefix : undefined;
}

function isAlike(prefix: string | undefined, other: string): boolean {
  return prefix !== undefined && (prefix.trim() === '') === (other.trim() === '');
}

function labelPartsOf(text: string, { head }: LabelFact): { marks: Marks; words: string; length: number } | undefined {
  const written = text.slice(head.start, head.end);
  const [whole = '', open, words, close] = LABEL.exec(written) ?? [];
  if (open === undefined || words === undefined || close === undefined) return undefined;
  return { marks: { open, close }, words, length: whole.length };
}

function wordsOf(text: string, labels: readonly LabelFact[], kind: LabelKind): string {
  const same = labels.filter((label) => label.kind === kind);
  const written = first(same, (label) => labelPartsOf(text, label)?.words);
  return written ?? (isGerman(text, labels) ? GERMAN_WORDS : WORDS)[kind];
}

function isGerman(text: string, labels: readonly LabelFact[]): boolean {
  const words = first(labels, (label) => (label.kind === 'integration' ? undefined : labelPartsOf(text, label)?.words));
  return words !== undefined && /^(?:roll|anw)/i.test(words);
}

/** True where the label of a kind, or one like it, has its words behind the colon. */
function isInline(text: string, labels: readonly LabelFact[], kind: LabelKind): boolean {
  const others = labels.filter((label) => label.kind !== 'role' && label.hasContent);
  const label = others.find((each) => each.kind === kind) ?? others[0];
  if (kind === 'role' || label === undefined || label.bullets.length > 0) return false;
  const parts = labelPartsOf(text, label);
  return parts !== undefined && parts.length < label.head.end - label.head.start;
}

function defaultBulletPrefix(labelPrefix: string): string {
  if (labelPrefix.trim() === '') return '- ';
  const marker = /[-*+]/.exec(labelPrefix)?.[0] ?? '-';
  return `${' '.repeat(labelPrefix.length)}${marker} `;
}

function operandMark(text: string, { operands: [operand] }: EntryFact): string | undefined {
  return operand && (/(?:\*\*|__|[*_])$/.exec(text.slice(0, operand.start))?.[0] ?? '');
}

function isBlankBelowHeading(text: string, { start, labels: [label] }: EntryFact): boolean | undefined {
  return label && BLANK_LINE.test(text.slice(start, label.holder.start));
}

/** True where a blank line stands between two things; undefined where there is no second. */
function hasBlank(text: string, before: Span, after: Span | undefined): boolean | undefined {
  return after && BLANK_LINE.test(text.slice(before.end, after.start));
}

const BLANK_LINE = /\n[ \t]*\r?\n/;
