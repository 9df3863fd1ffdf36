import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import createMarkdownIt12 from 'markdown-it-12';
import createMarkdownIt14 from 'markdown-it-14';
import { previewPlugin } from '../../client/src/preview.ts';
import type { NamedService } from '../../server/src/protocol.ts';
import { dedent } from '../kit/fixture.ts';

/** That of the oldest VS Code that is supported, that of the one in which tests run, and that of the server. */
export const VERSIONS = {
  '12.3.2': createMarkdownIt12,
  '14.3.3': createMarkdownIt14,
  '15.0.3': createMarkdownIt,
} as const;

export type Version = keyof typeof VERSIONS;

export const versions: readonly Version[] = ['12.3.2', '14.3.3', '15.0.3'];

export interface RenderOptions {
  readonly isEnabled?: boolean;
  readonly namesOf?: (text: string) => readonly NamedService[];
}

/** A markdown-it as VS Code's preview sets it up, with the plugin. */
export function previewWith(
  version: Version,
  { isEnabled = true, namesOf = () => [] }: RenderOptions = {},
): MarkdownIt {
  const md = VERSIONS[version]({ html: true, linkify: true });
  md.linkify.set({ fuzzyLink: false });
  return previewPlugin({ isEnabled: () => isEnabled, namesOf })(md);
}

/**
 * The HTML of a note, the same in all versions of markdown-it.
 *
 * @param note common indentation is taken off
 */
export function previewOf(note: string, options: RenderOptions = {}): string {
  const text = dedent(note);
  const [first = '', ...rest] = versions.map((version) => previewWith(version, options).render(text));
  for (const html of rest) if (html !== first) throw new Error(`not the same HTML:\n${first}\n${html}`);
  return first;
}

/** The names in a text that are in braces there, `Keep it in {Amazon S3|Object storage}.`, and the text without. */
export function withNames(note: string): { text: string; names: NamedService[] } {
  const names: NamedService[] = [];
  const lines = dedent(note)
    .split('\n')
    .map((written, line) => {
      let text = written;
      for (let match = MARKED.exec(text); match !== null; match = MARKED.exec(text)) {
        const [marked, name = '', title = ''] = match;
        const start = { line, character: match.index };
        names.push({ range: { start, end: { line, character: match.index + name.length } }, title });
        text = text.replace(marked, () => name);
      }
      return text;
    });
  return { text: lines.join('\n'), names };
}

const MARKED = /\{([^{}|]+)\|([^{}]*)\}/;
