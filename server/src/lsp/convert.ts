import {
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Range,
} from 'vscode-languageserver';
import type { Suggestion } from '../features/completion.ts';
import type { Finding } from '../features/rules/rule.ts';
import type { LineTable } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** Lines and characters of a span of offsets. */
export function toRange(lines: LineTable, { start, end }: Span): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

export function toDiagnostic(lines: LineTable, finding: Finding): Diagnostic {
  const { code, severity, message } = finding;
  return { range: toRange(lines, finding), severity: SEVERITIES[severity], code, source: 'Exam Notes', message };
}

/** @param index place of the suggestion in its list, which clients would else sort by label */
export function toCompletionItem(lines: LineTable, suggestion: Suggestion, index: number, uri: string): CompletionItem {
  const { insert, matched, service, range } = suggestion;
  return {
    label: insert,
    labelDetails: { description: service.category },
    ...(insert !== service.name && { detail: service.name }),
    kind: CompletionItemKind.Interface,
    filterText: matched,
    sortText: String(index).padStart(3, '0'),
    textEdit: { range: toRange(lines, range), newText: insert },
    data: { uri, service: service.id },
  };
}

/** What `toCompletionItem` has written into an item, as far as the client has sent it back. */
export function completionData({ data }: CompletionItem): { uri: string; service: string } | undefined {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('service' in data)) return undefined;
  const { uri, service } = data;
  return typeof uri === 'string' && typeof service === 'string' ? { uri, service } : undefined;
}
