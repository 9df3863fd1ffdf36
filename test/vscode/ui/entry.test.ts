import { describe, expect } from 'vitest';
import { answerDialog, messageThatFits } from '../parts/messages.ts';
import { untilRead } from '../parts/untilRead.ts';
import type { Workbench } from '../workbench.ts';
import { test } from './stage.ts';

const entry = (names: string, body: string) => `### ${names}\n${body}`;

const rules = `- **Role:**
  - **Amazon SNS:** Tells everybody.
  - **AWS Lambda:** Does the work.
- **Integration:**
  - A topic starts a function.
- **Use Case:**
  - Several things follow from one.
`;

/** How many findings the status counts. */
function findingsIn(status: string): string {
  return /\d+ findings?/.exec(status)?.[0] ?? status;
}

/** Types each name, and takes what comes first. */
async function pickServices(workbench: Workbench, ...names: string[]): Promise<void> {
  for (const name of names) {
    await workbench.answer('New Integration Entry', name);
    await workbench.quickPickLabels();
    await workbench.press('Enter');
    await expect.poll(() => workbench.answered()).toBe('');
  }
}

/** Takes the line that ends the choice. */
async function endPicking(workbench: Workbench): Promise<void> {
  await expect.poll(async () => (await workbench.quickPickLabels())[0]).toMatch(/Done$/);
  await workbench.press('Enter');
}

/** All of the note, not only what is in sight. */
async function wholeText(workbench: Workbench): Promise<string> {
  await workbench.writeClipboard('');
  await workbench.press('Control+a', 'Control+c');
  await expect.poll(() => workbench.readClipboard()).toContain('\n');
  return workbench.readClipboard();
}

describe('New Integration Entry…', () => {
  test('asks for services by any name, puts the entry behind the one at the cursor, and one undo takes it back', async ({
    sample: { workbench },
  }) => {
    await workbench.openFile('integrations.md');
    const findings = findingsIn(await untilRead(workbench));
    await workbench.goTo(40);
    await workbench.command('New Integration Entry…');
    await workbench.answer('New Integration Entry', 'lamb');
    await expect.poll(async () => (await workbench.quickPickLabels())[0]).toBe('AWS Lambda');
    await workbench.screenshot('entry-pick');
    await workbench.press('Enter');
    await expect.poll(() => workbench.answered()).toBe('');
    await pickServices(workbench, 'textract');
    await expect.poll(async () => (await workbench.quickPickLabels())[0]).toMatch(/Done$/);
    await workbench.screenshot('entry-picked');
    await workbench.press('Enter');

    await expect.poll(() => workbench.editorText()).toContain('### AWS Lambda + Amazon Textract');
    await workbench.screenshot('entry-inserted');
    // The first role is selected, to be written over; Tab leads on.
    for (const words of ['Splits the pages.', 'Reads the tables.', 'One calls the other.', 'Invoices.']) {
      await workbench.type(words);
      await workbench.press('Tab');
    }
    const text = await workbench.editorText();
    expect(text).toContain(
      `call the model, to the browser.

---

### AWS Lambda + Amazon Textract
- **Role:**
  - **AWS Lambda:** Splits the pages.
  - **Amazon Textract:** Reads the tables.
- **Integration:**
  - One calls the other.
- **Use Case:**
  - Invoices.
`,
    );
    await workbench.expectNoSuggestions();
    // Nothing is wrong with it, neither with its empty places while it was filled in.
    await expect.poll(async () => findingsIn(await workbench.languageStatus())).toBe(findings);
    await workbench.screenshot('entry-filled-in');
  });

  test('is taken back by one undo', async ({ sample: { workbench } }) => {
    await workbench.openFile('integrations.md');
    await untilRead(workbench);
    await workbench.goTo(40);
    const before = await wholeText(workbench);
    await workbench.goTo(40);
    await workbench.command('New Integration Entry…');
    await pickServices(workbench, 'sqs', 'Microsoft Entra ID');
    await endPicking(workbench);
    await expect.poll(() => workbench.editorText()).toContain('### Amazon SQS + Microsoft Entra ID');
    await workbench.press('Control+z');
    await expect.poll(() => workbench.editorText()).not.toContain('Microsoft Entra ID');
    expect(await wholeText(workbench)).toBe(before);
  });
});

describe('an entry from elsewhere', () => {
  test('is asked for by a prompt on the clipboard', async ({ sample: { workbench } }) => {
    await workbench.openFile('integrations.md');
    await untilRead(workbench);
    await workbench.command('Copy Entry Prompt');
    await pickServices(workbench, 'lambda', 'textract');
    await endPicking(workbench);
    await messageThatFits(workbench, /prompt is on the clipboard/);
    const prompt = await workbench.readClipboard();
    expect(prompt).toContain('AWS Lambda');
    expect(prompt).toContain('Amazon Textract');
  });

  test('is checked on the clipboard before it is inserted', async ({ sample: { workbench } }) => {
    await workbench.openFile('integrations.md');
    await untilRead(workbench);
    await workbench.goTo(40);
    await workbench.writeClipboard(
      entry('Amazon SNS + AWS Lambda', rules.replace('  - **AWS Lambda:** Does the work.\n', '')),
    );
    await workbench.command('Check Entry from Clipboard');
    await workbench.page.locator('.monaco-dialog-box').waitFor();
    await workbench.screenshot('entry-checked');
    expect(await answerDialog(workbench, 'Insert')).toMatch(/Line \d+: .*AWS Lambda/);
    await expect.poll(() => workbench.editorText()).toContain('### Amazon SNS + AWS Lambda\n- **Role:**');
    await workbench.screenshot('entry-from-clipboard');
  });

  test('is refused where it is none', async ({ sample: { workbench } }) => {
    await workbench.openFile('integrations.md');
    await untilRead(workbench);
    await workbench.writeClipboard('Sorry, I cannot help with that.');
    await workbench.command('Check Entry from Clipboard');
    await messageThatFits(workbench, /holds no integration entry/);
  });
});
