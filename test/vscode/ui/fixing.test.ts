import { describe, expect } from 'vitest';
import { messageThatFits } from '../parts/messages.ts';
import { applyQuickFix, openQuickFixes } from '../parts/quickFixes.ts';
import { untilRead } from '../parts/untilRead.ts';
import { test } from './stage.ts';

const files = {
  'exam-notes.yaml': '',
  'sources.md': `# Queues

Messages wait for two weeks.[3] They may come twice.[1]

[1](https://example.com/one)
[2](https://example.com/two)
[3](https://example.com/three)
`,
  'renamed.md': '# Streams\n\nDeliver with Kinesis Data Firehose, and sign in with AWS SSO.\n',
  'more.md': '# More\n\nKinesis Data Firehose once more.\n',
};

describe('the light bulb', () => {
  test('removes a source that nobody cites', async ({ share }) => {
    const { workbench } = await share(files);
    await workbench.openFile('sources.md');
    await untilRead(workbench);
    await workbench.goTo(6, 3);
    expect(await openQuickFixes(workbench, 'Remove source [2]')).toContain('Fix all “unused-source” in the notebook');
    await workbench.screenshot('quick-fix');
    await workbench.press('Escape');
    await applyQuickFix(workbench, 'Remove source [2]');
    await expect.poll(() => workbench.editorText()).not.toContain('example.com/two');
    await workbench.screenshot('quick-fix-applied');
  });

  test('writes the current name for a former one', async ({ share }) => {
    const { workbench } = await share(files);
    await workbench.openFile('renamed.md');
    await untilRead(workbench);
    await workbench.click('SSO');
    await applyQuickFix(workbench, 'Change to “IAM Identity Center”');
    await expect.poll(() => workbench.editorText()).toContain('sign in with IAM Identity Center.');
  });
});

describe('Renumber Citations', () => {
  test('numbers by the order of the text, and one undo takes it back', async ({ share }) => {
    const { workbench } = await share(files);
    await workbench.openFile('sources.md');
    await untilRead(workbench);
    await workbench.goTo(3);
    await workbench.command('Renumber Citations');
    const renumbered = '[1](https://example.com/three)\n[2](https://example.com/one)\n[3](https://example.com/two)';
    await expect.poll(() => workbench.editorText()).toContain(renumbered);
    expect(await workbench.editorText()).toContain('two weeks.[1] They may come twice.[2]');
    await workbench.screenshot('renumbered');
    await workbench.press('Control+z');
    await expect.poll(() => workbench.editorText()).toContain('two weeks.[3] They may come twice.[1]');
  });
});

describe('renaming a citation (F2)', () => {
  test('changes its number throughout the part', async ({ share }) => {
    const { workbench } = await share(files);
    await workbench.openFile('sources.md');
    await untilRead(workbench);
    await workbench.click('3', { within: 'weeks.[3]' });
    await workbench.press('F2');
    await workbench.page.locator('.rename-box input:focus').waitFor();
    await workbench.screenshot('rename');
    await workbench.type('12');
    await workbench.press('Enter');
    await expect.poll(() => workbench.editorText()).toContain('weeks.[12] They');
    expect(await workbench.editorText()).toContain('[12](https://example.com/three)');
  });

  test('is refused for a number that is taken, and says what to do', async ({ share }) => {
    const { workbench } = await share(files);
    await workbench.openFile('sources.md');
    await untilRead(workbench);
    await workbench.click('3', { within: 'weeks.[3]' });
    await workbench.press('F2');
    await workbench.page.locator('.rename-box input:focus').waitFor();
    await workbench.type('1');
    await workbench.press('Enter');
    expect(await messageThatFits(workbench, /is taken/)).toMatch(/\[1\] is taken here.*Renumber.*Merge/);
    expect(await workbench.editorText()).toContain('weeks.[3] They');
  });
});

describe('Replace Renamed Services in Notebook', () => {
  test('shows what it would change in all notes, and changes what is ticked', async ({ share }) => {
    const { workbench } = await share(files);
    await workbench.openFile('renamed.md');
    await untilRead(workbench);
    await workbench.command('Replace Renamed Services in Notebook');
    const panel = workbench.page.locator('.panel');
    const rows = panel.locator('.monaco-list-row');
    await expect.poll(() => rows.allInnerTexts()).toContainEqual(expect.stringContaining('more.md'));
    await workbench.screenshot('refactor-preview');
    await rows.filter({ hasText: 'renamed.md' }).getByRole('checkbox').first().click();
    await panel.getByRole('button', { name: 'Apply' }).click();
    await expect
      .poll(() => workbench.editorText())
      .toContain('Deliver with Amazon Data Firehose, and sign in with IAM Identity Center.');
    await workbench.openFile('more.md');
    expect(await workbench.editorText()).toContain('Kinesis Data Firehose once more.');
  });
});
