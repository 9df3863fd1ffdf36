import { until } from '../until.ts';
import type { Workbench } from '../workbench.ts';

/** Waits until the extension has read the notebook; a note has to be open. */
export async function untilRead(workbench: Workbench): Promise<string> {
  return until('the counts of the notebook', async () => {
    const status = await workbench.languageStatus();
    return /Exam Notes: \d+ notes?/.test(status) ? status : undefined;
  });
}
