import { describe, expect } from 'vitest';
import { untilRead } from '../parts/untilRead.ts';
import type { Workbench } from '../workbench.ts';
import { test } from './stage.ts';

// Nobody presses Ctrl+Space here, and no setting is changed: the list opens while one types, or it does not.

const cited = '# Queues\n\nMessages wait for two weeks.[1] They may come twice.\n\n[1](https://example.com/one)\n';

const files = {
  'exam-notes.yaml': '',
  'uploads.md': '# Uploads\n\nPut the logs in  for a year.\n\nAn upload starts\n\n```yaml\n\n```\n',
  'queues.md': cited,
  'integrations.md':
    '# Integrations\n\n### Amazon S3 + AWS Lambda\n- **Role:**\n  - **Amazon S3:** Holds the files.\n  - **AWS Lambda:** Reads them.\n- **Integration:**\n  - A file starts a function.\n- **Use Case:**\n  - Thumbnails.\n\n\n',
  'prose.md': '# Prose\n\nThe other things that integrate with the rest.\n\n\n',
};

async function openNote(workbench: Workbench, name: string, line: number, column = 1): Promise<void> {
  await workbench.openFile(name);
  await untilRead(workbench);
  await workbench.goTo(line, column);
}

describe('names, while one types', () => {
  test('a begun name opens the list, and Enter takes it', async ({ share }) => {
    const { workbench } = await share(files);
    await openNote(workbench, 'uploads.md', 5, 17);
    await workbench.type(' Lamb');
    await expect.poll(async () => (await workbench.suggestions())[0]).toBe('Lambda');
    await workbench.screenshot('completion-by-itself');
    await workbench.press('Enter');
    await expect.poll(() => workbench.editorLines()).toContain('An upload starts Lambda');
  });

  test('two words in the middle of a sentence become the name that they begin', async ({ share }) => {
    const { workbench } = await share(files);
    await openNote(workbench, 'uploads.md', 3, 17);
    await workbench.type('simple st');
    await expect.poll(() => workbench.suggestions()).toContain('Amazon Simple Storage Service');
    // Category and summary stand beside it.
    await workbench.press('Control+Space');
    await workbench.screenshot('completion-in-sentence');
    await workbench.press('Enter');
    await expect
      .poll(() => workbench.editorText())
      .toContain('Put the logs in Amazon Simple Storage Service for a year.');
  });

  test('behind a complete name Enter makes a new line', async ({ share }) => {
    const { workbench } = await share(files);
    await openNote(workbench, 'prose.md', 4);
    await workbench.type('Put the logs in Amazon S');
    await expect.poll(() => workbench.suggestions()).toContain('Amazon S3');
    await workbench.type('3');
    await workbench.expectNoSuggestions();
    await workbench.press('Enter');
    await workbench.type('Keep them.');
    await expect.poll(() => workbench.editorText()).toContain('Put the logs in Amazon S3\nKeep them.');
    await workbench.screenshot('completion-complete-name');
  });

  test('a list that is asked for stays, although one has just been closed', async ({ share }) => {
    const { workbench } = await share(files);
    await openNote(workbench, 'prose.md', 4);
    await workbench.type('Amazon S');
    await expect.poll(() => workbench.suggestions()).toContain('Amazon S3');
    // No name goes on like this: the list goes.
    await workbench.type('x notic');
    await workbench.press('Control+Space');
    for (const wait of [0, 500]) {
      await workbench.page.waitForTimeout(wait);
      expect(await workbench.suggestions()).toContain('notice');
    }
    await workbench.press('Escape');
  });

  test('ordinary words are left alone, whatever snippets are like them', async ({ share }) => {
    const { workbench } = await share(files);
    await openNote(workbench, 'prose.md', 4);
    // `the` and `other` are in `integration-entry-of-three` too, and in the note besides; `not` begins `notice`.
    for (const line of ['On the other', 'And then the', 'Or so they say, not', 'Amazon SNS tells everybody']) {
      await workbench.type(line);
      await workbench.expectNoSuggestions();
      await workbench.press('Enter');
    }
    await expect
      .poll(() => workbench.editorText())
      .toContain('On the other\nAnd then the\nOr so they say, not\nAmazon SNS tells everybody');
    await workbench.screenshot('completion-none-in-prose');
  });

  test('what is open closes with the last name that fits', async ({ share }) => {
    const { workbench } = await share(files);
    await openNote(workbench, 'prose.md', 4);
    await workbench.type('No');
    await expect.poll(() => workbench.suggestions()).toContain('Nova');
    await workbench.type('te');
    await workbench.expectNoSuggestions();
    await workbench.press('Enter');
    await workbench.type('well');
    await expect.poll(() => workbench.editorText()).toContain('Note\nwell');
  });

  test('none are offered in code', async ({ share }) => {
    const { workbench } = await share(files);
    await openNote(workbench, 'uploads.md', 8);
    await workbench.type('simple qu');
    await workbench.expectNoSuggestions();
    await workbench.type('eue: Lamb');
    await workbench.expectNoSuggestions();
    await workbench.screenshot('completion-in-code');
  });
});

describe('what belongs to a place, while one types', () => {
  test('[ offers the sources of the part and a new one, and swallows the bracket behind it', async ({ share }) => {
    const { workbench } = await share(files);
    await openNote(workbench, 'queues.md', 3);
    await workbench.press('End');
    await workbench.type('[');
    await expect.poll(() => workbench.suggestions()).toEqual(['[1]', '[2] New source']);
    await workbench.screenshot('completion-of-citations');
    await workbench.acceptSuggestion('[1]');
    await expect.poll(() => workbench.editorText()).toContain('They may come twice.[1]\n');
  });

  test('a new source gets its line in the list', async ({ share }) => {
    const { workbench } = await share(files);
    await openNote(workbench, 'queues.md', 3);
    await workbench.press('End');
    await workbench.type('[');
    await workbench.acceptSuggestion('[2] New source');
    await expect.poll(() => workbench.editorText()).toContain('They may come twice.[2]\n');
    expect(await workbench.editorText()).toContain('[1](https://example.com/one)\n[2](https://');
    await workbench.screenshot('completion-of-new-source');
  });

  test('behind “A + ” of a heading what works with A comes first', async ({ share }) => {
    const { workbench } = await share(files);
    await openNote(workbench, 'integrations.md', 12);
    await workbench.type('### Amazon S3 + ');
    await expect.poll(async () => (await workbench.suggestions())[0]).toBe('AWS Lambda');
    await workbench.screenshot('completion-of-partners');
  });
});
