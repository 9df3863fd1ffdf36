import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { makeNotebook, type TemporaryNotebook } from '../notebooks.ts';
import { projectRoot } from '../project.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';

// One thread through everything: a note on disk, the server, the client, and a card under the mouse.

let notebook: TemporaryNotebook | undefined;
let workbench: Workbench;

async function open(note: string, given: TemporaryNotebook): Promise<void> {
  notebook = given;
  workbench = await openWorkbench({ folder: given.folder });
  await workbench.openFile(note);
}

async function close(): Promise<void> {
  await workbench?.close();
  notebook?.remove();
}

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await workbench.screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`);
});

const uploads = `# Uploads

Run the glue code in AWS Lambda when an object lands in Amazon S3.

\`\`\`yaml
bucket: Amazon S3
\`\`\`
`;

describe('a note of one page', () => {
  beforeAll(() => open('uploads.md', makeNotebook({ 'uploads.md': uploads })));
  afterAll(close);

  test('a card shows over a name', async () => {
    expect(await workbench.hover('Lambda')).toContain('AWS Lambda');
    await workbench.screenshot('hover');
    expect(await workbench.hover('Amazon S3', { within: 'lands in Amazon S3.' })).toMatch(/Amazon (S3|Simple Storage)/);
  });

  test('none shows in code', async () => {
    await workbench.expectNoHover('Amazon S3', { within: 'bucket: Amazon S3' });
  });

  test('none shows over an ordinary word', async () => {
    await workbench.expectNoHover('glue');
  });
});

const seeds = join(projectRoot, '../shared/seeds');
const hasSeeds = existsSync(seeds);
if (!hasSeeds) console.warn(`SKIPPED: the test on the three real notes, which are not at ${seeds}`);

describe.skipIf(!hasSeeds)('the real notes', () => {
  beforeAll(() => open('task-2.3-enterprise-integration.md', makeNotebook({}, seeds)));
  afterAll(close);

  test('a card shows over a name in a flow', async () => {
    const flow = 'API Gateway → Lambda → Bedrock';
    await workbench.find(flow);
    expect(await workbench.hover('Lambda', { within: flow })).toContain('AWS Lambda');
    await workbench.screenshot('hover-in-flow');
  });
});
