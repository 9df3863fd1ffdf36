import type { Prose, ProseLeaf } from '../text/prose.ts';
import { firstAtOrAfter, type Span } from '../text/span.ts';
import { isWordAt } from '../text/words.ts';
import type { Naming } from './nameTrie.ts';

/** A name found in prose: one that is a name wherever it stands, or an ordinary word that may be one. */
export interface FoundName extends Span {
  readonly namings: readonly Naming[];
  readonly isOrdinary?: true;
}

/**
 * What a *list of services* is: items of a list, cells of a table's row or column, or operands (`A + B`, `A → B`,
 * `A, B and C`), two at least, of which at least half open with an unambiguous name.
 *
 * @param opensWithName one for each item, cell or operand
 */
export function isServiceList(opensWithName: readonly boolean[]): boolean {
  const named = opensWithName.filter((opens) => opens).length;
  return opensWithName.length > 1 && named * 2 >= opensWithName.length;
}

/** What joins the operands `A → B`. `A + B` among them, which people put into headings. */
const OPERATOR = /\s\+\s|\s*(?:→|⟶|-{1,2}>|=>)\s*/g;

/** What joins the operands `A, B and C`, `A/B`, a plural's or possessive's ending before it. */
const JOINT =
  /^(?:['’]?s|['’])?\)?(?:\s*[,/&]\s*(?:and|or)?\s*|\s*(?:\+|→|⟶|-{1,2}>|=>)\s*|\s+(?:and|or|vs\.?|versus|und|oder|và|及び)\s+)(?:the\s)?$/i;

const MAX_JOINT = 20;

/** The lists of services in a note's prose. */
export class ServiceLists {
  readonly #prose: Prose;
  readonly #names: readonly FoundName[];
  /** Blocks, by their index, of each list, row and column. */
  #groups: ReadonlyMap<number, readonly number[]> | undefined;
  readonly #known = new Map<number, boolean>();

  /** @param names in order */
  constructor(prose: Prose, names: readonly FoundName[]) {
    this.#prose = prose;
    this.#names = names;
  }

  /** True where the block is an item or a cell of a list of services. */
  holdsLeaf({ group, column }: ProseLeaf): boolean {
    return this.#isServiceGroup(group) || this.#isServiceGroup(column);
  }

  /** The operands, joined by commas, slashes, `and`, that the name is one of. */
  operandsWith(name: FoundName): readonly FoundName[] {
    const index = firstAtOrAfter(this.#names, name.start);
    let first = index;
    let last = index;
    while (this.#areJoined(first - 1)) first--;
    while (this.#areJoined(last)) last++;
    return this.#names.slice(first, last + 1);
  }

  /** True where an operand opens at the offset, in a block whose operands are a list of services. */
  holdsOperandAt(index: number, at: number): boolean {
    const { start, end } = leafSpan(this.#prose, index);
    const text = this.#prose.text.slice(start, end);
    const operators = [...text.matchAll(OPERATOR)];
    if (operators.length === 0) return false;
    const starts = [start, ...operators.map(({ index: from, 0: operator }) => start + from + operator.length)];
    const ends = [...operators.map(({ index: from }) => start + from), start + text.length];
    const operands = starts.map((from, number) => ({ start: from, end: ends[number] ?? from }));
    return (
      operands.some((operand) => firstWord(this.#prose.text, operand) === at) &&
      isServiceList(operands.map((operand) => this.#opensWithName(operand)))
    );
  }

  #isServiceGroup(group: number): boolean {
    const known = this.#known.get(group);
    if (known !== undefined) return known;
    this.#groups ??= groupsOf(this.#prose.leaves);
    const members = this.#groups.get(group) ?? [];
    const answer = isServiceList(members.map((index) => this.#opensWithName(leafSpan(this.#prose, index))));
    this.#known.set(group, answer);
    return answer;
  }

  #opensWithName(span: Span): boolean {
    const at = firstWord(this.#prose.text, span);
    const name = this.#names[firstAtOrAfter(this.#names, at)];
    return name !== undefined && name.start === at && name.isOrdinary !== true;
  }

  /** True where nothing but a joint stands between a name and the next. */
  #areJoined(index: number): boolean {
    const name = this.#names[index];
    const next = this.#names[index + 1];
    if (name === undefined || next === undefined || next.start - name.end > MAX_JOINT) return false;
    return JOINT.test(this.#prose.text.slice(name.end, next.start));
  }
}

function groupsOf(leaves: readonly ProseLeaf[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  const add = (group: number, index: number): void => {
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [index]);
    else members.push(index);
  };
  leaves.forEach(({ group, column }, index) => {
    if (group !== 0) add(group, index);
    if (column !== 0) add(column, index);
  });
  return groups;
}

/** The stretch of the prose that a block is. */
export function leafSpan(prose: Prose, index: number): Span {
  return { start: prose.leaves[index]?.start ?? 0, end: leafEnd(prose, index) };
}

/** Where a block's text ends: before the barrier of the next. */
export function leafEnd(prose: Prose, index: number): number {
  const next = prose.leaves[index + 1];
  return next === undefined ? prose.text.length : next.start - 1;
}

/** Offset of the first letter or digit, past a check box, an emoji, a bracket. */
function firstWord(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && !isWordAt(text, at)) at++;
  return at;
}
