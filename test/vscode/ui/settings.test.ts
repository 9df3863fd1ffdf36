import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { untilRead } from '../parts/untilRead.ts';
import { countInWebviews, inWebview } from '../parts/webviews.ts';
import { test } from './stage.ts';

// Each switch is turned while VS Code runs, as in its settings editor, and takes effect without a reload.

const files = {
  'exam-notes.yaml': '',
  'queues.md': `# Queues

AWS Lambda takes messages from Amazon SQS.[9]

## Amazon SQS

Keeps messages.

[1](https://example.com/one)
`,
};

function change(folder: string, settings: Readonly<Record<string, boolean>>): void {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
}

describe('a switch', () => {
  test('for hover', async ({ share }) => {
    const { workbench, folder } = await share(files);
    await workbench.openFile('queues.md');
    expect(await workbench.hover('Lambda')).toContain('AWS Lambda');
    change(folder, { 'examNotes.hover.enabled': false });
    await expect
      .poll(
        () =>
          workbench.expectNoHover('Lambda').then(
            () => 'none',
            () => 'some',
          ),
        { timeout: 20_000 },
      )
      .toBe('none');
    await workbench.screenshot('setting-hover');
    change(folder, {});
    expect(await workbench.hover('Lambda')).toContain('AWS Lambda');
    await workbench.dismissHover();
  });

  test('for findings', async ({ share }) => {
    const { workbench, folder } = await share(files);
    await workbench.openFile('queues.md');
    await expect.poll(() => workbench.squiggles()).toBe(1);
    change(folder, { 'examNotes.findings.enabled': false });
    await expect.poll(() => workbench.squiggles()).toBe(0);
    await expect.poll(() => workbench.statusBar()).toContain('No Problems');
    await workbench.screenshot('setting-findings');
    change(folder, {});
    await expect.poll(() => workbench.squiggles()).toBe(1);
  });

  test('for code lenses', async ({ share }) => {
    const { workbench, folder } = await share(files);
    await workbench.openFile('queues.md');
    await untilRead(workbench);
    await workbench.goTo(7);
    // VS Code asks for lenses again when the text changes.
    const lenses = async () => {
      await workbench.type('x');
      await workbench.press('Backspace');
      return workbench.page.locator('.codelens-decoration').count();
    };
    const slowly = { timeout: 20_000, interval: 500 };
    await expect.poll(lenses, slowly).toBe(1);
    change(folder, { 'examNotes.codeLens.enabled': false });
    await expect.poll(lenses, slowly).toBe(0);
    await workbench.screenshot('setting-code-lens');
    change(folder, {});
    await expect.poll(lenses, slowly).toBe(1);
  });

  test('for completion, and for a list that opens by itself', async ({ share }) => {
    const { workbench, folder } = await share(files);
    await workbench.openFile('queues.md');
    await untilRead(workbench);
    change(folder, { 'examNotes.completion.opensByItself': false });
    await workbench.goTo(7);
    await workbench.press('End');
    // The change reaches the extension in its own time: letters are typed until the list stays away.
    await expect
      .poll(
        async () => {
          await workbench.type(' simple qu');
          return workbench.expectNoSuggestions(500).then(
            () => 'none',
            () => 'some',
          );
        },
        { timeout: 20_000 },
      )
      .toBe('none');
    await workbench.press('Control+Space');
    await expect.poll(() => workbench.suggestions()).toContain('Amazon Simple Queue Service');
    await workbench.press('Escape');
    change(folder, { 'examNotes.completion.enabled': false });
    await expect
      .poll(
        async () => {
          await workbench.press('Escape', 'Control+Space');
          const list = workbench.page.locator('.suggest-widget.visible');
          await list.waitFor();
          return (await list.innerText()).includes('Amazon Simple Queue Service');
        },
        { timeout: 20_000 },
      )
      .toBe(false);
    await workbench.screenshot('setting-completion');
    change(folder, {});
  });

  test('for the preview', async ({ share }) => {
    const { workbench, folder } = await share(files);
    await workbench.openFile('queues.md');
    await untilRead(workbench);
    await workbench.command('Markdown: Open Preview to the Side');
    await inWebview(workbench, '.exam-notes-service');
    change(folder, { 'examNotes.preview.enabled': false });
    await expect.poll(() => countInWebviews(workbench, '.exam-notes-service')).toBe(0);
    await workbench.screenshot('setting-preview');
    change(folder, {});
    await inWebview(workbench, '.exam-notes-service');
  });

  test('for a sidebar that follows the cursor', async ({ share }) => {
    const { workbench, folder } = await share(files);
    change(folder, {});
    await workbench.openFile('queues.md');
    await untilRead(workbench);
    await workbench.showSidebar('Exam Notes');
    const selected = async () => {
      const tree = workbench.page.getByRole('tree', { name: 'Services', exact: true });
      return (await tree.locator('.monaco-list-row.selected .label-name').allInnerTexts()).join();
    };
    await workbench.click('Lambda');
    await expect.poll(selected).toBe('AWS Lambda');
    change(folder, { 'examNotes.sidebar.followCursor': false });
    // Once the change has arrived, what is selected is so still, whatever the cursor is at.
    const selectedAt = async (name: string) => {
      await workbench.click(name);
      return settledSelection(selected);
    };
    await expect
      .poll(async () => (await selectedAt('Lambda')) === (await selectedAt('Amazon SQS.')), { interval: 1000 })
      .toBe(true);
    await workbench.screenshot('setting-follow-cursor');
    change(folder, {});
  });
});

/** What is selected half a second later, twice what a tree waits for the cursor to rest. */
async function settledSelection(selected: () => Promise<string>): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 600));
  return selected();
}
