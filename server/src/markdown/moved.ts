import { moved, type Span } from '../text/span.ts';
import type { Block, Cell, Destination, Image, Inline, Link, Row, TextRun, WikiLink } from './note.ts';

/** The block, and everything in it, that many offsets further on. */
export function movedBlock(block: Block, by: number): Block {
  return by === 0 ? block : blockBy(block, by);
}

function blockBy(block: Block, by: number): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'cell':
      return { ...moved(block, by), content: moved(block.content, by), inlines: inlinesBy(block.inlines, by) };
    case 'list':
    case 'admonition':
      return { ...moved(block, by), children: blocksBy(block.children, by) };
    case 'item':
      return { ...moved(block, by), checkBox: optional(block.checkBox, by), children: blocksBy(block.children, by) };
    case 'quote': {
      const alert = block.alert && { ...moved(block.alert, by), typeSpan: moved(block.alert.typeSpan, by) };
      return { ...moved(block, by), alert, children: blocksBy(block.children, by) };
    }
    case 'code':
      return { ...moved(block, by), body: moved(block.body, by) };
    case 'table':
      return { ...moved(block, by), children: block.children.map((row) => rowBy(row, by)) };
    case 'row':
      return rowBy(block, by);
    case 'definition': {
      const { labelSpan, destination } = block;
      return { ...moved(block, by), labelSpan: moved(labelSpan, by), destination: moved(destination, by) };
    }
    case 'footnoteDefinition':
      return { ...moved(block, by), labelSpan: moved(block.labelSpan, by), children: blocksBy(block.children, by) };
    case 'html':
    case 'rule':
    case 'math':
    case 'shortcodeLine':
      return moved(block, by);
  }
}

function blocksBy(blocks: readonly Block[], by: number): Block[] {
  return blocks.map((block) => blockBy(block, by));
}

function rowBy(row: Row, by: number): Row {
  return { ...moved(row, by), children: row.children.map((cell) => cellBy(cell, by)) };
}

function cellBy(cell: Cell, by: number): Cell {
  return { ...moved(cell, by), content: moved(cell.content, by), inlines: inlinesBy(cell.inlines, by) };
}

function inlinesBy(inlines: readonly Inline[], by: number): Inline[] {
  return inlines.map((inline) => inlineBy(inline, by));
}

function inlineBy(inline: Inline, by: number): Inline {
  switch (inline.kind) {
    case 'emphasis':
    case 'strong':
    case 'strike':
      return { ...moved(inline, by), children: inlinesBy(inline.children, by) };
    case 'link':
    case 'image':
      return linkBy(inline, by);
    case 'wikiLink':
      return wikiLinkBy(inline, by);
    default:
      return moved(inline, by);
  }
}

function linkBy(link: Link | Image, by: number): Link | Image {
  const destination: Destination | undefined = optional(link.destination, by);
  return { ...moved(link, by), content: moved(link.content, by), destination, children: inlinesBy(link.children, by) };
}

function wikiLinkBy(link: WikiLink, by: number): WikiLink {
  return {
    ...moved(link, by),
    targetSpan: moved(link.targetSpan, by),
    fragmentSpan: optional(link.fragmentSpan, by),
    content: moved(link.content, by),
    children: link.children.map((run): TextRun => moved(run, by)),
  };
}

function optional<T extends Span>(item: T | undefined, by: number): T | undefined {
  return item && moved(item, by);
}
