import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../server/src/catalog/catalog.ts';
import { highlights } from '../../server/src/features/highlights.ts';
import { references } from '../../server/src/features/references.ts';
import { atCursor, sharedNames } from '../kit/cursor.ts';

function referencesAt(text: string, options = { includeDeclaration: true }, catalog?: Catalog): string[] {
  const { view, uri, offset, shown } = atCursor(text, catalog);
  return references(view, uri, offset, options).flatMap((each) => each.spans.map((span) => shown(span, each.uri)));
}

/** `read S3 at 3`: what is marked, and the line. */
function highlightsAt(text: string): string[] {
  const { view, uri, offset, shown } = atCursor(text);
  return highlights(view, uri, offset).map(({ kind, span }) => `${kind} ${shown(span)}`);
}

const WEEKS = `
  //- week1.md
  ## Amazon S3 (Simple Storage Service)
  Keeps objects.
  //- week2.md
  Put it in S<|>3, which is Simple Storage Service, not Amazon EFS.

  - **Amazon S3**: once more.
`;

describe('references of a name', () => {
  test('are its mentions by any name in all notes', () => {
    expect(referencesAt(WEEKS)).toEqual([
      'week1.md:1 “Amazon S3”',
      'week1.md:1 “Simple Storage Service”',
      'week2.md:1 “S3”',
      'week2.md:1 “Simple Storage Service”',
      'week2.md:3 “Amazon S3”',
    ]);
  });

  test('without the places that say what it is', () => {
    expect(referencesAt(WEEKS, { includeDeclaration: false })).toEqual([
      'week2.md:1 “S3”',
      'week2.md:1 “Simple Storage Service”',
      'week2.md:3 “Amazon S3”',
    ]);
  });

  test('of a former name are those of the current one too', () => {
    expect(referencesAt('IAM Identity Center was AWS S<|>SO.')).toEqual([
      'note.md:1 “IAM Identity Center”',
      'note.md:1 “AWS SSO”',
    ]);
  });

  test('a name that services share has those of all', () => {
    expect(referencesAt('The Va<|>ult, Acme Store, Acme Keys.', undefined, sharedNames)).toEqual([
      'note.md:1 “Vault”',
      'note.md:1 “Acme Store”',
      'note.md:1 “Acme Keys”',
    ]);
  });

  test('are in the order of the notes’ addresses', () => {
    expect(referencesAt('//- b.md\nAmazon S3\n//- a.md\nAmazon S3\n//- c.md\nAmazon S<|>3\n')).toEqual([
      'a.md:1 “Amazon S3”',
      'b.md:1 “Amazon S3”',
      'c.md:1 “Amazon S3”',
    ]);
  });

  test('are found from the title of the note about it', () => {
    expect(referencesAt('//- a.md\n---\ntitle: Amazon Ma<|>cie\n---\nMacie looks.\n//- b.md\nAsk Macie.\n')).toEqual([
      'a.md:2 “Amazon Macie”',
      'a.md:4 “Macie”',
      'b.md:1 “Macie”',
    ]);
  });
});

const PARTS = (cursor: { citation?: string; source?: string }) => `
  # One
  Fast.[1]${cursor.citation ?? ''} Again.[1] Small.[2]

  [${cursor.source ?? ''}1](https://example.com/a)
  [2](https://example.com/b)

  # Two
  Cheap.[1]

  [1](https://example.com/c)
  [2](https://example.com/d)
`;

describe('references of a citation and of its source', () => {
  const all = ['note.md:2 “[1]”', 'note.md:2 “[1]”', 'note.md:4 “[1]”'];

  test('are those of its part', () => {
    expect(referencesAt(PARTS({ citation: '<|>' }))).toEqual(all);
    expect(referencesAt(PARTS({ source: '<|>' }))).toEqual(all);
  });

  test('without the source', () => {
    expect(referencesAt(PARTS({ source: '<|>' }), { includeDeclaration: false })).toEqual(all.slice(0, 2));
  });

  test('a range cites what is between its ends', () => {
    expect(
      referencesAt('Fast.[1]–[3]\n\n[1](https://a.example)\n[<|>2](https://b.example)\n[3](https://c.example)\n'),
    ).toEqual(['note.md:1 “[1]–[3]”', 'note.md:4 “[2]”']);
  });

  test('a definition serves the whole note', () => {
    expect(referencesAt('Fast.[<|>7]\n\n# Two\nSmall.[7]\n\n[7]: https://a.example\n')).toEqual([
      'note.md:1 “[7]”',
      'note.md:4 “[7]”',
      'note.md:6 “[7]”',
    ]);
  });

  test('never those of another note', () => {
    const note = 'Fast.[1]\n\n[1](https://a.example)\n[2](https://b.example)\n';
    expect(referencesAt(`//- a.md\n${note}//- b.md\nSmall.[<|>1]\n\n[1](https://c.example)\n`)).toEqual([
      'b.md:1 “[1]”',
      'b.md:3 “[1]”',
    ]);
  });

  test('a number that has no source is still cited elsewhere', () => {
    expect(referencesAt('Fast.[<|>9] Small.[9]\n\n[1](https://a.example)\n[2](https://b.example)\n')).toEqual([
      'note.md:1 “[9]”',
      'note.md:1 “[9]”',
    ]);
  });
});

describe('references of an objective', () => {
  const notes = `
    //- plan.md
    Read Skill 1.<|>4.1 and Skill 1.4.2.
    //- task.md
    ### Skill 1.4.1: Design
    See Task 1.4.
  `;

  test('are all places that name it', () => {
    expect(referencesAt(notes)).toEqual(['plan.md:1 “Skill 1.4.1”', 'task.md:1 “Skill 1.4.1”']);
  });

  test('without headings', () => {
    expect(referencesAt(notes, { includeDeclaration: false })).toEqual(['plan.md:1 “Skill 1.4.1”']);
  });
});

describe('nothing has no references', () => {
  test.each([
    ['white space', 'Amazon S3 <|> is'],
    ['code', '`Amazon S<|>3`'],
    ['an ordinary word', 'The wea<|>ther'],
    ['a link to a page', '[1](https://exam<|>ple.com) in prose'],
    ['a shortcode', '{{% notice ti<|>p %}}'],
  ])('%s', (_, text) => {
    expect(referencesAt(text)).toEqual([]);
    expect(highlightsAt(text)).toEqual([]);
  });
});

describe('highlights', () => {
  test('are those of the note alone, and the heading of a section is written', () => {
    expect(highlightsAt('//- a.md\nAmazon S3\n//- b.md\n## Amazon S3\nS<|>3 keeps objects.\n')).toEqual([
      'write b.md:1 “Amazon S3”',
      'read b.md:2 “S3”',
    ]);
  });

  test('the source is written, citations are read', () => {
    expect(highlightsAt(PARTS({ citation: '<|>' }))).toEqual([
      'read note.md:2 “[1]”',
      'read note.md:2 “[1]”',
      'write note.md:4 “[1]”',
    ]);
  });

  test('an objective in a heading is written', () => {
    expect(highlightsAt('### Task 1.4: Stores\nBack to Task <|>1.4.')).toEqual([
      'write note.md:1 “Task 1.4”',
      'read note.md:2 “Task 1.4”',
    ]);
  });

  test('the bold name that is explained is written', () => {
    expect(highlightsAt('- **Amazon Kendra**: finds.\n\nAsk Kend<|>ra.')).toEqual([
      'write note.md:1 “Amazon Kendra”',
      'read note.md:3 “Kendra”',
    ]);
  });
});
