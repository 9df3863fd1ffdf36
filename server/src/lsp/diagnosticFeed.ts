import type {
  CancellationToken,
  Connection,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { normalizeUri } from '../workspace/paths.ts';
import type { ClientFeatures } from './clientFeatures.ts';
import { type Diagnostics, NOTHING_FOUND, type Report } from './diagnostics.ts';

/**
 * Brings findings to the client in the way that it has: it asks for them (`textDocument/diagnostic` and
 * `workspace/diagnostic`), or they are sent; never both.
 *
 * A request for the workspace's findings is held until there is something that the client does not know: VS Code asks
 * again two seconds after each answer.
 */
export class DiagnosticFeed {
  readonly #connection: Connection;
  readonly #diagnostics: Diagnostics;
  readonly #features: Pick<ClientFeatures, 'pullsDiagnostics' | 'refreshesDiagnostics'>;
  /** Workspace requests that wait for news. */
  readonly #waiting = new Set<() => void>();

  constructor(connection: Connection, diagnostics: Diagnostics, features: ClientFeatures) {
    this.#connection = connection;
    this.#diagnostics = diagnostics;
    this.#features = features;
  }

  /**
   * Tells the client of files whose findings have changed.
   *
   * @param uris their addresses
   * @param ownChange address of the document whose change in the editor has led to this; of that the client asks itself
   */
  changed(uris: readonly string[], { isOpen, ownChange }: ChangedOptions): void {
    if (uris.length === 0) return;
    const { pullsDiagnostics, refreshesDiagnostics } = this.#features;
    if (!pullsDiagnostics) {
      for (const uri of uris) {
        const { items } = this.#diagnostics.reportOf(uri);
        void this.#connection.sendDiagnostics({ uri, diagnostics: [...items] });
      }
      return;
    }
    for (const answer of [...this.#waiting]) answer();
    if (refreshesDiagnostics && uris.some((uri) => uri !== ownChange && isOpen(uri))) {
      // A client that refuses asks when it likes.
      this.#connection.languages.diagnostics.refresh().then(undefined, () => {});
    }
  }

  /** Answers a client that asks for the findings of a document. */
  ofDocument({ textDocument, previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport {
    return toReport(this.#diagnostics.reportOf(normalizeUri(textDocument.uri)), previousResultId);
  }

  /** Answers a client that asks for the findings of all files; not before it can be told of a difference. */
  async ofWorkspace(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(previousResultIds.map(({ uri, value }) => [normalizeUri(uri), value]));
    for (;;) {
      const items = this.#news(known);
      if (items.length > 0 || token.isCancellationRequested) return { items };
      await new Promise<void>((resolve) => {
        const done = () => {
          this.#waiting.delete(done);
          resolve();
        };
        this.#waiting.add(done);
        token.onCancellationRequested(done);
      });
    }
  }

  /** What a client does not know that has been told these results. */
  #news(known: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[] {
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const uri of new Set([...this.#diagnostics.uris, ...known.keys()])) {
      const report = this.#diagnostics.reportOf(uri);
      if (known.get(uri) !== report.resultId) items.push({ ...toFullReport(report), uri, version: null });
    }
    return items;
  }
}

export interface ChangedOptions {
  /** True for a document that the editor shows. */
  isOpen(uri: string): boolean;
  readonly ownChange: string | undefined;
}

function toReport(report: Report, previousResultId: string | undefined): DocumentDiagnosticReport {
  if (report.resultId === previousResultId) return { kind: 'unchanged', resultId: report.resultId };
  return toFullReport(report);
}

function toFullReport({ resultId, items }: Report = NOTHING_FOUND) {
  return { kind: 'full' as const, resultId, items: [...items] };
}
