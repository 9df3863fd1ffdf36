import {
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
} from 'vscode-languageserver';
import type { Finding } from '../features/rules/rule.ts';
import type { Suggestion } from '../features/suggestion.ts';
import type { Places } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** Lines and characters of a span of offsets. */
export function toRange(lines: Places, { start, end }: Span): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

export interface DiagnosticOptions {
  /** Address of the documentation of rules, without a fragment. */
  readonly rules: string | undefined;
  /** Leads from offsets in another note to its lines. */
  placesIn(uri: string): Places | undefined;
}

export function toDiagnostic(lines: Places, finding: Finding, { rules, placesIn }: DiagnosticOptions): Diagnostic {
  const { code, severity, message, unused, related } = finding;
  const others = (related ?? []).flatMap(({ uri, start, end, message: text }) => {
    const places = placesIn(uri);
    return places === undefined ? [] : [{ location: { uri, range: toRange(places, { start, end }) }, message: text }];
  });
  return {
    range: toRange(lines, finding),
    severity: SEVERITIES[severity],
    code,
    ...(rules !== undefined && { codeDescription: { href: `${rules}#${code}` } }),
    source: 'Exam Notes',
    message,
    ...(unused && { tags: [DiagnosticTag.Unnecessary] }),
    ...(others.length > 0 && { relatedInformation: others }),
  };
}

const SUGGESTIONS: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  service: CompletionItemKind.Interface,
  role: CompletionItemKind.Struct,
  source: CompletionItemKind.Reference,
  newSource: CompletionItemKind.Snippet,
  objective: CompletionItemKind.EnumMember,
  shortcode: CompletionItemKind.Function,
  key: CompletionItemKind.Property,
  note: CompletionItemKind.File,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
  heading: CompletionItemKind.Reference,
};

/** @param index place of the suggestion in its list, which clients would else sort by label */
export function toCompletionItem(lines: Places, suggestion: Suggestion, index: number, uri: string): CompletionItem {
  const { kind, label, insert, filter, range, detail, description, documentation, edits } = suggestion;
  return {
    label,
    ...(detail !== undefined && { labelDetails: { description: detail } }),
    ...(description !== undefined && { detail: description }),
    kind: SUGGESTIONS[kind],
    filterText: filter,
    sortText: String(index).padStart(3, '0'),
    textEdit: { range: toRange(lines, range), newText: insert },
    ...(documentation?.kind === 'markdown' && { documentation: { kind: 'markdown', value: documentation.markdown } }),
    ...(documentation?.kind === 'service' && { data: { uri, service: documentation.id } }),
    ...(edits !== undefined && {
      additionalTextEdits: edits.map((edit) => ({ range: toRange(lines, edit), newText: edit.newText })),
    }),
  };
}

/** What `toCompletionItem` has written into an item, as far as the client has sent it back. */
export function completionData({ data }: CompletionItem): { uri: string; service: string } | undefined {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('service' in data)) return undefined;
  const { uri, service } = data;
  return typeof uri === 'string' && typeof service === 'string' ? { uri, service } : undefined;
}
