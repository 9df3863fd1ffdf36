import { describe, expect, test } from 'vitest';
import { integrationsTree, integrationsTreePath } from '../../server/src/features/integrationsTree.ts';
import { objectivesTree, objectivesTreePath } from '../../server/src/features/objectivesTree.ts';
import { type Grouping, servicesTree, servicesTreePath } from '../../server/src/features/servicesTree.ts';
import type { TreeNode } from '../../server/src/features/tree.ts';
import { type AtCursor, atCursor } from '../kit/cursor.ts';

const NOTEBOOK = `
  //- content/task.md
  ---
  title: "Task 2.3: Integration"
  ---
  ### Skill 2.3.1: Connect
  Requests go through Amazon API Gateway.
  //- entries.md
  ### Amazon S3 + Amazon Macie + Regional Endpoints
  - **Role:**
    - **Amazon S3:** Keeps.
  //- guide.md
  # Guide

  ## Amazon S3
  Keeps objects. Upload → S3 → Lambda

  Then SQS → Lambda.

  Amazon Forecast is not asked for.
`;

type Level = (at: AtCursor, parent: string | undefined, filter?: string) => TreeNode[];

const services =
  (grouping: Grouping = 'category'): Level =>
  ({ view }, parent, filter) =>
    servicesTree(view, { parent, filter }, grouping);
const integrations: Level = ({ view }, parent, filter) => integrationsTree(view, { parent, filter });
const objectives: Level = ({ view }, parent, filter) => objectivesTree(view, { parent, filter });

/** Nodes of a tree, opened by their labels, as `kind label (description) → place`. */
function opened(level: Level, labels: readonly string[], filter?: string, text = NOTEBOOK): string[] {
  const at = atCursor(text);
  let nodes = level(at, undefined, filter);
  for (const label of labels) {
    const node = nodes.find((each) => each.label === label);
    if (node === undefined) throw new Error(`no ${label} among ${nodes.map((each) => each.label).join(', ')}`);
    expect(node.expandable).toBe(true);
    nodes = level(at, node.id, filter);
  }
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  return nodes.map(({ kind, label, description, place }) => {
    return `${kind} ${label} (${description})${place === undefined ? '' : ` → ${at.shown(place.span, place.uri)}`}`;
  });
}

/** The labels of the nodes on a path, each of which its parent has. */
function labelsOf(level: Level, at: AtCursor, path: readonly string[]): string[] {
  let parent: string | undefined;
  return path.map((id) => {
    const node = level(at, parent).find((each) => each.id === id);
    parent = id;
    return node?.label ?? `no ${id}`;
  });
}

describe('services', () => {
  test('by category', () => {
    expect(opened(services(), [])).toEqual([
      'group Application Integration (1)',
      'group Compute (1)',
      'group Machine Learning (1)',
      'group Networking and Content Delivery (1)',
      'group Security, Identity, and Compliance (1)',
      'group Storage (1)',
    ]);
    expect(opened(services(), ['Storage'])).toEqual(['service Amazon S3 (4 mentions) → guide.md:3 “Amazon S3”']);
  });

  test('by letter, without the vendor', () => {
    expect(opened(services('name'), []).map((line) => line.split(' ')[1])).toEqual(['A', 'F', 'L', 'M', 'S']);
    expect(opened(services('name'), ['S'])).toHaveLength(2);
  });

  test('in scope only', () => {
    expect(opened(services('scope'), [])).not.toContain('group Machine Learning (1)');
    expect(opened(services('scope'), ['Storage'])).toHaveLength(1);
  });

  test('of a service its sections, integrations and mentions', () => {
    expect(opened(services(), ['Storage', 'Amazon S3'])).toEqual([
      'section Amazon S3 (Guide) → guide.md:3 “Amazon S3”',
      'group Integrations (2)',
      'group Mentions (4 in 2 notes)',
    ]);
    expect(opened(services(), ['Storage', 'Amazon S3', 'Integrations'])).toEqual([
      'entry Amazon S3 + Amazon Macie + Regional Endpoints (entries.md) → entries.md:1 “### Amazon S3 + Amazon Macie +…  - **Amazon S3:** Keeps.”',
      'flow Amazon S3 → AWS Lambda (Guide) → guide.md:4 “S3 → Lambda”',
    ]);
    expect(opened(services(), ['Storage', 'Amazon S3', 'Mentions'])).toEqual([
      'note entries.md (2 mentions) → entries.md:1 “Amazon S3”',
      'note Guide (2 mentions) → guide.md:3 “Amazon S3”',
    ]);
    expect(opened(services(), ['Storage', 'Amazon S3', 'Mentions', 'Guide'])).toEqual([
      'mention Amazon S3 (line 3) → guide.md:3 “Amazon S3”',
      'mention Upload → S3 → Lambda (line 4) → guide.md:4 “S3”',
    ]);
  });

  test('a service has a card and its documentation', () => {
    const [s3] = servicesTree(atCursor(NOTEBOOK).view, { parent: 'group/Storage', filter: undefined }, 'category');
    expect(s3).toMatchObject({ id: 'service/s3', service: 's3' });
    expect(s3?.docs).toMatch(/^https:/);
  });

  test.each([
    ['a name', 'simple storage', ['group Storage (1)']],
    ['a category', 'compute', ['group Compute (1)']],
    ['two words in another order', 'gateway api', ['group Networking and Content Delivery (1)']],
    ['nothing', 'zzz', []],
    ['spaces', '  ', 6],
  ])('filtered by %s', (_, filter, expected) => {
    const nodes = opened(services(), [], filter);
    if (typeof expected === 'number') expect(nodes).toHaveLength(expected);
    else expect(nodes).toEqual(expected);
  });

  test('ids stay when something else is edited', () => {
    const ids = (text: string) => services()(atCursor(text), 'service/s3').map(({ id }) => id);
    expect(ids(NOTEBOOK.replace('Keeps objects.', 'Keeps all objects.'))).toEqual(ids(NOTEBOOK));
  });

  test.each([
    ['no id', 'group/Nothing'],
    ['no service', 'service/none'],
    ['no note', 'note/s3/file%3A%2F%2F%2Fnone.md'],
    ['broken', '%'],
    ['of another tree', 'objective/1'],
  ])('nothing below what is %s', (_, parent) => {
    expect(services()(atCursor(NOTEBOOK), parent)).toEqual([]);
  });

  test.each([
    ['a name', 'Amazon Mac<|>ie\n', ['Security, Identity, and Compliance', 'Amazon Macie']],
    ['the heading of a section', '## Amazon S<|>3\nKeeps.\n', ['Storage', 'Amazon S3', 'Amazon S3']],
    ['a place in a section', '## Amazon S3\nKeeps <|>all.\n', ['Storage', 'Amazon S3', 'Amazon S3']],
    ['another name in a section', '## Amazon S3\nNot Lamb<|>da.\n', ['Compute', 'AWS Lambda']],
    ['nothing', 'The wea<|>ther\n', []],
  ])('the way to %s', (_, text, expected) => {
    const at = atCursor(text);
    expect(labelsOf(services(), at, servicesTreePath(at.view, at.uri, at.offset, 'category'))).toEqual(expected);
  });

  test('no way to what is not shown', () => {
    const at = atCursor('Amazon Fore<|>cast');
    expect(servicesTreePath(at.view, at.uri, at.offset, 'scope')).toEqual([]);
    expect(servicesTreePath(at.view, at.uri, at.offset, 'name')).toEqual(['group/F', 'service/forecast']);
  });
});

describe('integrations', () => {
  test('services with their entries and flows', () => {
    expect(opened(integrations, [])).toEqual([
      'service Amazon Macie (1)',
      'service Amazon S3 (2)',
      'service Amazon SQS (1)',
      'service AWS Lambda (2)',
    ]);
    expect(opened(integrations, ['AWS Lambda'])).toEqual([
      'flow Amazon S3 → AWS Lambda (Guide) → guide.md:4 “S3 → Lambda”',
      'flow Amazon SQS → AWS Lambda (Guide) → guide.md:6 “Then SQS → Lambda”',
    ]);
  });

  test('filtered by a service: that one with all, and its partners with what joins them', () => {
    expect(opened(integrations, [], 'sqs')).toEqual(['service Amazon SQS (1)', 'service AWS Lambda (1)']);
    expect(opened(integrations, ['AWS Lambda'], 'sqs')).toHaveLength(1);
    expect(opened(integrations, ['Amazon SQS'], 'sqs')).toHaveLength(1);
  });

  test('filtered by a term', () => {
    expect(opened(integrations, [], 'regional')).toEqual(['service Amazon Macie (1)', 'service Amazon S3 (1)']);
  });

  test.each([
    [
      'an entry',
      '### Amazon S3 + Amazon Macie\n- **Role:**\n  - **Amazon S3:** Ke<|>eps.\n',
      ['Amazon S3', 'Amazon S3 + Amazon Macie'],
    ],
    ['a name in a flow', 'SQS → Lamb<|>da\n', ['AWS Lambda', 'Amazon SQS → AWS Lambda']],
    ['a name that has integrations elsewhere', 'SQS → Lambda\n\nAmazon S<|>QS\n', ['Amazon SQS']],
    ['a name that has none', 'Amazon S<|>3\n', []],
    ['nothing', 'The wea<|>ther\n', []],
  ])('the way to %s', (_, text, expected) => {
    const at = atCursor(text);
    expect(labelsOf(integrations, at, integrationsTreePath(at.view, at.uri, at.offset))).toEqual(expected);
  });
});

describe('objectives', () => {
  test('domains with their weights and shares', () => {
    expect(opened(objectives, [])[0]).toBe(
      'domain-missing Domain 1: Foundation Model Integration, Data Management, and Compliance (31 % of the exam · 0 % covered)',
    );
    expect(opened(objectives, [])[1]).toMatch(/^domain-thin Domain 2: .* \(26 % of the exam · \d+ % covered\)$/);
  });

  test('in them tasks, skills and the notes that cover them', () => {
    const domain = 'Domain 2: Implementation and Integration';
    const task = 'Task 2.3: Design and implement enterprise integration architectures';
    expect(opened(objectives, [domain])[2]).toBe(
      `task-thin ${task} (0 of 5 covered) → content/task.md:2 “Task 2.3: Integration”`,
    );
    expect(opened(objectives, [domain, task]).slice(0, 3)).toEqual([
      'note Task 2.3: Integration (11 words) → content/task.md:2 “Task 2.3: Integration”',
      'skill-thin Skill 2.3.1: Connect enterprise systems (thin) → content/task.md:4 “Skill 2.3.1: Connect”',
      'skill-missing Skill 2.3.2: Add generative AI to existing applications (missing)',
    ]);
    expect(opened(objectives, [domain, task, 'Skill 2.3.1: Connect enterprise systems'])).toEqual([
      'note Skill 2.3.1: Connect (Task 2.3: Integration · 6 words) → content/task.md:4 “Skill 2.3.1: Connect”',
    ]);
  });

  test('a tooltip says what the state rests on', () => {
    const { view } = atCursor(NOTEBOOK);
    const skills = objectivesTree(view, { parent: 'objective/1.2', filter: undefined });
    expect(skills.find(({ id }) => id === 'objective/1.2.2')?.tooltip).toBe(
      '**Skill 1.2.2** · Switch models and providers without code changes\n\nNo note has it in a title or heading.\n\nTopics: dynamic model selection\n\nNot named there: AWS Lambda, Amazon API Gateway, AWS AppConfig',
    );
  });

  test.each([
    ['a number', 'Skill 2.3.1', ['Domain 2']],
    ['a service', 'appconfig', ['Domain 1']],
    ['the title of a note', 'Task 2.3: Integration', ['Domain 2']],
    ['nothing', 'zzz', []],
  ])('filtered by %s', (_, filter, expected) => {
    expect(opened(objectives, [], filter).map((line) => /Domain \d/.exec(line)?.[0])).toEqual(
      expect.arrayContaining(expected),
    );
    if (expected.length === 0) expect(opened(objectives, [], filter)).toEqual([]);
  });

  test('below what is found there is all of it', () => {
    const { view } = atCursor(NOTEBOOK);
    const all = objectivesTree(view, { parent: 'objective/2.3', filter: undefined });
    expect(objectivesTree(view, { parent: 'objective/2.3', filter: 'Task 2.3' })).toEqual(all);
    expect(objectivesTree(view, { parent: 'objective/2.3', filter: 'Skill 2.3.4' }).map(({ id }) => id)).toEqual([
      'page/2.3/0',
      'objective/2.3.4',
    ]);
  });

  test.each([
    ['a section', '# Task 2.3: All\n## Skill 2.3.1\nte<|>xt\n', ['objective/2', 'objective/2.3', 'objective/2.3.1']],
    ['a page', '# Task 2.3: All\nte<|>xt\n', ['objective/2', 'objective/2.3']],
    ['nothing', 'See Skill 2.3.1, te<|>xt\n', []],
  ])('the way to %s', (_, text, expected) => {
    const { view, uri, offset } = atCursor(text);
    expect(objectivesTreePath(view, uri, offset)).toEqual(expected);
  });

  test('empty where no outline is in force', () => {
    const { view } = atCursor(NOTEBOOK);
    view.apply({ kind: 'catalog', catalog: view.catalog, blueprint: undefined });
    expect(objectivesTree(view, { parent: undefined, filter: undefined })).toEqual([]);
  });
});
