import { describe, expect } from 'vitest';
import { hoverTreeItem, showOnly, spokenItems, spokenTrees, viewAction, viewMessage } from '../parts/trees.ts';
import type { Workbench } from '../workbench.ts';
import { test } from './stage.ts';

const storage = `# Storage

## Amazon S3

Objects in buckets. A new one can start AWS Lambda: Amazon S3 → AWS Lambda.

## Amazon EFS

A file system that many machines share.
`;

const queues = `# Queues

AWS Lambda takes messages from Amazon SQS.
`;

const small = { 'exam-notes.yaml': '', 'week1/storage.md': storage, 'queues.md': queues };

/** The lines of a tree that are in sight, indented: label, and what stands behind it. */
async function linesOf(workbench: Workbench, view: string): Promise<string[]> {
  const items = await workbench.treeItems(view);
  return items.map(({ label, description, level }) => `${'  '.repeat(level - 1)}${label} | ${description}`);
}

describe('the tree of services', () => {
  test('leads from a category over a service to its sections, integrations and mentions', async ({ open }) => {
    const { workbench } = await open(small);
    await workbench.showSidebar('Exam Notes');
    await showOnly(workbench, 'Services');
    await expect
      .poll(() => linesOf(workbench, 'Services'))
      .toEqual(['Application Integration | 1', 'Compute | 1', 'Storage | 2']);
    await workbench.expandTreeItem('Services', 'Storage');
    await workbench.expandTreeItem('Services', 'Amazon S3');
    await workbench.expandTreeItem('Services', 'Mentions');
    await expect
      .poll(() => linesOf(workbench, 'Services'))
      .toEqual([
        'Application Integration | 1',
        'Compute | 1',
        'Storage | 2',
        '  Amazon EFS | one mention',
        '  Amazon S3 | 2 mentions',
        expect.stringMatching(/^ {4}(Amazon S3|Storage).*\|.*/),
        '    Integrations | 1',
        '    Mentions | 2 in one note',
        expect.stringMatching(/^ {6}.*\|/),
      ]);
    await workbench.screenshot('services-tree');
    await workbench.openTreeItem('Services', 'Amazon EFS');
    await expect.poll(() => workbench.place()).toMatch(/^storage\.md:7:/);
  });

  test('follows what is typed before it is saved', async ({ open }) => {
    const { workbench } = await open(small);
    await workbench.openFile('queues.md');
    await workbench.showSidebar('Exam Notes');
    await workbench.expandTreeItem('Services', 'Application Integration');
    await workbench.click('messages');
    await workbench.press('Control+End');
    await workbench.type('\n\nMessages wait here for AWS Step Functions.');
    await expect.poll(() => linesOf(workbench, 'Services')).toContain('  AWS Step Functions | one mention');
    // What was expanded still is.
    expect(await workbench.treeItems('Services')).toContainEqual(
      expect.objectContaining({ label: 'Application Integration', expanded: true }),
    );
    await workbench.screenshot('services-tree-unsaved');
  });

  test('is walked and opened by keys alone', async ({ open }) => {
    const { workbench } = await open(small);
    await workbench.showSidebar('Exam Notes');
    await workbench.treeItems('Services');
    await workbench.focusTree('Services');
    const press = async (key: string, label: string) => {
      await workbench.press(key);
      await expect.poll(() => workbench.focusedTreeItem('Services')).toBe(label);
    };
    await press('End', 'Storage');
    await workbench.press('ArrowRight');
    await expect.poll(async () => (await workbench.treeItems('Services')).length).toBe(5);
    await press('ArrowDown', 'Amazon EFS');
    await workbench.press('Enter');
    await expect.poll(() => workbench.place()).toMatch(/^storage\.md:7:/);
  });

  test('is grouped by category, by name, or by what the exam covers', async ({ sample: { workbench } }) => {
    await workbench.showSidebar('Exam Notes');
    const first = async () => (await linesOf(workbench, 'Services'))[0];
    await expect.poll(first).toMatch(/^Analytics \| \d+$/);
    await viewAction(workbench, 'Services', 'List by Name');
    await expect.poll(first).toMatch(/^A \| \d+$/);
    await workbench.screenshot('services-by-name');
    await viewAction(workbench, 'Services', 'Only What the Exam Covers');
    await expect.poll(first).toMatch(/^Analytics \| \d+( of \d+)?/);
    await workbench.screenshot('services-in-scope');
    await viewAction(workbench, 'Services', 'Group by Category');
    await expect.poll(first).toMatch(/^Analytics \| \d+$/);
  });

  test('is filtered by any name of a service, until the filter is cleared', async ({ sample: { workbench } }) => {
    await workbench.showSidebar('Exam Notes');
    await workbench.treeItems('Services');
    await viewAction(workbench, 'Services', 'Filter Services…');
    await workbench.answer('Filter', 'step func');
    await workbench.press('Enter');
    await expect
      .poll(async () => (await workbench.treeItems('Services')).map(({ label }) => label).slice(0, 2))
      .toEqual([expect.stringMatching(/^(Application Integration|S)$/), 'AWS Step Functions']);
    expect(await viewMessage(workbench)).toContain('Only what matches “step func”');
    await workbench.screenshot('services-filtered');
    await viewAction(workbench, 'Services', 'Clear Filter');
    await expect.poll(async () => (await workbench.treeItems('Services')).length).toBeGreaterThan(5);
    await expect.poll(() => viewMessage(workbench)).toBe('');
  });

  test('says so where nothing matches the filter', async ({ sample: { workbench } }) => {
    await workbench.showSidebar('Exam Notes');
    await workbench.treeItems('Services');
    await viewAction(workbench, 'Services', 'Filter Services…');
    await workbench.answer('Filter', 'xyzzy');
    await workbench.press('Enter');
    await expect.poll(() => workbench.welcome()).toContain('Nothing matches the filter.');
    await workbench.screenshot('services-nothing-matches');
    await viewAction(workbench, 'Services', 'Clear Filter');
    await workbench.treeItems('Services');
  });

  test('shows the card of a service beside it', async ({ sample: { workbench } }) => {
    await workbench.showSidebar('Exam Notes');
    await workbench.expandTreeItem('Services', 'Compute');
    const card = await hoverTreeItem(workbench, 'Services', 'AWS Lambda');
    expect(card).toContain('AWS Lambda · Compute');
    expect(card).toContain('At most 15 minutes');
    await workbench.screenshot('services-tooltip');
    await workbench.dismissHover();
  });
});

describe('the tree of objectives', () => {
  test('leads from a domain over a task to a skill and the note that covers it', async ({ sample: { workbench } }) => {
    await workbench.showSidebar('Exam Notes');
    const view = 'Exam Objectives';
    await workbench.expandTreeItem(view, 'Domain 2: Implementation and Integration');
    await workbench.expandTreeItem(view, 'Task 2.4: Implement FM API integrations');
    const lines = await linesOf(workbench, view);
    expect(lines).toContainEqual(expect.stringMatching(/^Domain 2: .* \| 26 % of the exam · \d+ % covered$/));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}Task 2\.4: .* \| 4 of 4 covered$/));
    const skill = (await workbench.treeItems(view)).find(({ label }) => label.startsWith('Skill 2.4.2'));
    await workbench.screenshot('objectives-tree');
    await workbench.openTreeItem(view, skill?.label ?? '');
    await expect.poll(() => workbench.place()).toMatch(/^task-2\.4-model-apis\.md:22:/);
  });

  test('follows the cursor as long as it is visible', async ({ sample: { workbench } }) => {
    await workbench.showSidebar('Exam Notes');
    await workbench.openFile('task-2.1-agents.md');
    await workbench.find('Skill 2.1.2');
    const selected = workbench.page
      .getByRole('tree', { name: 'Exam Objectives', exact: true })
      .locator('.monaco-list-row.selected .label-name');
    await expect.poll(() => selected.allInnerTexts()).toEqual([expect.stringMatching(/^Skill 2\.1\.2/)]);
    await workbench.screenshot('objectives-follow');
  });
});

describe('the tree of integrations', () => {
  test('leads from a service to its entries and flows', async ({ sample: { workbench } }) => {
    await workbench.showSidebar('Exam Notes');
    await workbench.expandTreeItem('Integrations', 'Amazon AppFlow');
    const lines = await linesOf(workbench, 'Integrations');
    const entry = lines.find((line) => line.startsWith('  ') && line.includes('Salesforce'));
    expect(entry).toContain('| Integrations');
    await workbench.screenshot('integrations-tree');
    await workbench.openTreeItem('Integrations', entry?.split(' | ')[0]?.trim() ?? '');
    await expect.poll(() => workbench.place()).toMatch(/^integrations\.md:98:/);
  });
});

describe('to a screen reader', () => {
  test('each tree has a name, and each line says all that its icon and its colour do', async ({ sample }) => {
    const { workbench } = sample;
    await workbench.showSidebar('Exam Notes');
    await workbench.treeItems('Services');
    expect(await spokenTrees(workbench)).toEqual(['Services', 'Exam Objectives', 'Integrations']);
    await workbench.expandTreeItem('Exam Objectives', 'Domain 2: Implementation and Integration');
    for (const view of ['Services', 'Exam Objectives', 'Integrations']) {
      const labels = (await workbench.treeItems(view)).map(({ label }) => label);
      const spoken = await spokenItems(workbench, view);
      expect(spoken.map((line, index) => line.startsWith(`${labels[index]},`))).not.toContain(false);
    }
    const objectives = await spokenItems(workbench, 'Exam Objectives');
    expect(objectives.filter((line) => !/, .*\b(covered|thin|missing|words)$/.test(line))).toEqual([]);
  });

  test('icons of covered, thin and missing differ in their shapes', async ({ sample: { workbench } }) => {
    await workbench.showSidebar('Exam Notes');
    await workbench.expandTreeItem('Exam Objectives', 'Domain 2: Implementation and Integration');
    const icons = workbench.page
      .getByRole('tree', { name: 'Exam Objectives', exact: true })
      .locator('.monaco-list-row .custom-view-tree-node-item-icon');
    const classes = await icons.evaluateAll((all) =>
      all.map((each) => (each.getAttribute('class') ?? '').match(/codicon-[\w-]+/g)?.join(' ') ?? ''),
    );
    expect(new Set(classes).size).toBeGreaterThanOrEqual(3);
  });
});
