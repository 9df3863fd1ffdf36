// What people read of the extension is there in every language, and nothing that nobody reads.
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { filesBelow, jsonOf, literalText, sourcesBelow, textOf } from './source.ts';

const texts = z.record(z.string(), z.string());

const CALL = /\bl10n\.t\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`$\\]*`)\s*[,)]/g;

/** A text that is shown as it stands in the code: of a message, or of a part of a picker or an item. */
const BARE =
  /(?:\b(?:show(?:Information|Warning|Error)Message|tell)\(|\b(?:title|prompt|placeHolder|tooltip|detail):|\.(?:title|placeholder|message|tooltip|detail|text) =)\s*(['"`].*?['"`])/g;

const sources = sourcesBelow('client/src');

/** The texts that the client has translated. */
function shownTexts(): string[] {
  const found = sources.flatMap(({ code }) => [...code.matchAll(CALL)].map(([, literal = '']) => literalText(literal)));
  return [...new Set(found)].sort();
}

/** The keys `%command.lookUp%` of the manifest. */
function manifestKeys(): string[] {
  const found = [...textOf('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);
  return [...new Set(found)].sort();
}

/** `{0}`, and what a link does, which are the same in every language; in order. */
function fixedParts(text: string): string[] {
  return (text.match(/\{\d+\}|\]\([^)]*\)/g) ?? []).sort();
}

const bundles = filesBelow('client/l10n').map((file) => ({ file, language: /\.([a-z]{2})\.json$/.exec(file)?.[1] }));
const manifests = bundles.map(({ language }) => ({
  file: `package.nls${language === undefined ? '' : `.${language}`}.json`,
}));

test('there are English and German', () => {
  expect(bundles.map(({ file }) => file)).toEqual(['client/l10n/bundle.l10n.de.json', 'client/l10n/bundle.l10n.json']);
});

test('every text to translate is written where it is asked for', () => {
  for (const { file, code } of sources) {
    const uses = code.match(/\bl10n\b/g)?.length ?? 0;
    expect.soft([...code.matchAll(CALL)].length, `${file}: each use is l10n.t('…')`).toBe(uses);
  }
});

test('no text of the client is shown in English only', () => {
  const bare = sources.flatMap(({ file, code }) =>
    [...code.matchAll(BARE)].flatMap(([, literal = '']) => {
      const words = literalText(literal).replace(/\$\{[^}]*\}/g, '');
      return /\p{L}/u.test(words) && words !== 'Exam Notes' ? [`${file}: ${literal}`] : [];
    }),
  );
  expect(bare).toEqual([]);
});

describe.each(bundles)('$file', ({ file, language }) => {
  const translated = texts.parse(jsonOf(file));

  test('has every text that is shown, and no other', () => {
    expect(Object.keys(translated).sort()).toEqual(shownTexts());
  });

  test('keeps what is filled in', () => {
    for (const [text, translation] of Object.entries(translated)) {
      expect.soft(translation.trim(), text).not.toBe('');
      expect.soft(fixedParts(translation), text).toEqual(fixedParts(text));
      if (language === undefined) expect.soft(translation).toBe(text);
    }
  });
});

describe.each(manifests)('$file', ({ file }) => {
  const english = texts.parse(jsonOf('package.nls.json'));
  const translated = texts.parse(jsonOf(file));

  test('has every key that it names, and no other', () => {
    expect(Object.keys(translated).sort()).toEqual(manifestKeys());
  });

  test('keeps what links do', () => {
    for (const [key, translation] of Object.entries(translated)) {
      expect.soft(translation.trim(), key).not.toBe('');
      expect.soft(fixedParts(translation), key).toEqual(fixedParts(english[key] ?? ''));
    }
  });
});
