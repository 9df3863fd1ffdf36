import type { Severity } from '../../features/rules/rule.ts';
import type { PlacedFinding } from '../placedFinding.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Findings as workflow commands, which GitHub Actions shows beside the lines of a pull request. */
export function toGithub(found: readonly PlacedFinding[]): string {
  return found
    .map(({ file, line, start, end, endLine, code, severity, message }) => {
      const place = { file, line, endLine: endLine ?? line, col: start + 1, endColumn: end + 1, title: code };
      // Columns count for GitHub only where a finding stays on its line.
      const entries = Object.entries(place).filter(([key]) => endLine === undefined || !/col/i.test(key));
      const properties = entries.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
      return `::${COMMANDS[severity]} ${properties}::${escapeData(message)}\n`;
    })
    .join('');
}

/** As `@actions/core` writes it: https://github.com/actions/toolkit, `command.ts`. */
function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
