import { type Block, type Paragraph, plainTextOf } from '../markdown/note.ts';
import { moved, type Span } from '../text/span.ts';
import { type PlacedText, placedTextOf, sourceOf } from './placedText.ts';

/** `- **Amazon S3:** Holds the training data.` */
export interface BulletFact extends Span {
  /** What stands before the colon, or the bold words that open the bullet; empty where code is part of that. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly text: string;
}

/** The bullet that many offsets further on. */
export function movedBullet(bullet: BulletFact, by: number): BulletFact {
  return by === 0 ? bullet : { ...moved(bullet, by), nameSpan: moved(bullet.nameSpan, by) };
}

/** The bullets of a list; none where the block is no list. */
export function bulletsIn(block: Block): BulletFact[] {
  if (block.kind !== 'list') return [];
  return block.children.flatMap((item) => {
    const head = item.kind === 'item' ? item.children[0] : undefined;
    if (head?.kind === 'paragraph') return [bulletOf(head)];
    if (head?.kind !== 'html') return [];
    // `- <DESCRIBE IT>` is a tag to CommonMark, and alone on its line a block.
    const { start, end } = head;
    return [{ start, end, name: '', nameSpan: { start, end: start }, text: '' }];
  });
}

/** A list item's first paragraph as a bullet. */
export function bulletOf({ content: { start, end }, inlines }: Paragraph): BulletFact {
  const placed = placedTextOf(inlines);
  const [first] = inlines;
  const bold = first?.kind === 'strong' ? plainTextOf(first.children).length : 0;
  const nameEnd = bold > 0 ? bold : placed.text.search(/:(?:\s|$)/);
  const rest = placed.text.slice(Math.max(0, nameEnd));
  const text = rest.replace(/^\s*:\s*/, '').trim();
  const name = nameEnd > 0 && !placed.unseen.some((at) => at <= nameEnd) ? nameIn(placed, nameEnd) : undefined;
  return { start, end, name: name?.text ?? '', nameSpan: name?.span ?? { start, end: start }, text };
}

/** The words up to an offset, without a colon and white space around them. */
function nameIn(placed: PlacedText, end: number): { text: string; span: Span } | undefined {
  const words = placed.text.slice(0, end).trimEnd();
  const text = (words.endsWith(':') ? words.slice(0, -1) : words).trim();
  const from = words.indexOf(text);
  return text === '' ? undefined : { text, span: sourceOf(placed, from, from + text.length) };
}
