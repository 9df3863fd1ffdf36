import type { FlowFact, FlowNode } from './flowFact.ts';

/** `A["API Gateway"]`, `B(Lambda)`, `C{{Queue}}`, `D`: a node's id, and its label where it is given. */
const NODE =
  /([\p{L}\p{N}_]+)(?:(\[\[|\[\(|\(\[|\(\(|\{\{|\[\/|\[\\|[[({>])\s*("[^"]*"|[^\n]*?)\s*(?:\]\]|\)\]|\]\)|\)\)|\}\}|\/\]|\\\]|[\])}]))?(?::::[\w-]+)?/uy;
/** `-->`, `---`, `-.->`, `==>`, `<-->`, `-->|text|`, `-- text -->` */
const LINK = /\s*(?:<?-- [^\n]*? -{2,}>|<?== [^\n]*? ={2,}>|<?(?:-{2,}|={2,}|-\.+-?)(?:[ox>])?)\s*(?:\|[^|\n]*\|\s*)?/y;
const AND = /\s*&\s*/y;
const STATEMENT = /^\s*(?:subgraph|end|style|classDef|class|click|linkStyle|direction|%%|accTitle|accDescr)\b/;

/**
 * The nodes and edges of a Mermaid flowchart (`graph` or `flowchart`; mermaid.js.org/syntax/flowchart.html); undefined
 * for other diagrams. What is not understood of a line ends that line.
 *
 * @param source the diagram's text; @param base its offset in the note
 */
export function mermaidFlow(source: string, base: number): FlowFact | undefined {
  if (!/^\s*(?:%%[^\n]*\n\s*)*(?:graph|flowchart)\b/.test(source)) return undefined;
  const chart = new Chart(source, base);
  let at = 0;
  for (const line of source.split(/(?<=[\n;])/)) {
    if (!STATEMENT.test(line) && !/^\s*(?:graph|flowchart)\b/.test(line)) chart.statement(at);
    at += line.length;
  }
  return { form: 'mermaid', start: base, end: base + source.length, nodes: chart.nodes, edges: chart.edges };
}

class Chart {
  readonly nodes: FlowNode[] = [];
  readonly edges: [number, number][] = [];
  readonly #source: string;
  readonly #base: number;
  readonly #ids = new Map<string, number>();
  /** Sticky patterns keep their place: each chart has its own. */
  readonly #patterns = { node: new RegExp(NODE), link: new RegExp(LINK), and: new RegExp(AND) };
  #at = 0;

  constructor(source: string, base: number) {
    this.#source = source;
    this.#base = base;
  }

  /** `A --> B & C --> D` */
  statement(at: number): void {
    this.#at = at;
    while (/[ \t]/.test(this.#source.charAt(this.#at))) this.#at++;
    let from = this.#group();
    while (from.length > 0 && this.#match(this.#patterns.link) !== undefined) {
      const to = this.#group();
      for (const source of from) for (const target of to) this.edges.push([source, target]);
      from = to;
    }
  }

  /** `A & B` */
  #group(): number[] {
    const group: number[] = [];
    do {
      const node = this.#node();
      if (node === undefined) break;
      group.push(node);
    } while (this.#match(this.#patterns.and) !== undefined);
    return group;
  }

  #node(): number | undefined {
    const start = this.#at;
    const match = this.#match(this.#patterns.node);
    const id = match?.[1];
    if (match === undefined || id === undefined) return undefined;
    const known = this.#ids.get(id);
    const label = match[3];
    if (label === undefined && known !== undefined) return known;
    const written = label ?? id;
    const offset = start + (label === undefined ? 0 : match[0].indexOf(label, id.length));
    const text = written.replace(/^"|"$/g, '').replace(/<br\s*\/?>/gi, ' ');
    const node = { text, start: this.#base + offset, end: this.#base + offset + written.length };
    const index = known ?? this.nodes.length;
    this.nodes[index] = node;
    this.#ids.set(id, index);
    return index;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#source);
    if (match === null) return undefined;
    this.#at = pattern.lastIndex;
    return match;
  }
}
