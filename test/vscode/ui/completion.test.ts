import { describe, expect } from 'vitest';
import { test } from './stage.ts';

/** What an editor does without being asked while one writes; VS Code leaves it off in Markdown. */
const suggestsByItself =
  '{ "[markdown]": { "editor.quickSuggestions": { "other": "on", "comments": "on", "strings": "on" } } }';

describe('service names while one writes', () => {
  test('two words in the middle of a sentence become the name that they begin', async ({ open }) => {
    const { workbench } = await open({
      'exam-notes.yaml': '',
      'uploads.md': '# Uploads\n\nPut the logs in  for a year.\n',
    });
    await workbench.openFile('uploads.md');
    await workbench.goTo(3, 17);
    await workbench.type('simple st');
    await workbench.press('Control+Space');
    expect(await workbench.suggestions()).toContain('Amazon Simple Storage Service');
    await workbench.press('Control+Space');
    await workbench.screenshot('completion');

    await workbench.press('Enter');
    await expect
      .poll(() => workbench.editorText())
      .toContain('Put the logs in Amazon Simple Storage Service for a year.');

    await workbench.press('End', 'Enter');
    await workbench.type('And then?');
    await expect.poll(() => workbench.editorLines()).toContain('And then?');
  });

  test('none are offered in code', async ({ open }) => {
    const { workbench } = await open({ 'exam-notes.yaml': '', 'queue.md': '# Orders\n\n\n\n```yaml\n\n```\n' });
    await workbench.openFile('queue.md');
    await workbench.goTo(3);
    await workbench.type('simple qu');
    await workbench.press('Control+Space');
    expect(await workbench.suggestions()).toContain('Amazon Simple Queue Service');
    await workbench.press('Escape');

    await workbench.goTo(6);
    await workbench.type('simple qu');
    await workbench.press('Control+Space');
    await workbench.expectNoSuggestions();
    await workbench.screenshot('completion-in-code');
  });

  test('behind a complete name Enter makes a new line', async ({ open }) => {
    const { workbench } = await open({
      'exam-notes.yaml': '',
      '.vscode/settings.json': suggestsByItself,
      'uploads.md': '# Uploads\n\n',
    });
    await workbench.openFile('uploads.md');
    // Nobody asks for the list here, so the server has to be up before the first letter.
    await expect.poll(() => workbench.languageStatus(), { timeout: 20_000 }).toContain('Exam Notes: 1 note');
    await workbench.goTo(3);
    await workbench.type('Put the logs in Amazon S');
    expect(await workbench.suggestions()).toContain('Amazon S3');
    await workbench.type('3');
    await workbench.expectNoSuggestions();
    await workbench.press('Enter');
    await workbench.type('Keep them.');
    await expect.poll(() => workbench.editorText()).toContain('Put the logs in Amazon S3\nKeep them.');
    await workbench.screenshot('completion-complete-name');
  });
});
