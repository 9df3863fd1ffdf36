import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { messageThatFits } from '../parts/messages.ts';
import { showOnly } from '../parts/trees.ts';
import { untilRead } from '../parts/untilRead.ts';
import { test } from './stage.ts';

describe('the sidebar without a notebook', () => {
  test('offers to open a folder in an empty window', async ({ openEmptyWindow }) => {
    const workbench = await openEmptyWindow();
    await workbench.showSidebar('Exam Notes');
    await expect.poll(() => workbench.welcome()).toContain('Open a folder with Markdown notes');
    await workbench.screenshot('welcome-no-folder');
  });

  test('makes a folder a notebook, and everything begins to work there', async ({ open }) => {
    const { workbench, folder } = await open({ 'todo.md': '# To do\n\nRead about Amazon S3 and AWS Lambda.\n' });
    await workbench.showSidebar('Exam Notes');
    await showOnly(workbench, 'Services');
    await expect.poll(() => workbench.welcome()).toContain('This folder is not a notebook yet');
    await workbench.screenshot('welcome-no-notebook');
    await workbench.page.locator('.sidebar').getByRole('button', { name: 'Use This Folder as a Notebook' }).click();
    await expect.poll(() => workbench.activeFile()).toBe('exam-notes.yaml');
    expect(readFileSync(join(folder, 'exam-notes.yaml'), 'utf8')).toMatch(/^# This folder is a notebook/);
    await expect
      .poll(async () => (await workbench.treeItems('Services')).map(({ label }) => label), { timeout: 20_000 })
      .toEqual(['Compute', 'Storage']);
    await workbench.screenshot('notebook-of-folder');
    await workbench.openFile('todo.md');
    expect(await untilRead(workbench)).toContain('Exam Notes: 1 note, 2 services');
  });
});

describe('Create Notebook from Blueprint…', () => {
  test('writes a page for each task into an empty folder, and never over one that is there', async ({ open }) => {
    const { workbench, folder } = await open({ 'aip-c01/_index.md': 'Mine.\n' });
    await workbench.showSidebar('Exam Notes');
    await showOnly(workbench, 'Exam Objectives');
    await workbench.page.locator('.sidebar').getByRole('button', { name: 'Create Notebook from Blueprint…' }).click();
    await workbench.pick('AIP-C01');
    await workbench.answer('Name of the folder for the pages', 'aip-c01');
    await workbench.press('Enter');
    expect(await messageThatFits(workbench, /pages are in aip-c01/)).toMatch(/\d+ pages .*; 1 were there already/);
    expect(readFileSync(join(folder, 'aip-c01/_index.md'), 'utf8')).toBe('Mine.\n');
    expect(existsSync(join(folder, 'exam-notes.yaml'))).toBe(true);
    await expect
      .poll(async () => (await workbench.treeItems('Exam Objectives')).map(({ label }) => label), { timeout: 20_000 })
      .toContain('Domain 2: Implementation and Integration');
    await workbench.expandTreeItem('Exam Objectives', 'Domain 2: Implementation and Integration');
    await workbench.screenshot('blueprint');
    // What the command wrote is a notebook in which nothing is wrong.
    await expect.poll(() => workbench.statusBar()).toContain('No Problems');
  });
});
