import type { Shortcode } from './note.ts';

/** Which opening tag belongs to which closing one, and which have none; each list in the note's order. */
export interface ShortcodePairs {
  readonly pairs: readonly ShortcodePair[];
  /** Opening tags of a name that is paired, without an end of their own. */
  readonly unclosed: readonly Shortcode[];
  /** Closing tags that nothing opened. */
  readonly unexpectedEnds: readonly Shortcode[];
}

/** `{{% notice tip %}}` … `{{% /notice %}}` */
export interface ShortcodePair {
  readonly open: Shortcode;
  readonly close: Shortcode;
}

/**
 * Pairs a note's shortcode tags. A name counts as paired when it is closed somewhere in the note or is one of
 * `knownPaired`; tags of other names, self-closing ones, escaped ones and those in code stand for themselves. An end
 * belongs to the nearest opening tag of its name, and what was opened in between is unclosed.
 *
 * @param shortcodes in order @param knownPaired names closed elsewhere in the notebook, or known from a theme
 */
export function pairShortcodes(
  shortcodes: readonly Shortcode[],
  knownPaired: ReadonlySet<string> = new Set(),
): ShortcodePairs {
  const used = shortcodes.filter(({ inCode, role }) => !inCode && (role === 'open' || role === 'close'));
  const closed = new Set(used.filter(({ role }) => role === 'close').map(({ name }) => name));
  const pairs: ShortcodePair[] = [];
  const unclosed: Shortcode[] = [];
  const unexpectedEnds: Shortcode[] = [];
  const open: Shortcode[] = [];
  const openCount = new Map<string, number>();
  for (const tag of used) {
    const count = openCount.get(tag.name) ?? 0;
    if (tag.role === 'open') {
      if (!closed.has(tag.name) && !knownPaired.has(tag.name)) continue;
      open.push(tag);
      openCount.set(tag.name, count + 1);
    } else if (count === 0) unexpectedEnds.push(tag);
    else {
      for (let top = open.pop(); top !== undefined; top = open.pop()) {
        openCount.set(top.name, (openCount.get(top.name) ?? 0) - 1);
        if (top.name === tag.name) {
          pairs.push({ open: top, close: tag });
          break;
        }
        unclosed.push(top);
      }
    }
  }
  for (const tag of open) unclosed.push(tag);
  const byStart = (a: Shortcode, b: Shortcode) => a.start - b.start;
  return {
    pairs: pairs.sort((a, b) => byStart(a.open, b.open)),
    unclosed: unclosed.sort(byStart),
    unexpectedEnds,
  };
}
