import type { Span } from '../text/span.ts';

/** Names joined by arrows, by plus signs in a bold label, or by the edges of a Mermaid flowchart. */
export interface FlowFact extends Span {
  readonly form: 'arrows' | 'plus' | 'mermaid';
  readonly nodes: readonly FlowNode[];
  /** Indices of the nodes that each edge joins, in the direction of the arrow. */
  readonly edges: readonly (readonly [number, number])[];
}

/** What stands between two arrows: `Lambda`, `Athena/SageMaker`, `Review`. Whether it names services the catalog knows. */
export interface FlowNode extends Span {
  readonly text: string;
}
