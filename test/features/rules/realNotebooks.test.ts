// Four public notebooks that stand beside the project where it is worked on, and not in it. Each finding in them has been
// read in its place; what the table says of a rule is why its findings are right.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import { bundledData } from '../../../server/src/bundled.ts';
import { findings } from '../../../server/src/features/findings.ts';
import type { Finding } from '../../../server/src/features/rules/rule.ts';
import { nodeFiles } from '../../../server/src/files.node.ts';
import { Bundled } from '../../../server/src/workspace/bundled.ts';
import type { Files } from '../../../server/src/workspace/files.ts';
import { Notebook } from '../../../server/src/workspace/notebook.ts';
import { resolvePath } from '../../../server/src/workspace/paths.ts';

const notebooks = path.resolve(import.meta.dirname, '../../../../shared/notebooks');
const hasNotebooks = existsSync(notebooks);
if (!hasNotebooks) console.warn('SKIPPED: findings in public notebooks, as ../shared/notebooks is not here');

type Expected = Readonly<Record<string, readonly [count: number, why: string]>>;

const EXPECTED: Readonly<Record<string, Expected>> = {
  'eks-workshop': {
    'front-matter': [1, 'The page of the first steps has the key “pre” twice.'],
    'missing-file': [5, 'Chapters have moved, and one link has lost the slash that it began with.'],
    'missing-heading': [2, 'The page on Kubeflow links to sections of the manual that it was made from.'],
    'missing-image': [3, 'One name ends in “.png.png”, twice; another has “amg” where the file has “amp”.'],
    'renamed-service': [
      10,
      'AWS SSO, Amazon Elasticsearch Service and Managed Service for Grafana as if they were current.',
    ],
    'retired-service': [40, 'Two chapters build on App Mesh, which was shut down in September 2026: once a page.'],
    'wrong-vendor-prefix': [8, 'AWS EKS, AWS EFS, AWS EC2 and AWS S3, which are all called Amazon.'],
  },
  'saa-c03-course-notes': {
    'missing-image': [2, 'The pictures lie in the folder “Images”, as those around them say.'],
    'renamed-service': [
      34,
      'Kinesis Firehose, Kinesis Data Analytics, CloudWatch Events and QuickSight as if they were current; the lesson on how CloudWatch Events became EventBridge is silent.',
    ],
    'retired-service': [4, 'Elastic Transcoder, MediaStore and WorkDocs are no more.'],
    'wrong-vendor-prefix': [
      179,
      'AWS Route 53, AWS S3, AWS EC2 …: all called Amazon; Amazon SSM is called AWS. Silent on VPCs in AWS.',
    ],
  },
  'saa-c03-workshop': {
    'renamed-service': [13, 'Kinesis Data Firehose, Kinesis Data Analytics and QuickSight as if they were current.'],
    'retired-service': [1, 'A table recommends QLDB, which was shut down in July 2025.'],
  },
  'azure-in-bullet-points': {
    'duplicate-link-definition': [
      6,
      'Each section defines [1] anew, and to Markdown the first counts in the whole note.',
    ],
    'missing-heading': [1, 'A link has capitals that the anchor does not have: only GitHub finds it.'],
    'undefined-link-reference': [1, 'A footnote was pasted without its text.'],
    'unused-source': [3, 'Definitions with numbers that the note never cites.'],
  },
};

/** The folder as it is, with a file that makes it a notebook. */
function withConfiguration(root: string): Files {
  const configuration = resolvePath(root, 'exam-notes.yaml');
  return {
    ...nodeFiles,
    list: async (folder, isIgnored) => {
      const listing = await nodeFiles.list(folder, isIgnored);
      return { ...listing, uris: [...listing.uris, configuration] };
    },
    exists: async (uri) => uri === configuration || nodeFiles.exists(uri),
    read: async (uri) => (uri === configuration ? new Uint8Array() : nodeFiles.read(uri)),
  };
}

interface Checked {
  readonly reason: Notebook['reason'];
  readonly findings: readonly Finding[];
}

async function checked(name: string, filesAt: (root: string) => Files): Promise<Checked> {
  const root = URI.file(path.join(notebooks, name)).toString();
  const notebook = new Notebook(root, filesAt(root), new Bundled(bundledData));
  await notebook.load();
  const found = notebook.view.notes.flatMap((note) => findings(notebook.view, note, notebook.severities));
  return { reason: notebook.reason, findings: found };
}

function countsOf(found: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of found) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

describe.skipIf(!hasNotebooks)('four public notebooks', () => {
  test.each(Object.entries(EXPECTED))('%s, made a notebook', async (name, expected) => {
    const { findings: found } = await checked(name, withConfiguration);
    expect(countsOf(found)).toEqual(
      Object.fromEntries(Object.entries(expected).map(([code, [count]]) => [code, count])),
    );
  });

  test.each([
    ['eks-workshop', undefined],
    ['saa-c03-course-notes', undefined],
    ['saa-c03-workshop', 'objective'],
    ['azure-in-bullet-points', 'sources'],
  ])('%s counts as a notebook by itself, or gets no findings: %s', async (name, reason) => {
    const { reason: found } = await checked(name, () => nodeFiles);
    expect(found).toBe(reason);
  });

  test('notes on Azure have no findings on services of AWS', async () => {
    const { findings: found } = await checked('azure-in-bullet-points', withConfiguration);
    expect(found.filter(({ code }) => code.includes('service') || code.includes('vendor'))).toEqual([]);
  });
});
