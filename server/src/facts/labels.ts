import {
  type Block,
  type Emphasis,
  type Inline,
  type Item,
  type Paragraph,
  type PlacedBlock,
  plainTextOf,
} from '../markdown/note.ts';
import { moved, type Span } from '../text/span.ts';

/** The three labels of an integration entry. */
export type LabelKind = 'role' | 'integration' | 'useCase';

/** `- **Role:**`, `**Integration:**` or `Use Case: …`, and what is said under it. */
export interface LabelFact extends Span {
  readonly kind: LabelKind;
  /** The list item or paragraph that bears the label. */
  readonly holder: Span;
  readonly bullets: readonly BulletFact[];
  /** True where something is said, in bullets or behind the colon. */
  readonly hasContent: boolean;
}

/** `- **Amazon S3:** Holds the training data.` */
export interface BulletFact extends Span {
  /** What stands before the colon, or the bold words that open the bullet. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly text: string;
}

const LABEL = /^(Roles?|Integrations?|Use[ -]?Cases?)\s*(:?)\s*/i;

/**
 * The labels in the body of an entry, in order. A label is a list item or a paragraph of its own, bold or not; its
 * bullets are nested under the item, or follow the label up to the next one.
 */
export function labelsIn(body: readonly PlacedBlock[]): LabelFact[] {
  const lines = body.flatMap(linesOf);
  const labels: { label: Omit<LabelFact, 'bullets' | 'hasContent'>; rest: string; bullets: BulletFact[] }[] = [];
  for (const line of lines) {
    const label = labelOf(line);
    if (label !== undefined) {
      const bullets = line.nested.flatMap(bulletsIn).map((bullet) => movedBullet(bullet, line.shift));
      labels.push({ ...label, bullets });
    } else if (line.isItem) labels[labels.length - 1]?.bullets.push(movedBullet(bulletOf(line.paragraph), line.shift));
  }
  return labels.map(({ label, rest, bullets }) => ({
    ...label,
    end: bullets.reduce((last, { end }) => Math.max(last, end), label.end),
    bullets,
    hasContent: rest !== '' || bullets.some(({ name, text }) => name !== '' || text !== ''),
  }));
}

/** A paragraph at the top of an entry's body, or the head of a list item there, with the blocks below it. */
interface Line {
  readonly paragraph: Paragraph;
  readonly holder: Span;
  readonly isItem: boolean;
  readonly nested: readonly Block[];
  readonly shift: number;
}

function linesOf({ block, shift }: PlacedBlock): Line[] {
  if (block.kind === 'paragraph')
    return [{ paragraph: block, holder: spanOf(block), isItem: false, nested: [], shift }];
  if (block.kind !== 'list') return [];
  return block.children.flatMap((item) => (item.kind === 'item' ? itemLine(item, shift) : []));
}

function itemLine(item: Item, shift: number): Line[] {
  const [head, ...nested] = item.children;
  return head?.kind === 'paragraph' ? [{ paragraph: head, holder: spanOf(item), isItem: true, nested, shift }] : [];
}

/** The span alone: facts outlive the blocks that they were drawn from. */
function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function movedBullet(bullet: BulletFact, by: number): BulletFact {
  return by === 0 ? bullet : { ...moved(bullet, by), nameSpan: moved(bullet.nameSpan, by) };
}

function labelOf(line: Line): { label: Omit<LabelFact, 'bullets' | 'hasContent'>; rest: string } | undefined {
  const { paragraph, holder, shift } = line;
  const text = plainTextOf(paragraph.inlines).trim();
  const match = LABEL.exec(text);
  const rest = match === null ? '' : text.slice(match[0].length);
  // Without a colon only the label itself will do: “Integration with Amazon S3 is …” is a sentence.
  if (match === null || (match[2] === '' && rest !== '')) return undefined;
  const word = (match[1] ?? '').toLowerCase();
  const kind = word.startsWith('r') ? 'role' : word.startsWith('i') ? 'integration' : 'useCase';
  return { label: { kind, holder: moved(holder, shift), ...moved(spanOf(paragraph.content), shift) }, rest };
}

function bulletsIn(block: Block): BulletFact[] {
  if (block.kind !== 'list') return [];
  return block.children.flatMap((item) => {
    const head = item.kind === 'item' ? item.children[0] : undefined;
    if (head?.kind === 'paragraph') return [bulletOf(head)];
    // `- <DESCRIBE IT>` is a tag to CommonMark, and alone on its line a block.
    return head?.kind === 'html' ? [{ ...spanOf(head), name: '', nameSpan: spanOf(head), text: '' }] : [];
  });
}

function bulletOf(paragraph: Paragraph): BulletFact {
  const { start, end } = paragraph.content;
  const text = plainTextOf(paragraph.inlines);
  const bold = openingBold(paragraph.inlines);
  if (bold !== undefined) {
    const words = plainTextOf(bold.children);
    const name = words.replace(/\s*:\s*$/, '');
    const rest = text
      .slice(words.length)
      .replace(/^\s*:\s*/, '')
      .trim();
    const from = bold.children[0]?.start ?? bold.start;
    return { start, end, name, nameSpan: { start: from, end: from + name.length }, text: rest };
  }
  const colon = text.search(/:(?:\s|$)/);
  if (colon < 0) return { start, end, name: '', nameSpan: { start, end: start }, text: text.trim() };
  return {
    start,
    end,
    name: text.slice(0, colon),
    nameSpan: { start, end: start + colon },
    text: text.slice(colon + 1).trim(),
  };
}

/** The bold words that a paragraph opens with. */
export function openingBold(inlines: readonly Inline[]): Emphasis | undefined {
  const first = inlines[0];
  return first?.kind === 'strong' ? first : undefined;
}
