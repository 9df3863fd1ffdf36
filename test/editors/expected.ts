import { expect } from 'vitest';

/** What every editor has to show of the notebook in editor.ts. */
export const EXPECTED = {
  hover: expect.stringMatching(/Amazon S3\** · Storage[\s\S]*Keeps objects in buckets\.[\s\S]*Services › Amazon S3/),
  completion: expect.arrayContaining(['Lambda', 'Lambda@Edge']),
  diagnostics: [
    expect.stringMatching(/^3: .*No source \[9\] in this part/),
    expect.stringMatching(/^6: .*\[1\] is not cited/),
  ],
  definition: 'services.md:3',
};
