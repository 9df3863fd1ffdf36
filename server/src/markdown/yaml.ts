import { isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar } from 'yaml';
import { yamlMistakes } from '../text/yamlMistakes.ts';
import { type FrontMatterBody, frontMatterProblem } from './frontMatterBody.ts';
import type { FrontMatterEntry, FrontMatterItem, ParseProblem } from './note.ts';
import { readPlainYaml } from './plainYaml.ts';

/**
 * Top-level keys of a YAML document. Never throws: what the `yaml` package objects to becomes problems.
 *
 * @param base offset of the source in the note
 */
export function readYaml(source: string, base: number): FrontMatterBody {
  const plain = readPlainYaml(source, base);
  if (plain !== undefined) return { entries: plain, problems: [] };
  if (source.length > MAX_LENGTH) {
    const message = `Front matter of more than ${MAX_LENGTH} characters is not read`;
    return { entries: [], problems: [frontMatterProblem(message, base, base + source.indexOf('\n'))] };
  }
  // `yaml` looks for equal keys by comparing each with all.
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
  const problems = yamlMistakes(source, document.errors).map(({ message, start, end }): ParseProblem => {
    return frontMatterProblem(message, base + start, base + end);
  });
  const entries: FrontMatterEntry[] = [];
  if (isMap(document.contents)) {
    const seen = new Set<string>();
    for (const pair of document.contents.items) {
      const entry = entryOf(pair, source, base);
      if (entry === undefined) continue;
      if (seen.has(entry.key)) {
        problems.push(frontMatterProblem(`Duplicate key: ${entry.key}`, entry.keySpan.start, entry.keySpan.end));
      }
      seen.add(entry.key);
      entries.push(entry);
    }
  }
  return { entries, problems };
}

/** `yaml` reads a megabyte in a second or two, and no page's front matter is a tenth of this long. */
const MAX_LENGTH = 100_000;

function entryOf({ key, value }: Pair, source: string, base: number): FrontMatterEntry | undefined {
  if (!isScalar(key) || !key.range) return undefined;
  const { start, end } = scalarItem(key, source, base);
  const keySpan = { start, end };
  const scalar = isScalar(value) && value.range && value.value !== null ? scalarItem(value, source, base) : undefined;
  const items = isSeq(value)
    ? value.items.flatMap((item) => (isScalar(item) ? [scalarItem(item, source, base)] : []))
    : [];
  return {
    key: scalarText(key),
    keySpan,
    value: scalar?.value,
    valueSpan: scalar === undefined ? { start: end, end } : { start: scalar.start, end: scalar.end },
    items,
  };
}

function scalarItem(scalar: Scalar, source: string, base: number): FrontMatterItem {
  const [from = 0, to = 0] = scalar.range ?? [];
  const isBlock = scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED';
  const quote = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE' ? 1 : 0;
  // The text of a block scalar begins in the line below its indicator.
  const written = isBlock ? source.slice(from, to).replace(/^[^\n]*\n\s*/, '') : '';
  const start = isBlock ? to - written.length : from + quote;
  const end = Math.max(start, isBlock ? start + written.trimEnd().length : to - quote);
  return { value: scalarText(scalar), start: base + start, end: base + end };
}

/** Numbers, dates and the like as written. */
function scalarText({ source, type, value }: Scalar): string {
  return type === 'PLAIN' && source !== undefined ? source : String(value);
}
