import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.record(
  z.string(),
  z.strictObject({ prefix: z.string(), description: z.string(), body: z.array(z.string()) }),
);

const file = join(import.meta.dirname, '../../snippets/markdown.code-snippets');

/** The snippets that ship, by their names. */
export const snippets = schema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** `${1:default}`, `${1|one,two|}`, `$1`, `${1}`: what our snippets use of VS Code's syntax. */
const TAB_STOP = /\$(?:(\d+)|\{(\d+)(?::([^{}]*)|\|([^|]*)\|)?\})/g;

/** Text of a snippet as VS Code inserts it: in each tab stop what it proposes, the first of its choices, or nothing. */
export function insert(prefix: string): string {
  const body = bodyOf(prefix);
  const proposed = new Map<string, string>();
  for (const [, , number, text, choices] of body.matchAll(TAB_STOP)) {
    const value = text ?? choices?.split(',')[0];
    if (number !== undefined && value !== undefined) proposed.set(number, value);
  }
  return body.replace(TAB_STOP, (_, plain?: string, braced?: string) => proposed.get(plain ?? braced ?? '') ?? '');
}

/** The numbers of a snippet's tab stops in the order in which they first stand in it. */
export function tabStopsOf(prefix: string): number[] {
  return [...new Set(Array.from(bodyOf(prefix).matchAll(TAB_STOP), ([, plain, braced]) => Number(plain ?? braced)))];
}

function bodyOf(prefix: string): string {
  const snippet = Object.values(snippets).find((each) => each.prefix === prefix);
  if (snippet === undefined) throw new Error(`no snippet ${prefix}`);
  return snippet.body.join('\n');
}
