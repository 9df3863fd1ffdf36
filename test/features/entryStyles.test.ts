// An entry in any of the styles that notes have, and a new one behind it: written the same way, to the letter.
import { expect, test } from 'vitest';
import { newEntry } from '../../server/src/features/newEntry.ts';
import { checked, fixed } from '../kit/findings.ts';
import { fixtureOf } from '../kit/fixture.ts';

interface Style {
  readonly eol: string;
  readonly label: (words: string) => string;
  readonly bullet: string;
  readonly name: (words: string) => string;
  readonly belowHeading: boolean;
  readonly belowLabel: boolean;
  readonly between: boolean;
  readonly loose: boolean;
}

const LISTED = ['- **#:**', '* #:', '- **#**:', '+ __#:__', '- #'].flatMap((label) =>
  ['  - ', '    * ', '\t- '].map((bullet) => ({ label, bullet, isListed: true })),
);
const PARAGRAPHS = ['**#:**', '#:', '**#**'].map((label) => ({ label, bullet: '- ', isListed: false }));
const NAMES = ['**#:** ', '**#**: ', '#: '];

/** All ways to put these together are too many: every so many of them. */
const STRIDE = 97;

const STYLES: Style[] = [...LISTED, ...PARAGRAPHS]
  .flatMap(({ label, bullet, isListed }) =>
    NAMES.flatMap((name) =>
      ['\n', '\r\n'].flatMap((eol) =>
        Array.from({ length: 16 }, (_, bits) => ({
          eol,
          label: (words: string) => label.replace('#', words),
          bullet,
          name: (words: string) => name.replace('#', words),
          belowHeading: (bits & 1) > 0,
          belowLabel: (bits & 2) > 0,
          // Behind a list a paragraph would be its last item's.
          between: (bits & 4) > 0 || !isListed,
          loose: (bits & 8) > 0,
        })),
      ),
    ),
  )
  .filter((_, index) => index % STRIDE === 0);

interface Words {
  readonly operands: readonly string[];
  readonly role: string;
  readonly integration: string;
  readonly useCase: string;
}

const MODEL: Words = {
  operands: ['Alpha', 'Beta', 'Gamma'],
  role: 'Does it.',
  integration: 'They talk.',
  useCase: 'Often.',
};
const NEW: Words = {
  operands: ['Amazon S3', 'Delta One'],
  role: 'What it does here',
  integration: 'How they work together',
  useCase: 'When to choose this',
};

/** An entry in a style, as its lines. */
function entryLines(style: Style, { operands, role, integration, useCase }: Words): string[] {
  const gap = (isThere: boolean) => (isThere ? [''] : []);
  const bullets = (texts: readonly string[]) =>
    texts.flatMap((text, index) => [...gap(style.loose && index > 0), style.bullet + text]);
  const labelled = (words: string, texts: readonly string[]) => [
    style.label(words),
    ...gap(style.belowLabel),
    ...bullets(texts),
  ];
  return [
    `### ${operands.join(' + ')}`,
    ...gap(style.belowHeading),
    ...labelled(
      'Role',
      operands.map((operand) => style.name(operand) + role),
    ),
    ...gap(style.between),
    ...labelled('Integration', [integration]),
    ...gap(style.between),
    ...labelled('Use Case', [useCase]),
  ];
}

function plain(snippet: string): string {
  return snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace('$0', '');
}

test(`${STYLES.length} styles of an entry`, () => {
  for (const style of STYLES) {
    const model = entryLines(style, MODEL).join(style.eol) + style.eol;
    const { view, note, text, findings } = checked(fixtureOf(model));
    expect([model, findings]).toEqual([model, []]);
    const { snippet } = newEntry(view, { note, offset: 0, operands: ['s3', 'Delta One'], text });
    expect(plain(snippet)).toBe(style.eol + style.eol + entryLines(style, NEW).join(style.eol));
  }
});

test('a Role that is taken out comes back without its words, in any style', () => {
  for (const style of STYLES) {
    const whole = entryLines(style, MODEL);
    const at = whole.findIndex((line) => line.includes('Beta') && !line.startsWith('#'));
    const without = [...whole.slice(0, at - (style.loose ? 1 : 0)), ...whole.slice(at + 1)];
    const expected = whole.map((line, index) => (index === at ? line.replace('Does it.', '') : line));
    expect(fixed(without.join(style.eol), 'entry-missing-role')).toBe(expected.join(style.eol));
  }
});

test('a label that is taken out comes back in its place, in any style', () => {
  for (const style of STYLES) {
    const whole = entryLines(style, MODEL);
    const from = whole.findIndex((line) => line.includes('Integration'));
    const to = whole.findIndex((line) => line.includes('Use Case'));
    const without = [...whole.slice(0, from), ...whole.slice(to)].join(style.eol);
    const expected = [...whole.slice(0, from + 1), ...(style.between ? [''] : []), ...whole.slice(to)].join(style.eol);
    expect(fixed(without, 'entry-missing-section')).toBe(expected);
  }
});
