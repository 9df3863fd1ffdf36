import type { CodeSpan, Inline } from '../markdown/note.ts';

/** A heading's text as GitHub's page has it: without images and HTML, with what is code, math or a wiki link. */
export function githubTextOf(text: string, inlines: readonly Inline[]): string {
  return inlines.map((inline) => githubText(text, inline)).join('');
}

function githubText(text: string, inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.value;
    case 'codeSpan':
      return codeOf(text, inline).replaceAll('\n', ' ');
    case 'emphasis':
    case 'strong':
    case 'strike':
    case 'link':
      return githubTextOf(text, inline.children);
    case 'softBreak':
    case 'hardBreak':
      return '\n';
    case 'footnoteReference':
      return inline.label;
    case 'html':
    case 'image':
      return '';
    default:
      return text.slice(inline.start, inline.end);
  }
}

/**
 * A heading's text as Hugo from 0.144 on takes it (`textHeadingID` in markup/goldmark/internal/extensions/attributes,
 * `TextPlain` in …/internal/render): with the alternative text of images, without addresses, HTML and footnotes;
 * named references are resolved, numeric ones are not, and hyphens become dashes.
 *
 * @param end offset in the note where the text ends, before attributes
 */
export function hugoTextOf(text: string, inlines: readonly Inline[], end: number): string {
  return inlines.map((inline) => (inline.start < end ? hugoText(text, inline, end) : '')).join('');
}

function hugoText(text: string, inline: Inline, end: number): string {
  const source = text.slice(inline.start, Math.min(inline.end, end));
  switch (inline.kind) {
    case 'text':
      return /^&#\w+;$/.test(source) ? source : withDashes(inline.value.slice(0, source.length));
    case 'codeSpan':
      return codeOf(text, inline);
    case 'emphasis':
    case 'strong':
    case 'strike':
    case 'image':
      return hugoTextOf(text, inline.children, end);
    case 'link':
      return inline.form === 'autolink' || inline.form === 'bare' ? '' : hugoTextOf(text, inline.children, end);
    case 'softBreak':
    case 'hardBreak':
      return '\n';
    case 'footnoteReference':
    case 'html':
      return '';
    default:
      return withDashes(source);
  }
}

/** goldmark's typographer takes `---` and then `--` for one dash, which no anchor holds; of four hyphens one is left. */
function withDashes(text: string): string {
  return text.replace(/-{2,3}/g, '—');
}

/** What a code span holds, as CommonMark 6.1 strips it, but with its line ends; those are all `\n`. */
function codeOf(text: string, span: CodeSpan): string {
  const source = text.slice(span.start, span.end);
  const ticks = /^`*/.exec(source)?.[0].length ?? 0;
  const code = source.slice(ticks, source.length - ticks).replace(/\r\n?/g, '\n');
  return /^[ \n][\s\S]*[ \n]$/.test(code) && code.trim() !== '' ? code.slice(1, -1) : code;
}
