import type { Shortcode } from '../markdown/note.ts';
import { pairShortcodes } from '../markdown/shortcodePairs.ts';
import type { Span } from '../text/span.ts';

/** Which shortcode tags of a note belong together, and which stand alone. */
export interface ShortcodeFacts {
  /** Names that the note opens and closes. */
  readonly paired: readonly string[];
  /** Opening tags without an end: wrong only where the name is one that is paired. */
  readonly unclosed: readonly ShortcodeTag[];
  /** Closing tags that nothing opened. */
  readonly strayEnds: readonly ShortcodeTag[];
}

/** `{{% notice tip %}}` */
export interface ShortcodeTag extends Span {
  readonly name: string;
  readonly nameSpan: Span;
}

const NONE: ShortcodeFacts = { paired: [], unclosed: [], strayEnds: [] };

/** Pairs the tags of a note. Escaped ones and those in code do not count. */
export function shortcodeFactsOf(shortcodes: readonly Shortcode[]): ShortcodeFacts {
  if (shortcodes.length === 0) return NONE;
  const names = new Set(shortcodes.map(({ name }) => name));
  const { pairs, unclosed, unexpectedEnds } = pairShortcodes(shortcodes, names);
  const uneven = unevenInCode(shortcodes);
  const isSure = ({ name }: Shortcode) => !uneven.has(name);
  return {
    paired: [...new Set(pairs.map(({ open }) => open.name))],
    unclosed: unclosed.filter(isSure).map(tagOf),
    strayEnds: unexpectedEnds.filter(isSure).map(tagOf),
  };
}

/**
 * Names that are opened more or less often in code than they are closed there. Hugo runs what stands in code too: such
 * a tag may be the other half of one outside.
 */
function unevenInCode(shortcodes: readonly Shortcode[]): ReadonlySet<string> {
  const open = new Map<string, number>();
  for (const { name, role, inCode } of shortcodes) {
    if (!inCode || (role !== 'open' && role !== 'close')) continue;
    open.set(name, (open.get(name) ?? 0) + (role === 'open' ? 1 : -1));
  }
  return new Set([...open].filter(([, count]) => count !== 0).map(([name]) => name));
}

function tagOf({ name, nameSpan, start, end }: Shortcode): ShortcodeTag {
  return { name, nameSpan, start, end };
}
