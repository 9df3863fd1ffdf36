// A preferred fix removes its finding and brings no other, whatever else the notes hold; and there is an end of fixing.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/src/features/rules/index.ts';
import { citedNote } from '../kit/citedNotes.ts';
import fc from '../kit/fastCheck.ts';
import { faultyHeads, faultyPieces, inFolder, inSite } from '../kit/faultyNotes.ts';
import { countsIn, fixedThroughout, type Texts, trialsIn } from '../kit/fixes.ts';
import { uriOf } from '../kit/fixture.ts';

/** Findings that a fix of a rule may uncover, and why that is as it should be. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  // What the fix puts in is for the author to fill in.
  'entry-missing-section': ['entry-empty-section'],
  // A section may stand there already under the name in force.
  'renamed-service': ['duplicate-service-section'],
  // The name stands in the heading and in a bullet: two findings, and between their fixes the two differ.
  // Spelled right it may be what another entry is about.
  'unknown-service': ['entry-missing-role', 'entry-unexpected-role', 'entry-duplicate'],
  // Of several definitions of a label the next one takes the place of the first.
  'unused-link-definition': ['unused-link-definition'],
};

/** Each preferred fix that does not do what it should, in a few lines. */
function failuresIn(texts: Texts): string[] {
  return [...trialsIn(texts)].flatMap(({ finding, code, title, isPreferred, outcome }) => {
    if (!isPreferred) return [];
    const { remains, came } = outcome();
    const unforeseen = came.filter((each) => !FOLLOWS[code]?.includes(each.code));
    const isStill = remains && !FOLLOWS[code]?.includes(code);
    if (!isStill && unforeseen.length === 0) return [];
    const lines = [`“${title}” of ${finding}`, ...unforeseen.map(({ shown }) => `brought ${shown}`)];
    return [[...lines, ...(isStill ? ['is still found'] : [])].join('\n  ')];
  });
}

function expectEnd(texts: Texts): void {
  const after = fixedThroughout(texts, 'preferred');
  if (after === undefined) expect.fail('the fixes have no end');
  const before = countsIn(texts);
  const followers = new Set(Object.values(FOLLOWS).flat());
  const grown = [...countsIn(after)].filter(([code, count]) => count > (before.get(code) ?? 0) && !followers.has(code));
  expect(grown).toEqual([]);
}

describe('notes made up', () => {
  const body = fc.array(fc.constantFrom(...faultyPieces), { minLength: 1, maxLength: 6 });
  const note = fc
    .tuple(fc.constantFrom('# Notes\n\n', ...faultyHeads), body, fc.constantFrom('\n', '\r\n'))
    .map(([head, pieces, lineEnd]) => (head + pieces.join('\n\n---\n\n')).replaceAll('\n', lineEnd));

  test.each([
    ['of what rules find, in a folder', note, inFolder, 50],
    ['of what rules find, in a site', note, inSite, 25],
    ['that cite', citedNote, inFolder, 120],
  ])('%s', (_, arbitrary, notebookOf, numRuns) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        expect(failuresIn(notebookOf(text))).toEqual([]);
        expectEnd(notebookOf(text));
      }),
      { numRuns },
    );
  });
});

const pieces = [...faultyHeads, ...faultyPieces].flatMap((piece) => [inFolder(piece), inSite(piece)]);

test('each piece by itself', () => {
  expect([...new Set(pieces.flatMap(failuresIn))]).toEqual([]);
});

test('every rule with fixes offers one for some piece', () => {
  const offered = new Set(pieces.flatMap((texts) => Array.from(trialsIn(texts), ({ code }) => code)));
  const silent = RULES.filter(({ code, fixes }) => fixes !== undefined && !offered.has(code)).map(({ code }) => code);
  expect(silent).toEqual([]);
});

const shared = path.resolve(import.meta.dirname, '../../../shared');
const notebooks = path.join(shared, 'notebooks');
const real = [
  path.join(shared, 'seeds'),
  ...(existsSync(notebooks) ? readdirSync(notebooks).map((name) => path.join(notebooks, name)) : []),
].filter((folder) => existsSync(folder) && statSync(folder).isDirectory());
if (real.length === 0) console.warn('SKIPPED: fixes in real notebooks, as ../shared is not here');

describe('notes as they are', () => {
  test.each(
    [path.resolve(import.meta.dirname, '../notebook'), ...real].map((folder) => [path.basename(folder), folder]),
  )('%s', (_, folder) => {
    expect(failuresIn(textsIn(folder))).toEqual([]);
  });
});

/** All files of a folder, with the text of those that are read. */
function textsIn(folder: string): Texts {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile());
  return new Map(
    files.map((name) => {
      const text = /\.(?:md|ya?ml|toml)$/.test(name) ? readFileSync(path.join(folder, name), 'utf8') : '';
      return [uriOf(name.replaceAll(path.sep, '/')), text];
    }),
  );
}
