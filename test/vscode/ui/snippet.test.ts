import { describe, expect } from 'vitest';
import { untilRead } from '../parts/untilRead.ts';
import type { Workbench } from '../workbench.ts';
import { test } from './stage.ts';

describe('the snippet of an integration entry', () => {
  test('is filled in from tab stop to tab stop', async ({ open }) => {
    const { workbench } = await open({ 'exam-notes.yaml': '', 'integrations.md': '# Integrations\n\n' });
    await insertEntry(workbench);
    await workbench.screenshot('snippet');
    const words = ['AWS Lambda', 'Amazon SQS', 'takes the messages', 'keeps the messages', 'one polls the other'];
    for (const word of [...words, 'work may wait']) {
      await workbench.type(word);
      await workbench.press('Tab');
    }
    await workbench.type('After it.');
    await expect
      .poll(() => workbench.editorLines())
      .toEqual([
        '# Integrations',
        '',
        '### AWS Lambda + Amazon SQS',
        '- **Role:**',
        '  - **AWS Lambda:** takes the messages',
        '  - **Amazon SQS:** keeps the messages',
        '- **Integration:**',
        '  - one polls the other',
        '- **Use Case:**',
        '  - work may wait',
        '',
        'After it.',
      ]);
    await workbench.screenshot('snippet-filled-in');
  });

  test('is taken back by one undo', async ({ open }) => {
    const { workbench } = await open({ 'exam-notes.yaml': '', 'integrations.md': '# Integrations\n\n' });
    await insertEntry(workbench);
    await workbench.press('Control+z');
    await expect.poll(() => workbench.editorLines()).toEqual(['# Integrations', '', 'integration-entry']);
  });
});

async function insertEntry(workbench: Workbench): Promise<void> {
  await workbench.openFile('integrations.md');
  await untilRead(workbench);
  await workbench.goTo(3);
  await workbench.type('integration-entry');
  // While a list is up, Ctrl+Space shows its details.
  await workbench.expectNoSuggestions();
  expect((await workbench.askForSuggestions())[0]).toBe('integration-entry');
  await workbench.press('Enter');
  await expect.poll(() => workbench.editorText()).toContain('### First service + Second service');
}
