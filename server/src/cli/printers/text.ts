import stringWidth from 'string-width';
import type { Severity } from '../../features/rules/rule.ts';
import type { PlacedFinding } from '../placedFinding.ts';

export interface TextOptions {
  /** True on a terminal. */
  readonly colors: boolean;
  /** A line of a file, by its number from 1, without its ending; undefined where it cannot be had. */
  lineOf(file: string, line: number): string | undefined;
}

/** Findings for people: place, severity and message, and below them the line with the range underlined. */
export function toText(found: readonly PlacedFinding[], options: TextOptions): string {
  return found.map((finding) => `${headOf(finding, options)}\n${excerptOf(finding, options)}`).join('');
}

function headOf({ file, line, start, severity, message, code }: PlacedFinding, { colors }: TextOptions): string {
  const paint = painter(colors);
  const place = paint(BOLD, `${file}:${line}:${start + 1}:`);
  return `${place} ${paint(COLORS[severity], `${severity}:`)} ${message} ${paint(DIM, `(${code})`)}`;
}

/** How much of a long line is shown: the range stands about in the middle. */
const MAX_WIDTH = 100;

function excerptOf(finding: PlacedFinding, { colors, lineOf }: TextOptions): string {
  const source = lineOf(finding.file, finding.line);
  if (source === undefined || source.trim() === '') return '';
  const end = finding.endLine === undefined ? finding.end : source.length;
  const from = source.length <= MAX_WIDTH ? 0 : Math.max(0, Math.min(finding.start - 20, source.length - MAX_WIDTH));
  const shown = source.slice(from, from + MAX_WIDTH);
  const before = `${from > 0 ? '…' : ''}${shown.slice(0, finding.start - from)}`;
  const marked = shown.slice(finding.start - from, Math.max(finding.start + 1, end) - from);
  const line = `${from > 0 ? '…' : ''}${shown}${from + MAX_WIDTH < source.length ? '…' : ''}`;
  const underline = `${blanks(before)}${'^'.repeat(Math.max(1, stringWidth(marked)))}`;
  return `  ${plain(line)}\n  ${painter(colors)(COLORS[finding.severity], underline)}\n`;
}

/** White space as wide as a text on a terminal. */
function blanks(text: string): string {
  return ' '.repeat(stringWidth(text));
}

/** A note may hold control characters; a terminal obeys them. */
function plain(text: string): string {
  return text.replace(/\t/g, ' ').replace(/\p{Cc}/gu, '\u{FFFD}');
}

const BOLD = 1;
const DIM = 2;
const COLORS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 35 };

function painter(colors: boolean): (color: number, text: string) => string {
  return (color, text) => (colors ? `\u001B[${color}m${text}\u001B[0m` : text);
}
