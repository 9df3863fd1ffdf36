import type { Shortcode } from '../../../server/src/markdown/note.ts';
import { findShortcodes } from '../../../server/src/markdown/shortcodes.ts';

/** A shortcode tag with its source: `{{% notice tip %}}`. */
export interface Tag extends Shortcode {
  readonly text: string;
}

/** What stands behind a tag's name: `tip "A title"` or `style="tip" title="A title"`, without quotes. */
export interface Arguments {
  readonly positional: readonly string[];
  readonly named: ReadonlyMap<string, string>;
}

/** The tags of a text in order, from an offset on. What stands in code counts: that is for Markdown to say. */
export function tagsIn(text: string, from = 0): Tag[] {
  return findShortcodes(text, from).map((tag) => ({ ...tag, text: text.slice(tag.start, tag.end), inCode: false }));
}

/** The tag as a reader is to see it: escaped by comment marks, it stands for the tag without them. */
export function shownText({ role, text }: Tag): string {
  return role === 'escaped' ? text.replace('/*', '').replace(/\*\/(?=[>%]\}\}$)/, '') : text;
}

/** `name="value"`, `name=value`, or a value alone; values are quoted, back-quoted, or words. */
const ARGUMENT = /(?:([\p{L}\p{N}_-]+)\s*=\s*)?("(?:\\.|[^"\\])*"|`[^`]*`|[^\s"`=]+)/gu;

export function argumentsOf({ start, nameSpan, text }: Tag): Arguments {
  const written = text.slice(nameSpan.end - start).replace(/\/?\s*[>%]\}\}$/, '');
  const positional: string[] = [];
  const named = new Map<string, string>();
  for (const [, name, value = ''] of written.matchAll(ARGUMENT)) {
    if (name === undefined) positional.push(unquoted(value));
    else named.set(name, unquoted(value));
  }
  return { positional, named };
}

function unquoted(value: string): string {
  if (value.startsWith('`')) return value.slice(1, -1);
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
}
