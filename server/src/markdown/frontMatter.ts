import { isMap, isScalar, parseDocument } from 'yaml';
import type { LineTable } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { FrontMatter, FrontMatterEntry, ParseProblem } from './note.ts';

export interface FrontMatterResult {
  readonly frontMatter: FrontMatter | undefined;
  readonly problems: readonly ParseProblem[];
}

/**
 * Reads YAML between `---` lines or TOML between `+++` lines at the very head of a note (a byte order mark may stand
 * before it). Without its closing line it is no front matter but ordinary text, as it is while somebody types it.
 */
export function parseFrontMatter(text: string, lines: LineTable): FrontMatterResult {
  const first = lines.textOf(0).replace(/^\uFEFF/, '');
  const fence = /^(---|\+\+\+)\s*$/.exec(first)?.[1];
  if (fence === undefined) return { frontMatter: undefined, problems: [] };
  let last = 1;
  while (last < lines.count && !isFence(lines.textOf(last), fence)) last++;
  if (last === lines.count) return { frontMatter: undefined, problems: [] };
  const body: Span = { start: lines.startOf(1), end: lines.startOf(last) };
  const span: Span = { start: 0, end: lines.endOf(last) };
  const source = text.slice(body.start, body.end);
  const format = fence === '---' ? 'yaml' : 'toml';
  const { entries, problems } = format === 'yaml' ? readYaml(source, body.start) : readToml(source, body.start);
  return { frontMatter: { ...span, format, body, entries }, problems };
}

function isFence(line: string, fence: string): boolean {
  return line.startsWith(fence) && line.slice(fence.length).trim() === '';
}

interface Entries {
  readonly entries: readonly FrontMatterEntry[];
  readonly problems: readonly ParseProblem[];
}

function readYaml(source: string, base: number): Entries {
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'silent', uniqueKeys: true });
  const problems = document.errors.map(({ pos, message }): ParseProblem => {
    const start = Math.min(pos[0], source.trimEnd().length);
    return {
      code: 'front-matter',
      message,
      start: base + start,
      end: base + Math.max(start, Math.min(pos[1], source.length)),
    };
  });
  const entries: FrontMatterEntry[] = [];
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items) {
      if (!isScalar(key) || !key.range) continue;
      const keySpan = { start: base + key.range[0], end: base + key.range[1] };
      const scalar = isScalar(value) && value.range ? value : undefined;
      const quoted = scalar?.type === 'QUOTE_DOUBLE' || scalar?.type === 'QUOTE_SINGLE' ? 1 : 0;
      const range = scalar?.range;
      entries.push({
        key: String(key.value),
        keySpan,
        value: scalar && scalar.value !== null ? String(scalar.value) : undefined,
        valueSpan: range
          ? { start: base + range[0] + quoted, end: base + Math.max(range[0] + quoted, range[1] - quoted) }
          : { start: keySpan.end, end: keySpan.end },
      });
    }
  }
  return { entries, problems };
}

/** Top-level `key = value` lines of TOML before its first table: enough for a page's title and description. */
function readToml(source: string, base: number): Entries {
  const entries: FrontMatterEntry[] = [];
  const line =
    /^[ \t]*([\w-]+|"[^"\r\n]*"|'[^'\r\n]*')[ \t]*=[ \t]*(?:"((?:[^"\\\r\n]|\\.)*)"|'([^'\r\n]*)'|([^\r\n#]*))/gm;
  const head = /^[ \t]*\[/m.exec(source);
  const limit = head ? head.index : source.length;
  for (let match = line.exec(source); match && match.index < limit; match = line.exec(source)) {
    const [whole, rawKey = '', double, single, bare] = match;
    const keyStart = match.index + whole.indexOf(rawKey);
    const value = double ?? single ?? bare?.trim() ?? '';
    const valueEnd = match.index + whole.length - (bare === undefined ? 1 : whole.length - whole.trimEnd().length);
    entries.push({
      key: rawKey.replace(/^["']|["']$/g, ''),
      keySpan: { start: base + keyStart, end: base + keyStart + rawKey.length },
      value,
      valueSpan: { start: base + valueEnd - value.length, end: base + valueEnd },
    });
  }
  return { entries, problems: [] };
}
