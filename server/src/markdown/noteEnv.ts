import type { Env } from 'markdown-it';

/** What a note's definitions tell its inline rules. */
export class NoteEnv implements Env {
  [key: string | symbol]: unknown;
  /** Link definitions by normalized label, as markdown-it keeps them. */
  references?: Record<string, { title: string; href: string }>;
  /** Labels of footnote definitions, in lower case. */
  readonly footnotes = new Set<string>();
  /** Lines within which the closing marks of a math block were last looked for in vain. */
  vainMathSearch = { from: 0, to: -1 };
}
