import { describe, expect } from 'vitest';
import { test } from './stage.ts';

const storage = `# Storage

## Amazon S3

Objects in buckets. A new one can start AWS Lambda.

## Amazon EFS

A file system that many machines share.
`;

const queues = `# Queues

AWS Lambda takes messages from Amazon SQS.
`;

describe('the tree of services', () => {
  test('leads from a category over a service to its section', async ({ open }) => {
    const { workbench } = await open({ 'week1/storage.md': storage, 'queues.md': queues });
    await workbench.showSidebar('Exam Notes');
    expect((await workbench.treeItems('Services')).map(({ label, description }) => `${label} ${description}`)).toEqual([
      'Application Integration 1',
      'Compute 1',
      'Storage 2',
    ]);
    await workbench.expandTreeItem('Services', 'Storage');
    await workbench.expandTreeItem('Services', 'Amazon EFS');
    await workbench.expandTreeItem('Services', 'Compute');
    expect(await workbench.treeItems('Services')).toMatchObject([
      { label: 'Application Integration', level: 1, expanded: false },
      { label: 'Compute', level: 1, expanded: true },
      { label: 'AWS Lambda', description: '2 mentions', level: 2, expanded: undefined },
      { label: 'Storage', level: 1, expanded: true },
      { label: 'Amazon EFS', description: '1 mention', level: 2, expanded: true },
      { label: 'storage.md:7', description: 'week1', level: 3, expanded: undefined },
      { label: 'Amazon S3', description: '1 mention', level: 2, expanded: false },
    ]);
    await workbench.openTreeItem('Services', 'storage.md:7');
    await expect.poll(() => workbench.cursor()).toMatch(/^Ln 7, Col 14 \(10 selected\)$/);
    await workbench.screenshot('services-tree');
  });

  test('follows what is typed before it is saved', async ({ open }) => {
    const { workbench } = await open({ 'storage.md': storage, 'queues.md': queues });
    await workbench.openFile('queues.md');
    await workbench.showSidebar('Exam Notes');
    await workbench.expandTreeItem('Services', 'Application Integration');
    await workbench.click('messages');
    await workbench.press('Control+End');
    await workbench.type('\n\nMessages wait here for AWS Step Functions.');
    await workbench.press('ArrowUp');
    await workbench.type('## Amazon SQS');
    await expect
      .poll(async () => (await workbench.treeItems('Services')).map(({ label }) => label))
      .toContain('AWS Step Functions');
    await workbench.expandTreeItem('Services', 'Amazon SQS');
    expect(await workbench.treeItems('Services')).toContainEqual(
      expect.objectContaining({ label: 'queues.md:5', description: '', level: 3 }),
    );
    await workbench.screenshot('services-tree-unsaved');
  });

  test('is walked and opened by keys alone', async ({ open }) => {
    const { workbench } = await open({ 'exam-notes.yaml': '', 'storage.md': storage });
    await workbench.openFile('storage.md');
    await expect.poll(() => workbench.languageStatus()).toContain('Exam Notes: 1 note');
    await workbench.showSidebar('Exam Notes');
    await workbench.treeItems('Services');
    await workbench.focusTree('Services');
    const press = async (key: string, label: string) => {
      await workbench.press(key);
      await expect.poll(() => workbench.focusedTreeItem('Services')).toBe(label);
    };
    await press('End', 'Storage');
    await workbench.press('ArrowRight');
    await expect.poll(async () => (await workbench.treeItems('Services')).length).toBe(4);
    await press('ArrowDown', 'Amazon EFS');
    await workbench.press('ArrowRight');
    await expect.poll(async () => (await workbench.treeItems('Services')).length).toBe(5);
    await press('ArrowDown', 'storage.md:7');
    await workbench.press('Enter');
    await expect.poll(() => workbench.cursor()).toMatch(/^Ln 7, /);
  });

  test('says what it is for as long as it is empty', async ({ open, openEmptyWindow }) => {
    const { workbench } = await open({ 'todo.md': 'Buy bread.\n' });
    await workbench.showSidebar('Exam Notes');
    await expect.poll(() => workbench.welcome()).toContain('Name one in a Markdown note of this folder');
    await workbench.screenshot('services-tree-empty');
    await openEmptyWindow();
    await workbench.showSidebar('Exam Notes');
    await expect.poll(() => workbench.welcome()).toContain('Open a folder with Markdown notes');
    await workbench.screenshot('services-tree-no-folder');
  });
});
