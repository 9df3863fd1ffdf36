import { type CompletionItem, CompletionItemKind, type Hover, type Position } from 'vscode-languageserver';
import { type DataSuggestion, dataCompletion } from '../features/dataCompletion.ts';
import { dataHover } from '../features/dataHover.ts';
import { escapeMarkdown } from '../features/markdownText.ts';
import { LineTable } from '../text/lines.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { toRange } from './convert.ts';

/** An open YAML file of a notebook. */
export type OpenData = NonNullable<ReturnType<Workspace['findData']>>;

export function hoverInData({ notebook, kind, text }: OpenData, position: Position): Hover | null {
  const lines = new LineTable(text);
  const found = dataHover(notebook.view, kind, text, lines.offsetAt(position));
  if (found === undefined) return null;
  return { contents: { kind: 'markdown', value: found.markdown }, range: toRange(lines, found.range) };
}

export function completionInData({ notebook, kind, text }: OpenData, position: Position): CompletionItem[] {
  const lines = new LineTable(text);
  const { view, bundled } = notebook;
  const known = { view, catalogs: bundled.catalogNames, blueprints: bundled.blueprintNames };
  const suggestions = dataCompletion(kind, text, lines.offsetAt(position), known);
  return suggestions.map((suggestion, index) => toDataItem(lines, suggestion, index));
}

const KINDS = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  service: CompletionItemKind.Reference,
} as const;

/** @param index place of the suggestion in its list, which clients would else sort by label */
function toDataItem(lines: LineTable, suggestion: DataSuggestion, index: number): CompletionItem {
  const { kind, label, insert, detail, description, range } = suggestion;
  return {
    label,
    kind: KINDS[kind],
    filterText: label,
    sortText: String(index).padStart(4, '0'),
    textEdit: { range: toRange(lines, range), newText: insert },
    ...(detail !== undefined && { labelDetails: { description: detail } }),
    ...(description !== undefined && { documentation: { kind: 'markdown', value: escapeMarkdown(description) } }),
  };
}
