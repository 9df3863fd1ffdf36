import type { LineTable } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { FrontMatter, ParseProblem } from './note.ts';
import { readToml } from './toml.ts';
import { readYaml } from './yaml.ts';

export interface FrontMatterResult {
  readonly frontMatter: FrontMatter | undefined;
  readonly problems: readonly ParseProblem[];
}

/**
 * Reads YAML between `---` lines or TOML between `+++` lines at the very head of a note (a byte order mark may stand
 * before it). Without its closing line it is no front matter but ordinary text, as it is while somebody types it.
 */
export function parseFrontMatter(text: string, lines: LineTable): FrontMatterResult {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const fence = text.startsWith('---', mark) ? '---' : text.startsWith('+++', mark) ? '+++' : undefined;
  const last = fence === undefined ? -1 : closingLine(text, lines, fence, mark);
  if (last < 0) return { frontMatter: undefined, problems: [] };
  const body: Span = { start: lines.startOf(1), end: lines.startOf(last) };
  const source = text.slice(body.start, body.end);
  const format = fence === '---' ? 'yaml' : 'toml';
  const { entries, problems } = format === 'yaml' ? readYaml(source, body.start) : readToml(source, body.start);
  return { frontMatter: { start: 0, end: lines.endOf(last), format, body, entries }, problems };
}

/** The line of the closing fence; -1 where there is none, or where the first line is no fence. */
function closingLine(text: string, lines: LineTable, fence: string, mark: number): number {
  if (!isFence(text, mark, lines.endOf(0), fence)) return -1;
  for (let line = 1; line < lines.count; line++) {
    const start = lines.startOf(line);
    if (text.startsWith(fence, start) && isFence(text, start, lines.endOf(line), fence)) return line;
  }
  return -1;
}

/** True where nothing follows the three characters but white space. */
function isFence(text: string, start: number, end: number, fence: string): boolean {
  return text.slice(start + fence.length, end).trim() === '';
}
