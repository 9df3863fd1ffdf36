import { pairShortcodes } from '../markdown/shortcodePairs.ts';
import type { Suggestion } from './suggestion.ts';
import { rangeOf, type TypingPlace } from './typingPlace.ts';

/** `{{% ` and the name that is typed behind it, or the kind of a notice. */
const TAG = /\{\{([%<])[ \t]*(\/?)[ \t]*(notice[ \t]+)?([\w./-]*)$/;

/** The kinds of the box that Hugo's themes for documentation have. */
const NOTICES = ['tip', 'info', 'warning', 'note'];

/**
 * Names of shortcodes behind `{{% ` and `{{< `: the notices, what the notebook uses, and behind `/` what is open.
 * Nothing in the rest of a tag; undefined elsewhere.
 */
export function shortcodeCompletion(place: TypingPlace): Suggestion[] | undefined {
  const tag = TAG.exec(place.before);
  if (tag === null) return undefined;
  const [whole, marker = '', slash = '', notice = '', typed = ''] = tag;
  const range = rangeOf(place, tag.index + whole.length - typed.length);
  const closed = {
    range: { ...range, end: range.end + closerLength(place.after) },
    closer: ` ${marker === '%' ? '%' : '>'}}}`,
  };
  const suggestions =
    slash !== ''
      ? openNames(place).map((name) => closing(name, closed))
      : notice !== ''
        ? NOTICES.map((kind) => closing(kind, closed))
        : [
            ...NOTICES.map((kind) => closing(`notice ${kind}`, closed)),
            ...usedNames(place).map((name) => suggestionOf(name, { insert: name, range })),
          ];
  return suggestions.filter(({ label }) => label.startsWith(typed) && label !== typed);
}

/** What ends the tag already, as editors close braces by themselves: it is written anew. */
function closerLength(after: string): number {
  return /^[ \t]*[%>]?\}{0,2}/.exec(after)?.[0].length ?? 0;
}

/** A tag that is complete with its name. */
function closing(name: string, { range, closer }: { range: Suggestion['range']; closer: string }): Suggestion {
  return suggestionOf(name, { insert: name + closer, range });
}

function suggestionOf(label: string, { insert, range }: Pick<Suggestion, 'insert' | 'range'>): Suggestion {
  return {
    kind: 'shortcode',
    label,
    insert,
    filter: label,
    range,
    detail: undefined,
    description: undefined,
    documentation: undefined,
  };
}

/** Names of shortcodes in the notebook's notes, the most frequent first; notices stand with their kinds. */
function usedNames({ view }: TypingPlace): string[] {
  const counts = new Map<string, number>();
  for (const { outline } of view.notes) {
    for (const name of outline.shortcodes) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  counts.delete('notice');
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
}

/** What is open before the cursor, the innermost first. */
function openNames({ parsed, offset, view }: TypingPlace): string[] {
  const before = parsed.shortcodes.filter(({ end }) => end <= offset);
  const paired = before.map(({ name }) => name).filter((name) => name === 'notice' || view.isPairedShortcode(name));
  const { unclosed } = pairShortcodes(before, new Set(paired));
  return [...new Set(unclosed.map(({ name }) => name).reverse())];
}
