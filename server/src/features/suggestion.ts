import type { Span } from '../text/span.ts';
import type { NoteEdit } from './rules/rule.ts';

/** What is on offer: an editor shows each kind with an icon of its own. */
export type SuggestionKind =
  | 'service'
  | 'role'
  | 'source'
  | 'newSource'
  | 'objective'
  | 'shortcode'
  | 'key'
  | 'note'
  | 'file'
  | 'folder'
  | 'heading';

/** Something on offer for the words before the cursor. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  /** What the list shows. */
  readonly label: string;
  /** What stands in the note afterwards, in the place of the range. */
  readonly insert: string;
  /** What an editor compares with the words from the range's start to the cursor. */
  readonly filter: string;
  /** What it takes the place of; the cursor is in it or at its end, and it is within one line. */
  readonly range: Span;
  /** In short what it is, beside the label: a category, the name in full. */
  readonly detail: string | undefined;
  /** A sentence about it. */
  readonly description: string | undefined;
  readonly documentation: Documentation | undefined;
  /** Edits elsewhere in the note that belong to it; none touches the range. */
  readonly edits?: readonly NoteEdit[];
}

/** What is shown of a suggestion when somebody asks for more: a service's card is made only then. */
export type Documentation =
  | { readonly kind: 'service'; readonly id: string }
  | { readonly kind: 'markdown'; readonly markdown: string };
