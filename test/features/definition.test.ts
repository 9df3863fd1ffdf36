import { describe, expect, test } from 'vitest';
import { YamlText } from '../../server/src/data/yamlText.ts';
import { definition } from '../../server/src/features/definition.ts';
import { atCursor, sharedNames } from '../kit/cursor.ts';

/** The words at the cursor, and where their definitions stand: `S3 → week1.md:3 “Amazon S3” in “## Amazon S3⏎…”`. */
function definitionsAt(text: string): string[] {
  const { view, uri, offset, words, shown } = atCursor(text);
  const found = definition(view, uri, offset);
  return (found?.places ?? []).map(({ uri: at, span, selection }) => {
    expect(span.start).toBeLessThanOrEqual(selection.start);
    expect(selection.end).toBeLessThanOrEqual(span.end);
    return `${words(found?.origin ?? span)} → ${shown(selection, at)}`;
  });
}

describe('a name leads to', () => {
  test('its service section, wherever that stands', () => {
    expect(
      definitionsAt(`
        //- week1.md
        # Week 1

        ## Amazon S3 (Simple Storage Service)
        Keeps objects in buckets.
        //- week2.md
        Put the logs in S<|>3 today.
      `),
    ).toEqual(['S3 → week1.md:3 “Amazon S3 (Simple Storage Service)”']);
  });

  test('each of its sections, in the order of the notes', () => {
    expect(
      definitionsAt(`
        //- b.md
        ## AWS Lambda
        Runs functions.
        //- a.md
        ## Lambda
        Fifteen minutes.

        A queue starts Lamb<|>da.
      `),
    ).toEqual(['Lambda → a.md:1 “Lambda”', 'Lambda → b.md:1 “AWS Lambda”']);
  });

  test('a whole note that is about it', () => {
    expect(
      definitionsAt(`
        //- macie.md
        ---
        title: Amazon Macie
        ---
        Looks for personal data.
        //- other.md
        Scan with Mac<|>ie.
      `),
    ).toEqual(['Macie → macie.md:2 “Amazon Macie”']);
  });

  test('the item that explains it, where it has no section', () => {
    expect(definitionsAt('- **Amazon Kendra**: finds passages.\n\nAsk Kend<|>ra.')).toEqual([
      'Kendra → note.md:1 “Amazon Kendra”',
    ]);
  });

  test('its section by a former name, and from a former name', () => {
    expect(definitionsAt('## AWS Chatbot\nIn chats.\n\nAsk Amazon Q Developer in chat<|> applications.')).toEqual([
      'Amazon Q Developer in chat applications → note.md:1 “AWS Chatbot”',
    ]);
  });

  test('the sections of all services that share the name', () => {
    const { view, uri, offset, shown } = atCursor(
      '## Acme Store\nFor files.\n\n## Acme Keys\nFor keys.\n\nPut it in the Va<|>ult.',
      sharedNames,
    );
    const places = definition(view, uri, offset)?.places.map(({ selection }) => shown(selection));
    expect(places).toEqual(['note.md:1 “Acme Store”', 'note.md:4 “Acme Keys”']);
  });

  test('its section from the operand of an entry', () => {
    expect(
      definitionsAt(`
        ### Ledger Link + Amazon S<|>3
        - **Role:**
          - **Amazon S3:** Keeps files.

        ## S3
        Keeps objects.
      `),
    ).toEqual(['Amazon S3 → note.md:5 “S3”']);
  });

  test('an ordinary word that is the operand of an entry', () => {
    expect(
      definitionsAt(`
        ## AWS Glue
        Moves tables.

        ### Gl<|>ue + Regional Endpoints
        - **Role:**
          - **Glue:** Moves.
      `),
    ).toEqual(['Glue → note.md:1 “AWS Glue”']);
  });

  test('its entry in a catalog, where no note says anything', () => {
    const { view, uri, offset } = atCursor('Put it in Amazon S<|>3.');
    const file = { uri: 'file:///notes/own.yaml', yaml: new YamlText('services: [{id: s3, category: Store}]') };
    const span = { start: 16, end: 18 };
    const found = definition(view, uri, offset, { serviceFiles: [file] });
    expect(found?.places).toEqual([{ uri: file.uri, span, selection: span }]);
    expect(definition(view, uri, offset)).toBeUndefined();
  });
});

describe('a citation and its source lead to each other', () => {
  const parts = (first: string, second: string) => `
    Fast.[1] ${first}

    [1](https://example.com/a)
    [2](https://example.com/b)

    ---

    Cheap.[2] ${second}

    [1](https://example.com/c)
    [2](https://example.com/d)
  `;

  test('in the first part', () => {
    expect(definitionsAt(parts('Small.[<|>2]', ''))).toEqual(['[2] → note.md:4 “[2]”']);
  });

  test('in the second', () => {
    expect(definitionsAt(parts('', 'Small.[1<|>]'))).toEqual(['[1] → note.md:10 “[1]”']);
  });

  test('each number of a bracket by itself', () => {
    expect(definitionsAt(parts('Small.[1, <|>2]', ''))).toEqual(['2 → note.md:4 “[2]”']);
  });

  test('a source to all that cites it', () => {
    expect(
      definitionsAt(`
        Fast.[1] Small.[1]

        [<|>1](https://example.com/a)
        [2](https://example.com/b)
      `),
    ).toEqual(['[1] → note.md:1 “[1]”', '[1] → note.md:1 “[1]”']);
  });

  test('a definition serves the whole note, but not a part that has the number itself', () => {
    expect(
      definitionsAt(`
        Fast.[1]

        [1](https://example.com/a)
        [2](https://example.com/b)

        Behind.[1]

        [<|>1]: https://example.com/c
      `),
    ).toEqual(['[1] → note.md:6 “[1]”']);
  });

  test('a number without a source to nothing', () => {
    expect(definitionsAt(parts('Small.[<|>9]', ''))).toEqual([]);
  });
});

describe('an objective leads to', () => {
  test('the note that has it in its title, and headings that name it', () => {
    expect(
      definitionsAt(`
        //- content/task.md
        ---
        title: "Task 2.3: Integration"
        ---
        ### Skill 2.3.1: Connect
        APIs.
        //- plan.md
        Read Task <|>2.3 again.
      `),
    ).toEqual(['Task 2.3 → content/task.md:2 “Task 2.3: Integration”']);
  });

  test('the heading of a skill', () => {
    expect(
      definitionsAt(`
        //- content/task.md
        ### Skill 2.3.1: Connect
        APIs.
        //- plan.md
        Read Skill 2.3<|>.1 again.
      `),
    ).toEqual(['Skill 2.3.1 → content/task.md:1 “Skill 2.3.1: Connect”']);
  });
});

describe('nothing leads anywhere', () => {
  test.each([
    ['on white space behind a name', '## Amazon S3\nx\n\nAmazon S3 <|> today'],
    ['in a code span', '## Amazon S3\nx\n\nRun `aws S<|>3 ls`'],
    ['in a fence', '## Amazon S3\nx\n\n```\nAmazon S<|>3\n```'],
    ['in an address', '## AWS Lambda\nx\n\nhttps://example.com/Lamb<|>da'],
    ['on an ordinary word', '## AWS Lambda\nx\n\nA lamb<|>da is a function'],
    ['on a name that nothing is said of', 'Put it in Amazon S<|>3'],
    ['on the address of a link', '## Amazon S3\nx\n\n[x](Amazon-S<|>3.md)'],
    ['on a check box', '- [<|>x] done\n\nFast.[1]\n\n[1](https://example.com)'],
    ['in prose on an objective that no heading has', 'Read Skill 1.<|>1.1 again.'],
    ['in an empty note', '<|>'],
  ])('%s', (_, text) => {
    expect(definitionsAt(text)).toEqual([]);
  });

  test('in a note that is not there', () => {
    const { view } = atCursor('Amazon S<|>3');
    expect(definition(view, 'file:///notes/none.md', 3)).toBeUndefined();
  });
});

test('a cursor behind the last letter of a name still touches it', () => {
  expect(definitionsAt('## Amazon S3\nx\n\nPut it in Amazon S3<|> today')).toEqual([
    'Amazon S3 → note.md:1 “Amazon S3”',
  ]);
});

test('where two citations meet it is the one that begins there', () => {
  expect(definitionsAt('Fast.[1]<|>[2]\n\n[1](https://a.example)\n[2](https://b.example)\n')).toEqual([
    '[2] → note.md:4 “[2]”',
  ]);
});
