import type { ObjectiveKind } from '../text/objectiveIds.ts';
import type { Span } from '../text/span.ts';

/** A line of one of the trees in the sidebar. */
export interface TreeNode {
  /** Unique in its tree, and the same after an edit as long as it is the same thing. */
  readonly id: string;
  readonly kind: TreeNodeKind;
  readonly label: string;
  /** Stands behind the label: a count, a state, the note. */
  readonly description: string;
  readonly expandable: boolean;
  /** What it opens. */
  readonly place?: TreePlace | undefined;
  /** Markdown; of a service the card, which is made when somebody asks for it. */
  readonly tooltip?: string | undefined;
  /** Id of the service whose card is its tooltip. */
  readonly service?: string | undefined;
  /** Address of the service's documentation. */
  readonly docs?: string | undefined;
}

/** An objective's kind tells its state too. */
export type TreeNodeKind =
  | 'group'
  | 'service'
  | 'section'
  | 'entry'
  | 'flow'
  | 'note'
  | 'mention'
  | `${ObjectiveKind}-${'covered' | 'thin' | 'missing'}`;

export interface TreePlace {
  readonly uri: string;
  readonly span: Span;
}

/** Which level of a tree is asked for. */
export interface TreeLevel {
  /** Id of the node that is opened; undefined for the top. */
  readonly parent: string | undefined;
  /** Words that a node or one below it must hold; undefined for all nodes. */
  readonly filter: string | undefined;
}

/** The id of a node: its kind, and what tells it from others of its kind. */
export function treeId(...steps: readonly (string | number)[]): string {
  return steps.map((step) => encodeURIComponent(step)).join('/');
}

/** The steps of an id; none of a text that is no id. */
export function treeSteps(id: string): string[] {
  try {
    return id.split('/').map(decodeURIComponent);
  } catch {
    return [];
  }
}

/** Order in which a person looks names up, the same on every machine. */
export function byLetters(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}

const COLLATOR = new Intl.Collator('en', { numeric: true });
