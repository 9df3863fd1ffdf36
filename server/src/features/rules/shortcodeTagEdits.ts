import type { NoteFacts } from '../../facts/noteFacts.ts';
import type { ShortcodeTag } from '../../facts/shortcodeTags.ts';
import { eolAt, lineEnd, lineStart } from '../../text/lines.ts';
import { nearest } from '../../text/nearest.ts';
import type { Span } from '../../text/span.ts';

/** An end that closes nothing, and the opening tag above it that it was most likely meant for: `notce`, `notice`. */
export function misspeltEnd(end: ShortcodeTag, { shortcodes }: NoteFacts): ShortcodeTag | undefined {
  const above = shortcodes.unclosed.filter((tag) => tag.end <= end.start);
  const name = nearest(
    end.name,
    above.map((tag) => tag.name),
  );
  return name === undefined ? undefined : above.findLast((tag) => tag.name === name);
}

/** Where the end of a tag is to be put, and what it is: `{{% /notice %}}` on a line of its own. */
export function closingTag(text: string, tag: ShortcodeTag): { at: number; newText: string } {
  const close = closingText(text.slice(tag.start, tag.end), tag.name);
  const begin = lineStart(text, tag.start);
  const before = text.slice(begin, tag.start);
  const behind = text.slice(tag.end, lineEnd(text, tag.end));
  // A tag within a line of text is closed in that line.
  if (!MARKERS.test(before)) return { at: tag.end + behind.trimEnd().length, newText: close };
  // The lines of an item begin with the width of its marker, those of a quote with its mark.
  const indent = before.replace(/[-+*]|\d{1,9}[.)]/g, (marker) => ' '.repeat(marker.length));
  const at = contentEnd(text, { start: tag.end, end: text.length, indent });
  return { at, newText: eolAt(text, tag.end) + indent + close };
}

/** Nothing, or what opens items and quotes. */
const MARKERS = /^(?:\s|>|[-+*](?=\s)|\d{1,9}[.)](?=\s))*$/;

/** As the opening tag is written: `{{<tab>}}` is closed by `{{</tab>}}`. */
function closingText(open: string, name: string): string {
  const [, before = '{{%', space = ' '] = /^(\{\{[<%])(\s*)/.exec(open) ?? [];
  const after = before.endsWith('<') ? '>}}' : '%}}';
  return `${before}${space}/${name}${space}${after}`;
}

/**
 * End of what an opening tag is most likely about: its first block of lines, a fenced one as a whole, up to a heading,
 * another tag, or the end of the item or quote that it stands in. Where it begins with tags that are closed themselves,
 * as the tabs in a group do, it is all of those.
 */
function contentEnd(text: string, { start, end, indent }: Span & { readonly indent: string }): number {
  const within = endOfPairs(text, start);
  if (within !== undefined) return within;
  let last = lineEnd(text, start);
  let hasWords = text.slice(start, last).trim() !== '';
  let fence: string | undefined;
  for (let at = nextLine(text, last); at < end; at = nextLine(text, lineEnd(text, at))) {
    const whole = text.slice(at, lineEnd(text, at));
    const isWithin = whole.startsWith(indent) || whole.trim() === '' || whole.trim() === indent.trim();
    if (!isWithin && (hasWords || indent.includes('>'))) break;
    const line = whole.startsWith(indent) ? whole.slice(indent.length) : whole.replace(/^[\s>]*$/, '');
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined && (STOPS.test(line) || (hasWords && line.trim() === ''))) break;
    if (mark !== undefined && fence === undefined) fence = mark;
    else if (fence !== undefined && line.trim().startsWith(fence) && /^[`~\s]+$/.test(line)) fence = undefined;
    if (line.trim() === '') continue;
    hasWords = true;
    last = at + whole.trimEnd().length;
  }
  return last;
}

/** Where the last of the pairs of tags ends that follow each other from an offset on; undefined where none does. */
function endOfPairs(text: string, start: number): number | undefined {
  let end: number | undefined;
  for (let at = start; ; ) {
    const [open, name] = /^[\s>]*\{\{[<%]\s*([\w./-]*\w)/.exec(text.slice(at, at + MAX_TAG)) ?? [];
    if (open === undefined || name === undefined) return end;
    const tags = new RegExp(`\\{\\{[<%]\\s*(?:(/)\\s*)?${name.replace(/[./-]/g, '\\$&')}(?![\\w./-])[^{}]*\\}\\}`, 'g');
    tags.lastIndex = at;
    let depth = 0;
    do {
      const tag = tags.exec(text);
      if (tag === null) return end;
      depth += tag[1] === '/' ? -1 : 1;
    } while (depth > 0);
    end = at = tags.lastIndex;
  }
}

const MAX_TAG = 200;

/** A heading, and a line that begins with a tag. */
const STOPS = /^\s*(?:#{1,6}\s|\{\{[<%])/;

function nextLine(text: string, lineEnding: number): number {
  if (lineEnding >= text.length) return text.length;
  return lineEnding + (text.startsWith('\r\n', lineEnding) ? 2 : 1);
}
