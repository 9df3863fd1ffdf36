import { describe, expect, test } from 'vitest';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols.ts';
import { atCursor } from '../kit/cursor.ts';

const NOTEBOOK = `
  //- content/task.md
  ---
  title: "Task 2.3: Enterprise integration"
  ---
  ### Skill 2.3.1: Connect systems
  APIs, as Skill 2.3.2 has them.
  //- entries.md
  ### Amazon S3 + Amazon Macie
  - **Role:**
    - **Amazon S3:** Keeps.
  //- guide.md
  # Guide
  ## Amazon S3 (Simple Storage Service)
  Keeps objects.
  ## Amazon Bedrock Knowledge Bases
  Finds passages.
  ## Amazon QuickSight
  Draws.
  ## Exam day
  Sleep.
`;

/** `section Amazon S3 in Guide guide.md:2 “Amazon S3”` */
function symbolsFor(query: string): string[] {
  const { view, shown } = atCursor(NOTEBOOK);
  return workspaceSymbols(view, query).map(
    ({ kind, name, container, uri, span }) => `${kind} ${name} in ${container} ${shown(span, uri)}`,
  );
}

function namesFor(query: string): string[] {
  const { view } = atCursor(NOTEBOOK);
  return workspaceSymbols(view, query).map(({ kind, name }) => `${kind} ${name}`);
}

test('sections, entries and objectives, and no other headings', () => {
  expect(symbolsFor('').sort()).toEqual([
    'entry Amazon S3 + Amazon Macie in entries.md entries.md:1 “Amazon S3 + Amazon Macie”',
    'objective Skill 2.3.1: Connect systems in Task 2.3: Enterprise integration content/task.md:4 “Skill 2.3.1: Connect systems”',
    'objective Task 2.3: Enterprise integration in Task 2.3: Enterprise integration content/task.md:2 “Task 2.3: Enterprise integration”',
    'section Amazon Bedrock Knowledge Bases in Guide guide.md:4 “Amazon Bedrock Knowledge Bases”',
    'section Amazon QuickSight in Guide guide.md:6 “Amazon QuickSight”',
    'section Amazon S3 (Simple Storage Service) in Guide guide.md:2 “Amazon S3 (Simple Storage Service)”',
  ]);
});

describe('a section is found', () => {
  test.each([
    ['by any name of its service', 'simple storage'],
    ['in any case', 's3'],
    ['by the beginnings of words', 'amsi'],
    ['by a piece', 'torage serv'],
  ])('%s', (_, query) => {
    expect(namesFor(query)).toContain('section Amazon S3 (Simple Storage Service)');
  });

  test('by initials', () => {
    expect(namesFor('abkb')[0]).toBe('section Amazon Bedrock Knowledge Bases');
  });

  test('by the name that the service has now', () => {
    expect(namesFor('quick sight')).toContain('section Amazon QuickSight');
  });
});

test('the better match comes first', () => {
  expect(namesFor('amazon s3')).toEqual([
    'section Amazon S3 (Simple Storage Service)',
    'entry Amazon S3 + Amazon Macie',
  ]);
});

test.each([
  ['Skill 2.3', ['objective Skill 2.3.1: Connect systems']],
  ['enterprise', ['objective Task 2.3: Enterprise integration']],
  ['macie', ['entry Amazon S3 + Amazon Macie']],
])('%s', (query, expected) => {
  expect(namesFor(query)).toEqual(expected);
});

test('nothing for what is nowhere', () => {
  expect(namesFor('zzz')).toEqual([]);
});

test('no more than 200', () => {
  const headings = Array.from({ length: 300 }, (_, index) => `## ${index + 1}. Amazon S3\n`).join('\n');
  expect(workspaceSymbols(atCursor(headings).view, 's3')).toHaveLength(200);
});
