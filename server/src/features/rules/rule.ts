import type { IndexedNote, IndexView } from '../../index/notebookIndex.ts';
import type { Span } from '../../text/span.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Something in a note that is wrong, or worth knowing, and where. */
export interface Finding extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/** One kind of finding: its code, its severity and the check, in one place. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  check(view: IndexView, note: IndexedNote): Iterable<Span & { readonly message: string }>;
}
