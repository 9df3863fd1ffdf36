import { z } from 'zod';

const hostResult = z.object({
  title: z.string(),
  state: z.enum(['passed', 'failed', 'skipped']),
  error: z.string().optional(),
});

/** How one Mocha test in the extension host ended; its title is that of its suites and its own. */
export type HostResult = z.infer<typeof hostResult>;

export function parseHostResults(lines: string): HostResult[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => hostResult.parse(JSON.parse(line)));
}
