import type { Finding, Severity } from '../features/rules/rule.ts';
import type { Places } from '../text/lines.ts';

/** A finding and where it stands: `line` from 1, `start` and `end` as UTF-16 columns from 0. */
export interface PlacedFinding {
  /** Relative to the notebook's root, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Where the range ends on another line. */
  readonly endLine?: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/** The severities from the gravest on. */
export const SEVERITIES: readonly string[] = ['error', 'warning', 'information', 'hint'];

/** A finding of a file by lines and columns. */
export function placedFinding(file: string, lines: Places, finding: Finding): PlacedFinding {
  const { start, end, code, severity, message } = finding;
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return {
    file,
    line: from.line + 1,
    start: from.character,
    end: to.character,
    ...(to.line !== from.line && { endLine: to.line + 1 }),
    code,
    severity,
    message,
  };
}
