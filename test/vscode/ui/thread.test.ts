import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { projectRoot } from '../project.ts';
import { test } from './stage.ts';

// One thread through everything: a note on disk, the server, the client, and a card under the mouse.

const uploads = `# Uploads

Run the glue code in AWS Lambda when an object lands in Amazon S3.

\`\`\`yaml
bucket: Amazon S3
\`\`\`
`;

describe('a card', () => {
  test('shows over a name, and neither in code nor over an ordinary word', async ({ open }) => {
    const { workbench } = await open({ 'uploads.md': uploads });
    await workbench.openFile('uploads.md');
    expect(await workbench.hover('Lambda')).toContain('AWS Lambda');
    await workbench.screenshot('hover');
    expect(await workbench.hover('Amazon S3', { within: 'lands in Amazon S3.' })).toMatch(/Amazon (S3|Simple Storage)/);
    await workbench.expectNoHover('Amazon S3', { within: 'bucket: Amazon S3' });
    await workbench.expectNoHover('glue');
  });

  const seeds = join(projectRoot, '../shared/seeds');
  const hasSeeds = existsSync(seeds);
  if (!hasSeeds) console.warn(`SKIPPED: the test on the three real notes, which are not at ${seeds}`);

  test.skipIf(!hasSeeds)('shows over a name in a flow of a real note', async ({ open }) => {
    const { workbench } = await open({}, seeds);
    await workbench.openFile('task-2.3-enterprise-integration.md');
    const flow = 'API Gateway → Lambda → Bedrock';
    await workbench.find(flow);
    expect(await workbench.hover('Lambda', { within: flow })).toContain('AWS Lambda');
    await workbench.screenshot('hover-in-flow');
  });
});
