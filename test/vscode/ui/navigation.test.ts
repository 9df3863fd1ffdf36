import { describe, expect } from 'vitest';
import { untilRead } from '../parts/untilRead.ts';
import { inWebview } from '../parts/webviews.ts';
import type { Workbench } from '../workbench.ts';
import { test } from './stage.ts';

const page = 'task-2.4-model-apis.md';
const flow = 'API Gateway → Lambda → Amazon Bedrock';

describe('a name', () => {
  test('leads to its section (F12), and to all places that name it (Shift+F12)', async ({ sample: { workbench } }) => {
    await workbench.openFile(page);
    await untilRead(workbench);
    await workbench.click('Lambda', { within: flow });
    await workbench.press('F12');
    await expect.poll(() => workbench.place()).toBe('study-guide.md:183:5');
    await workbench.screenshot('definition');

    await workbench.openFile(page);
    await workbench.click('Lambda', { within: flow });
    await workbench.press('Shift+F12');
    const peek = workbench.page.locator('.reference-zone-widget');
    await expect.poll(() => peek.locator('.head').innerText()).toMatch(/References \((1\d|2\d)\)/);
    await expect.poll(() => peek.locator('.ref-tree').innerText()).toContain('integrations.md');
    await workbench.screenshot('references');
  });

  test('is counted above its section, and the count opens the places', async ({ sample: { workbench } }) => {
    await workbench.openFile('study-guide.md');
    await untilRead(workbench);
    const lens = workbench.page.locator('.codelens-decoration a').first();
    await expect
      .poll(() => lens.innerText(), { timeout: 20_000 })
      .toMatch(/^\d+ mentions in \d+ notes · \d+ integrations$/);
    const [, count] = /^(\d+) /.exec(await lens.innerText()) ?? [];
    await lens.click();
    const head = workbench.page.locator('.reference-zone-widget .head');
    await expect.poll(() => head.innerText()).toContain(`(${count})`);
    await workbench.screenshot('code-lens');
    // What is peeked at lies over the lines below.
    await workbench.press('Escape');
  });
});

describe('Look Up Service…', () => {
  test('finds a service although it is misspelt, and Enter opens its place', async ({ sample: { workbench } }) => {
    await workbench.openFile(page);
    await untilRead(workbench);
    await lookUp(workbench, 'guardrial');
    await expect.poll(async () => (await workbench.quickPickLabels())[0]).toBe('Amazon Bedrock Guardrails');
    await workbench.screenshot('look-up');
    await workbench.press('Enter');
    await expect.poll(() => workbench.place()).toMatch(/^study-guide\.md:51:/);
    await workbench.screenshot('look-up-opened');
  });

  test('shows what is meant first, and finds text', async ({ sample: { workbench } }) => {
    await workbench.openFile(page);
    await untilRead(workbench);
    await lookUp(workbench, 'lamb');
    await expect.poll(async () => (await workbench.quickPickLabels())[0]).toBe('AWS Lambda');
    await workbench.press('Escape');
    await lookUp(workbench, '29 seconds');
    await expect
      .poll(() => workbench.quickPickLabels())
      .toEqual(expect.arrayContaining(['Amazon API Gateway + AWS Lambda', 'Amazon API Gateway']));
    await workbench.screenshot('look-up-text');
  });

  test('waits for the answer where Enter comes first', async ({ sample: { workbench } }) => {
    await workbench.openFile(page);
    await untilRead(workbench);
    await lookUp(workbench, 'amazon eventbridge');
    await workbench.press('Enter');
    await expect.poll(() => workbench.activeFile()).toBe('study-guide.md');
    await expect.poll(async () => (await workbench.editorLines()).join('\n')).toContain('### Amazon EventBridge');
  });
});

describe('Show Definition', () => {
  test('follows the cursor from name to name, and its links open notes', async ({ sample: { workbench } }) => {
    await workbench.openFile(page);
    await untilRead(workbench);
    await workbench.click('Lambda', { within: flow });
    await workbench.command('Show Definition');
    const card = async () => (await inWebview(workbench, 'main')).innerText();
    await expect.poll(card).toContain('AWS Lambda · Compute');
    await workbench.click('Bedrock', { within: flow });
    await expect.poll(card).toContain('Amazon Bedrock · Machine Learning');
    expect(await card()).not.toContain('](');
    await workbench.screenshot('definition-view');
    await (await inWebview(workbench, 'main a')).filter({ hasText: 'AWS PrivateLink' }).click();
    await expect.poll(() => workbench.activeFile()).toBe('task-3.2-privacy.md');
  });
});

async function lookUp(workbench: Workbench, query: string): Promise<void> {
  await workbench.command('Look Up Service…');
  await workbench.answer('Look Up Service', query);
}
