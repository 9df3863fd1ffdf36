import { expect } from 'vitest';
import { bundledData } from '../../server/src/bundled.ts';
import type { Catalog } from '../../server/src/catalog/catalog.ts';
import { loadCatalog } from '../../server/src/catalog/load.ts';
import { NameMatcher } from '../../server/src/catalog/matcher.ts';
import { factsOf } from '../../server/src/facts/noteFacts.ts';
import { type Mention, mentionsOf } from '../../server/src/index/mentions.ts';
import { NameLookups } from '../../server/src/index/nameLookups.ts';
import { sectionsOf } from '../../server/src/index/sections.ts';
import { NoteParser } from '../../server/src/markdown/parse.ts';
import { dedent } from './fixture.ts';

/** The catalog that ships. */
export const awsCatalog: Catalog = loadCatalog(bundledData.catalogs['aws']).catalog;

/** Its matcher. */
export const awsNames = new NameMatcher(awsCatalog);

const parser = new NoteParser();

/** The names in a note as the index finds them, in order. */
export function mentionsIn(text: string, names: NameMatcher = awsNames): Mention[] {
  const facts = factsOf(parser.parse(text));
  return mentionsOf(facts.prose, names, sectionsOf(facts, new NameLookups(names)));
}

/**
 * A note with each name marked where it stands: `Put it in [Amazon S3→s3].` Services that share a name are joined by
 * `|`. Common indentation is taken off, so that a note of several lines can be written as one literal.
 */
export function marked(note: string, names: NameMatcher = awsNames): string {
  const text = dedent(note);
  let result = '';
  let at = 0;
  for (const { start, end, namings } of mentionsIn(text, names)) {
    const ids = namings.map(({ service }) => service.id).join('|');
    result += `${text.slice(at, start)}[${text.slice(start, end)}→${ids}]`;
    at = end;
  }
  return result + text.slice(at);
}

/** A note without the marks of `marked`. */
export function unmarked(note: string): string {
  return note.replace(/\[([^[\]→]*)→[a-z0-9|-]+\]/g, '$1');
}

/** Expects of a note, written with its marks, that the names marked are found in it and no others. */
export function expectNames(note: string, names: NameMatcher = awsNames): void {
  expect(marked(unmarked(note), names)).toBe(dedent(note));
}
