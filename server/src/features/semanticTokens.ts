import type { IndexedNote } from '../index/notebookIndex.ts';
import type { LineTable } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** A name, a citation or an objective, or its share of one line. */
export interface SemanticToken extends Span {
  readonly type: 'name' | 'citation' | 'objective';
  /** True for the former name of a service. */
  readonly isFormer: boolean;
}

/**
 * The tokens of a note, or of those of its lines that a span touches, in order, each within one line and none within
 * another. Only a note whose text is at hand has any.
 */
export function semanticTokens({ parsed, facts, mentions }: IndexedNote, range?: Span): SemanticToken[] {
  if (parsed === undefined) return [];
  const { text, lines } = parsed;
  const isAsked = ({ start, end }: Span): boolean => range === undefined || (start <= range.end && range.start <= end);
  const tokens: SemanticToken[] = [];
  for (const { start, end, namings } of mentions) {
    const isFormer = namings.every(({ name }) => name.form === 'former');
    if (isAsked({ start, end })) tokens.push({ start, end, type: 'name', isFormer });
  }
  for (const { start, end, isImplied } of facts.citations) {
    if (!isImplied && isAsked({ start, end })) tokens.push({ start, end, type: 'citation', isFormer: false });
  }
  for (const { start, end } of facts.objectives) {
    if (isAsked({ start, end })) tokens.push({ start, end, type: 'objective', isFormer: false });
  }
  tokens.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return tokens.flatMap((token) => {
    if (token.start < last) return [];
    last = token.end;
    return linesOf(token, text, lines);
  });
}

/** A token line by line, without the indentation and the marks of quotes that further lines begin with. */
function linesOf(token: SemanticToken, text: string, lines: LineTable): SemanticToken[] {
  const first = lines.lineAt(token.start);
  const last = lines.lineAt(token.end);
  if (first === last) return [token];
  const pieces: SemanticToken[] = [];
  for (let line = first; line <= last; line++) {
    const from = line === first ? token.start : lines.startOf(line);
    const margin = line === first ? 0 : (/^[\s>]*/.exec(text.slice(from, token.end))?.[0].length ?? 0);
    const written = text.slice(from + margin, Math.min(token.end, lines.endOf(line))).trimEnd();
    const start = from + margin;
    if (written !== '') pieces.push({ ...token, start, end: start + written.length });
  }
  return pieces;
}
