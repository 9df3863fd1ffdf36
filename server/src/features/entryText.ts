import type { Operand } from '../facts/entries.ts';
import type { LabelKind } from '../facts/labels.ts';
import { type EntryStyle, LABEL_KINDS } from './entryStyle.ts';
import { bareName } from './rules/roles.ts';

/** What an integration entry says, each text as it is to be written. */
export interface EntryWords {
  readonly level: number;
  readonly operands: readonly string[];
  /** What each of the operands does there. */
  readonly roles: readonly string[];
  readonly integration: string;
  readonly useCase: string;
}

/** The lines of an integration entry in the style of its note. */
export function entryLines(style: EntryStyle, { level, operands, roles, integration, useCase }: EntryWords): string[] {
  const { operandMark: mark, blank } = style;
  const heading = `${'#'.repeat(level)} ${operands.map((operand) => mark + operand + mark).join(' + ')}`;
  const said: Record<LabelKind, readonly string[]> = {
    role: operands.map((operand, index) => roleText(style, operand, roles[index] ?? '')),
    integration: [integration],
    useCase: [useCase],
  };
  const blocks = LABEL_KINDS.map((kind) => labelLines(style, kind, said[kind]));
  const gap = hasGap(style) ? [''] : [];
  return [
    heading,
    ...(blank.belowHeading ? [''] : []),
    ...blocks.flatMap((lines, index) => (index === 0 ? lines : [...gap, ...lines])),
  ];
}

/** A label with its bullets, or with its words behind the colon; by itself where nothing is said yet. */
export function labelLines(style: EntryStyle, kind: LabelKind, said: readonly string[]): string[] {
  const { labelPrefix, labelMarks, labelWords, inline, bulletPrefix, blank } = style;
  const prefix = labelPrefix.replace(/\d+/, String(LABEL_KINDS.indexOf(kind) + 1));
  const label = prefix + labelMarks.open + labelWords[kind] + labelMarks.close;
  if (inline.has(kind)) return [`${label} ${said.join(' ')}`.trimEnd()];
  if (said.length === 0) return [label];
  return [label, ...(blank.belowLabel ? [''] : []), ...bulletLines(said, { bulletPrefix, blank })];
}

/** Bullets, one for each text. */
export function bulletLines(
  said: readonly string[],
  { bulletPrefix, blank }: Pick<EntryStyle, 'bulletPrefix' | 'blank'>,
): string[] {
  const bullets = said.map((text) => bulletPrefix + text);
  return blank.betweenBullets ? bullets.flatMap((bullet, index) => (index === 0 ? [bullet] : ['', bullet])) : bullets;
}

/** A Role bullet without its marker: `**Amazon S3:** Keeps the documents.` */
export function roleText({ nameMarks }: EntryStyle, operand: string, role: string): string {
  return nameMarks.open + operand + nameMarks.close + role;
}

/** True where a blank line stands before each label: a paragraph behind a list would belong to its last item. */
export function hasGap({ blank, labelPrefix }: EntryStyle): boolean {
  return blank.betweenLabels || labelPrefix.trim() === '';
}

/** An operand as it is written in a bullet: without the number of its heading, and without what a link or code adds. */
export function operandText(text: string, operand: Operand): string {
  const name = bareName(operand);
  return text.slice(operand.end - name.length, operand.end) === name ? name : escapeTerm(name);
}

/** Words that are to be read as they are: nothing in them is markup. */
export function escapeTerm(term: string): string {
  return term.replace(/[\\`*<[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
}
