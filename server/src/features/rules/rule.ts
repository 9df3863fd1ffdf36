import type { IndexedNote, IndexView } from '../../index/notebookIndex.ts';
import type { Span } from '../../text/span.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a rule has found at a place of a note. */
export interface Found extends Span {
  /** One or two sentences: what is wrong, with the names that matter, and where it helps the nearest right one. */
  readonly message: string;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  /** Nothing uses it: editors show it faded. */
  readonly unused?: true;
  /** Other places that belong to it: the other source, the other section. */
  readonly related?: readonly Related[];
}

/** Something in a note that is wrong, or worth knowing, and where. */
export interface Finding extends Found {
  readonly code: string;
  readonly severity: Severity;
}

/** A place that explains a finding. */
export interface Related extends Span {
  readonly uri: string;
  readonly message: string;
}

/** What may be done about a finding. */
export interface Fix {
  /** As a menu says it: `Change to “#amazon-s3”`. */
  readonly title: string;
  /** The one that is right most often; at most one of a finding's. These are applied to all of a kind that somebody chooses. */
  readonly preferred?: true;
  /**
   * A preferred one that guesses nothing and loses nothing of what somebody has written: applied without asking, on save
   * and by `check --fix`.
   */
  readonly safe?: true;
  readonly edits: readonly NoteEdit[];
  /** Files to create. */
  readonly creates?: readonly { readonly uri: string; readonly text: string }[];
}

/** Replaces a span of a note, or inserts where the span is empty. */
export interface NoteEdit extends Span {
  readonly uri: string;
  readonly newText: string;
}

/** What fixes are made from. */
export interface FixContext {
  readonly view: IndexView;
  readonly note: IndexedNote;
  /** The note's text. */
  readonly text: string;
  /** What makes a name a service of the notebook, where its configuration is at hand and can take it. */
  readonly addService?: (name: string) => Pick<Fix, 'edits' | 'creates'> | undefined;
}

/** One kind of finding: code, severity, documentation, check and fix in one place. */
export interface Rule {
  readonly code: string;
  /** By default; `off` where a notebook has to ask for it. */
  readonly severity: Severity | 'off';
  /** What it is about, as a heading: `A citation without a source`. */
  readonly title: string;
  /** Its section of the documentation, in Markdown: why it matters, what is found and what not, what the fix does. */
  readonly docs: string;
  /** Reads facts alone: the text of a note that is closed is not at hand. */
  check(view: IndexView, note: IndexedNote): Iterable<Found>;
  /** The fixes of one of its findings, the preferred one first; minimal, and none where none is sure to be right. */
  fixes?(finding: Found, context: FixContext): readonly Fix[];
}
