import type { IndexView } from '../index/notebookIndex.ts';
import { citationCompletion } from './citationCompletion.ts';
import { operandCompletion, roleCompletion } from './entryCompletion.ts';
import { frontMatterCompletion } from './frontMatterCompletion.ts';
import { linkCompletion } from './linkCompletion.ts';
import { nameCompletion } from './nameCompletion.ts';
import { objectiveCompletion } from './objectiveCompletion.ts';
import { shortcodeCompletion } from './shortcodeCompletion.ts';
import type { Suggestion } from './suggestion.ts';
import { type TypingPlace, typingPlaceAt } from './typingPlace.ts';

export interface CompletionOptions {
  /** True where nobody has asked: a letter was typed. */
  readonly isAutomatic?: boolean;
  /** True where the editor itself completes paths, and anchors as GitHub has them. */
  readonly readsMarkdown?: boolean;
}

/**
 * What can be written at an offset of a note that is open: names of services anywhere in prose, and what belongs to
 * the place, targets of links, sources behind `[`, objectives behind `Skill `, names of shortcodes, keys of front
 * matter. Best first; nothing in code.
 */
export function completion(
  view: IndexView,
  uri: string,
  offset: number,
  { isAutomatic = false, readsMarkdown = false }: CompletionOptions = {},
): Suggestion[] {
  const place = typingPlaceAt(view, uri, offset);
  if (place === undefined || place.where === 'code') return [];
  const isInText = place.where !== 'frontMatter';
  const links = isInText ? linkCompletion(place, { isBuiltIn: readsMarkdown }) : undefined;
  const special = links ?? shortcodeCompletion(place) ?? frontMatterCompletion(place);
  if (special !== undefined) return special;
  if (place.where === 'markup') return [];
  if (!isInText && !TITLE.test(place.before)) return [];
  const listed = objectiveCompletion(place) ?? operandCompletion(place) ?? nonEmpty(roleCompletion(place));
  if (listed !== undefined) return listed;
  const names = nameCompletion(place, { isAutomatic, from: titleStart(place) });
  return isInText ? [...names, ...(citationCompletion(place) ?? [])] : names;
}

/** `title: "…`, `description = …`: prose in front matter. */
const TITLE = /^(?:title|description)[ \t]*[:=][ \t]*["']?/;

function titleStart({ where, before }: TypingPlace): number {
  return where === 'frontMatter' ? (TITLE.exec(before)?.[0].length ?? 0) : 0;
}

function nonEmpty<T>(list: T[] | undefined): T[] | undefined {
  return list?.length === 0 ? undefined : list;
}
