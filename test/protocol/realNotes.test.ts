// Three real notes as one notebook, asked over stdio as an editor asks. They stand beside the project where it is worked on.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MarkupContent } from 'vscode-languageserver-protocol/node';
import { StdioServer } from './stdioServer.ts';

const seeds = path.resolve(import.meta.dirname, '../../../shared/seeds');
const hasSeeds = existsSync(seeds);
if (!hasSeeds) console.warn('SKIPPED: hovers over real notes, as ../shared/seeds is not here');

describe.skipIf(!hasSeeds)('hovers over three real notes', () => {
  let server: StdioServer;

  beforeAll(async () => {
    server = new StdioServer();
    const uri = pathToFileURL(seeds).toString();
    await server.start({ rootUri: uri, workspaceFolders: [{ uri, name: 'seeds' }] });
  });

  afterAll(async () => {
    await server.stop();
  });

  /** The words under the hover over a name in a line of a note, and the first line of its card. */
  async function hoverIn(file: string, line: number, name: string): Promise<string | undefined> {
    const note = path.join(seeds, file);
    const text = readFileSync(note, 'utf8').split('\n')[line - 1] ?? '';
    expect(text).toContain(name);
    const hover = await server.hover(pathToFileURL(note).toString(), line - 1, text.indexOf(name));
    if (hover?.range === undefined || !MarkupContent.is(hover.contents)) return undefined;
    const { start, end } = hover.range;
    return `${text.slice(start.character, end.character)}: ${hover.contents.value.split('\n')[0]}`;
  }

  test.each([
    ['aws-genai-integrations.md', 52, 'Amazon S3', 'Amazon S3: **Amazon S3** · Storage · in scope for AIP-C01'],
    ['aws-genai-integrations.md', 53, 'S3', 'S3: **Amazon S3** · Storage · in scope for AIP-C01'],
    ['aip-c01-study-guide.md', 879, 'Lambda@Edge', 'Lambda@Edge: **AWS Lambda@Edge** · Compute · in scope for AIP-C01'],
    [
      'aws-genai-integrations.md',
      65,
      'Step Functions',
      'Step Functions: **AWS Step Functions** · Application Integration · in scope for AIP-C01',
    ],
    [
      'aip-c01-study-guide.md',
      465,
      'AWS SSO',
      'AWS SSO: **IAM Identity Center** · Security, Identity, and Compliance · in scope for AIP-C01',
    ],
    ['task-2.3-enterprise-integration.md', 40, 'Lambda', 'Lambda: **AWS Lambda** · Compute · in scope for AIP-C01'],
  ])('%s:%i %s', async (file, line, name, expected) => {
    expect(await hoverIn(file, line, name)).toBe(expected);
  });

  test.each([
    ['a diagram in a fence', 'task-2.3-enterprise-integration.md', 30, 'EventBridge'],
    ['a flow in a fence', 'aip-c01-study-guide.md', 1897, 'Kinesis Data Streams'],
  ])('none in %s', async (_, file, line, name) => {
    expect(await hoverIn(file, line, name)).toBeUndefined();
  });
});
