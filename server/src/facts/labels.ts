import type { Block, Emphasis, Inline, Item, Paragraph, PlacedBlock } from '../markdown/note.ts';
import { moved, type Span } from '../text/span.ts';
import { type BulletFact, bulletOf, bulletsIn, movedBullet } from './bullets.ts';
import { type PlacedText, placedTextOf } from './placedText.ts';
import { isSourceList } from './sourceLines.ts';

/** The three labels of an integration entry. */
export type LabelKind = 'role' | 'integration' | 'useCase';

/** `- **Role:**`, `**Integration:**`, `Use Case: …` or `**Anwendungsfall:**`, and what is said under it. */
export interface LabelFact extends Span {
  readonly kind: LabelKind;
  /** The list item or paragraph that bears the label. */
  readonly holder: Span;
  /** The label and what stands behind it in its paragraph. */
  readonly head: Span;
  readonly bullets: readonly BulletFact[];
  /** True where something is said: in bullets, behind the colon, or in what follows. */
  readonly hasContent: boolean;
}

/** What labels are called, in English and in German: a pattern that takes letters of any case. */
export const LABEL_WORDS = 'roles?|rollen?|integration(?:s|en)?|use[ -]?cases?|anwendungsf(?:all|älle)';

const LABEL = new RegExp(`^(${LABEL_WORDS})\\s*(:?)\\s*`, 'i');

/**
 * The labels in the body of an entry, in order. A label is a list item or a paragraph of its own, bold or not; its
 * bullets are nested under the item, or follow the label up to the next one. What comes behind those and is no list, a
 * remark for instance, belongs to no label any more.
 */
export function labelsIn(body: readonly PlacedBlock[]): LabelFact[] {
  const labels: Draft[] = [];
  for (const line of body.flatMap(linesOf)) {
    const label = line.paragraph && labelOf(line, line.paragraph);
    if (label !== undefined) labels.push(label);
    else labels[labels.length - 1]?.add(line);
  }
  return labels.map((label) => label.toFact());
}

/** A list item at the top of an entry's body, or another block there. */
interface Line {
  /** The item's first paragraph, or the block if it is one. */
  readonly paragraph: Paragraph | undefined;
  readonly holder: Span;
  readonly form: 'item' | 'block' | 'invisible';
  /** What stands in the item below its first paragraph; the block itself. */
  readonly below: readonly Block[];
  readonly shift: number;
}

function linesOf({ block, shift }: PlacedBlock): Line[] {
  if (block.kind === 'list')
    return block.children.flatMap((item) => (item.kind === 'item' ? itemLine(item, shift) : []));
  const form = block.kind === 'html' || block.kind === 'shortcodeLine' ? 'invisible' : 'block';
  const holder = spanOf(block);
  if (block.kind !== 'paragraph') return [{ paragraph: undefined, holder, form, below: [block], shift }];
  return [{ paragraph: block, holder, form, below: [], shift }];
}

function itemLine(item: Item, shift: number): Line[] {
  const [head, ...below] = item.children;
  const holder = spanOf(item);
  if (head?.kind === 'paragraph') return [{ paragraph: head, holder, form: 'item', below, shift }];
  return [{ paragraph: undefined, holder, form: 'item', below: item.children, shift }];
}

/** A label, and what has been found under it so far. */
class Draft {
  readonly #label: Pick<LabelFact, 'kind' | 'holder' | 'head'>;
  readonly #bullets: BulletFact[];
  #end: number;
  #hasContent: boolean;
  /** Something that is neither a list nor the label's only words has come. */
  #isClosed = false;

  constructor(label: Pick<LabelFact, 'kind' | 'holder' | 'head'>, rest: boolean, { holder, below, shift }: Line) {
    this.#label = label;
    this.#bullets = below.flatMap(bulletsIn).map((bullet) => movedBullet(bullet, shift));
    this.#hasContent = rest || below.some(says);
    this.#end = holder.end + shift;
  }

  add({ paragraph, holder, form, below, shift }: Line): void {
    if (this.#isClosed) return;
    // The part's sources stand behind the entry, not under its last label.
    if ((form === 'block' && this.#hasContent) || (paragraph !== undefined && isSources(paragraph))) {
      this.#isClosed = true;
      return;
    }
    if (form === 'item' && paragraph !== undefined) this.#bullets.push(movedBullet(bulletOf(paragraph), shift));
    this.#hasContent ||= (paragraph !== undefined && says(paragraph)) || below.some(says);
    if (form !== 'invisible') this.#end = holder.end + shift;
  }

  toFact(): LabelFact {
    const { kind, holder, head } = this.#label;
    const bullets = this.#bullets;
    return { kind, holder, head, bullets, hasContent: this.#hasContent, start: head.start, end: this.#end };
  }
}

/** The first letters of all `LABEL_WORDS`: most lines of an entry begin with another. */
const FIRST_LETTER = /^\s*[ariu]/i;

/** False for inline content that begins with words of which no label is made. */
function mayBeLabel(inlines: readonly Inline[]): boolean {
  const [first] = inlines;
  if (first === undefined) return false;
  if (first.kind === 'text') return FIRST_LETTER.test(first.value) || first.value.trim() === '';
  return first.kind === 'strong' || first.kind === 'emphasis' ? mayBeLabel(first.children) : true;
}

function labelOf(line: Line, paragraph: Paragraph): Draft | undefined {
  if (!mayBeLabel(paragraph.inlines)) return undefined;
  const placed = placedTextOf(paragraph.inlines);
  const text = placed.text.trim();
  const match = LABEL.exec(text);
  const hasRest = match !== null && (match[0].length < text.length || hasUnseen(placed));
  // Without a colon only the label itself will do: “Integration with Amazon S3 is …” is a sentence.
  if (match === null || (match[2] === '' && hasRest)) return undefined;
  const word = (match[1] ?? '').toLowerCase();
  const kind = word.startsWith('r') ? 'role' : word.startsWith('i') ? 'integration' : 'useCase';
  const holder = moved(line.holder, line.shift);
  const head = moved(spanOf(paragraph.content), line.shift);
  return new Draft({ kind, holder, head }, hasRest, line);
}

/** True where a reader finds anything in a block. What is HTML or a shortcode may be seen, and may not. */
function says(block: Block): boolean {
  if ('inlines' in block) return hasWords(block.inlines);
  return 'children' in block ? block.children.some(says) : block.kind !== 'rule' && block.kind !== 'definition';
}

/** True for a line of a source list, and for all of its lines. */
function isSources(paragraph: Paragraph): boolean {
  return paragraph.inlines[0]?.kind === 'link' && isSourceList(paragraph);
}

function hasWords(inlines: readonly Inline[]): boolean {
  const placed = placedTextOf(inlines);
  return placed.text.trim() !== '' || hasUnseen(placed);
}

function hasUnseen({ unseen }: PlacedText): boolean {
  return unseen.length > 0;
}

/** The span alone: facts outlive the blocks that they were drawn from. */
function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** The bold words that a paragraph opens with. */
export function openingBold(inlines: readonly Inline[]): Emphasis | undefined {
  const first = inlines[0];
  return first?.kind === 'strong' ? first : undefined;
}
