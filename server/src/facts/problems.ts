import type { ParsedNote, ParseProblem } from '../markdown/note.ts';
import type { Span } from '../text/span.ts';

/**
 * What in a note could not be read as it was meant, each thing once: where a parser stumbles it says so more than once.
 * The front matter of a page that is still a template (`title: {{ replace .Name "-" " " }}` in Hugo's archetypes) becomes
 * YAML or TOML only when the template is run.
 */
export function problemsOf({ text, frontMatter, problems }: ParsedNote): readonly ParseProblem[] {
  if (problems.length === 0 || frontMatter === undefined) return problems;
  const body = text.slice(frontMatter.body.start, frontMatter.body.end);
  if (TEMPLATE.test(body) || (frontMatter.format === 'yaml' && !KEY.test(body))) return [];
  const found: ParseProblem[] = [];
  for (const problem of problems) {
    const { start, end } = wordsAt(text, problem);
    if (found.some((other) => start < other.end && other.start < end)) continue;
    found.push({ ...problem, start, end });
  }
  return found;
}

/** A line that gives a key its value. Without any, a note begins with a rule, and has another one farther down. */
const KEY = /^["']?[\w.-]+["']?\s*:(?:\s|$)/m;

/** An action of a template: Hugo, Jekyll, Obsidian's Templater. */
const TEMPLATE = /\{\{|\{%|<%/;

/** A place of one character or none, where a parser stopped, with the words behind it, else with those before it. */
function wordsAt(text: string, { start, end }: Span): Span {
  if (end - start > 1) return { start, end };
  const behind = /^\S[^\r\n]*/.exec(text.slice(start))?.[0].trimEnd().length ?? 0;
  if (behind > 0) return { start, end: start + behind };
  const before = /\S[^\r\n]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return { start: start - before, end };
}
