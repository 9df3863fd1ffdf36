import { describe, expect, test } from 'vitest';
import {
  COVERED_WORDS,
  countStates,
  coverageOf,
  coverageOfObjective,
  examShareOf,
  type ObjectiveCoverage,
  shareOf,
} from '../../server/src/features/coverage.ts';
import { atCursor } from '../kit/cursor.ts';

const ENOUGH = Array.from({ length: COVERED_WORDS }, (_, index) => `word${index}`).join(' ');
const LESS = ENOUGH.slice(0, ENOUGH.lastIndexOf(' '));

function coverage(text: string, id: string): ObjectiveCoverage {
  const { view } = atCursor(text);
  const { blueprint } = view;
  const found = blueprint && coverageOfObjective(view, blueprint, id);
  if (found === undefined) throw new Error(`no objective ${id}`);
  return found;
}

/** `covered: note.md “Skill 2.3.1: Connect” 30` */
function stateOf(text: string, id: string): string {
  const { state, pages } = coverage(text, id);
  return [`${state}:`, ...pages.map(({ note, title, words }) => `${note.uri.slice(14)} “${title}” ${words}`)].join(' ');
}

describe('a skill is', () => {
  test.each([
    [
      'covered by a heading with enough under it',
      `### Skill 2.3.1: Connect\n${ENOUGH}\n`,
      'covered: note.md “Skill 2.3.1: Connect” 30',
    ],
    [
      'covered by the title of a note',
      `---\ntitle: Skill 2.3.1\n---\n${ENOUGH}\n`,
      'covered: note.md “Skill 2.3.1” 30',
    ],
    [
      'covered by points and cells',
      `### Skill 2.3.1\n${'- one two three\n'.repeat(9)}\n| a | b |\n|---|---|\n| c | d |\n`,
      'covered: note.md “Skill 2.3.1” 31',
    ],
    ['thin with a word less', `### Skill 2.3.1\n${LESS}\n`, 'thin: note.md “Skill 2.3.1” 29'],
    [
      'thin where code makes the rest',
      `### Skill 2.3.1\n${LESS}\n\n\`\`\`\n${ENOUGH}\n\`\`\`\n`,
      'thin: note.md “Skill 2.3.1” 29',
    ],
    [
      'thin up to the next heading of its level',
      `### Skill 2.3.1\n${LESS}\n\n### Skill 2.3.2\n${ENOUGH}\n`,
      'thin: note.md “Skill 2.3.1” 29',
    ],
    [
      'covered with what stands under lower headings',
      `### Skill 2.3.1\n#### More\n${LESS}\n`,
      'covered: note.md “Skill 2.3.1” 30',
    ],
    ['thin where only its task has a page', `# Task 2.3: All\n${ENOUGH}\n`, 'thin:'],
    ['missing where the page of its task is nearly empty', `# Task 2.3: All\n${LESS}\n`, 'missing:'],
    ['missing where prose alone names it', `See Skill 2.3.1. ${ENOUGH}\n`, 'missing:'],
    ['missing where only its domain has a page', `# Domain 2\n${ENOUGH}\n`, 'missing:'],
    ['missing where the page is of another exam', `# SAA-C03\n### Skill 2.3.1\n${ENOUGH}\n`, 'missing:'],
    ['missing in an empty notebook', '', 'missing:'],
  ])('%s', (_, text, expected) => {
    expect(stateOf(text, '2.3.1')).toBe(expected);
  });

  test('counted once for a page and its translations, the longest of them', () => {
    expect(
      stateOf(
        `//- content/_index.md\n### Skill 2.3.1\n${LESS}\n//- content/_index.vi.md\n### Skill 2.3.1\n${ENOUGH}\n`,
        '2.3.1',
      ),
    ).toBe('covered: content/_index.vi.md “Skill 2.3.1” 30');
    expect(
      coverage(`//- content/en/a.md\n### Skill 2.3.1\n//- content/vi/a.md\n### Skill 2.3.1\n`, '2.3.1').pages,
    ).toHaveLength(1);
  });

  test('shown on each page that has it, the longest first', () => {
    const { pages } = coverage(`//- a.md\n### Skill 2.3.1\n${LESS}\n//- b.md\n### Skill 2.3.1\n${ENOUGH}\n`, '2.3.1');
    expect(pages.map(({ words }) => words)).toEqual([30, 29]);
  });

  test('shown once for a note that has it in its title and in a heading', () => {
    expect(coverage(`# Task 2.3: All\n## Task 2.3\n${ENOUGH}\n`, '2.3').pages).toHaveLength(1);
  });
});

test('the services of a skill are named on its pages, or not', () => {
  const { services } = coverage('### Skill 1.2.2\nAWS Lambda alone.\n\n### Skill 1.2.3\nAWS AppConfig\n', '1.2.2');
  expect(services.map(({ service, isNamed }) => `${service.id} ${isNamed}`)).toEqual([
    'lambda true',
    'api-gateway false',
    'appconfig false',
  ]);
});

describe('a task is', () => {
  const skills = (text: string) => [1, 2, 3, 4, 5].map((number) => `### Skill 2.3.${number}\n${text}\n`).join('\n');

  test.each([
    ['covered where all skills are', skills(ENOUGH), 'covered'],
    ['thin where one is not', skills(ENOUGH).replace('2.3.4', '9.9.9'), 'thin'],
    ['thin where a page names it', '# Task 2.3\n', 'thin'],
    ['missing where all skills are', '', 'missing'],
  ])('%s', (_, text, expected) => {
    expect(coverage(text, '2.3').state).toBe(expected);
  });
});

describe('shares', () => {
  test('a thin skill counts half', () => {
    expect(shareOf({ covered: 1, thin: 1, missing: 2 })).toBe(0.375);
    expect(shareOf({ covered: 0, thin: 0, missing: 0 })).toBe(0);
  });

  test('the exam’s adds up the domains’ by their weights', () => {
    const { view } = atCursor('### Skill 2.3.1\nShort.\n');
    const domains = view.blueprint === undefined ? [] : coverageOf(view, view.blueprint);
    const shares = domains.map((domain) => shareOf(countStates([domain])) * (domain.objective.domain.weight ?? 0));
    expect(examShareOf(domains)).toBeCloseTo(shares.reduce((sum, share) => sum + share) / 100);
    expect(examShareOf(domains)).toBeGreaterThan(0);
  });

  test('without weights all skills count alike', () => {
    const { view } = atCursor('### Skill 2.3.1\nShort.\n');
    const { blueprint } = view;
    const bare = blueprint && {
      ...blueprint,
      domains: blueprint.domains.map((each) => ({ ...each, weight: undefined })),
    };
    const domains = bare === undefined ? [] : coverageOf(view, bare);
    expect(examShareOf(domains)).toBe(shareOf(countStates(domains)));
  });
});

test('all domains come in the order of the blueprint, with all that is in them', () => {
  const { view } = atCursor('');
  const domains = view.blueprint === undefined ? [] : coverageOf(view, view.blueprint);
  expect(domains.map(({ objective }) => objective.id)).toEqual(['1', '2', '3', '4', '5']);
  const count = (coverages: readonly ObjectiveCoverage[]): number =>
    coverages.reduce((sum, { children }) => sum + 1 + count(children), 0);
  const skills = view.blueprint?.domains.flatMap(({ tasks }) => tasks.flatMap((task) => [task, ...task.skills])) ?? [];
  expect(count(domains)).toBe(skills.length + 5);
});

test('an objective that the exam does not have has none', () => {
  const { view } = atCursor('');
  expect(view.blueprint && coverageOfObjective(view, view.blueprint, '9.9.9')).toBeUndefined();
});
