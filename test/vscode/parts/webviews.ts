import type { Locator } from 'playwright-core';
import { until } from '../until.ts';
import type { Workbench } from '../workbench.ts';

// Previews and views of HTML: VS Code puts each into a frame within a frame.

/** What fits a selector in any of the frames, once there is some. */
export function inWebview(workbench: Workbench, selector: string): Promise<Locator> {
  return until(`${selector} in a webview`, async () => {
    for (const frame of workbench.page.frames()) {
      if (frame === workbench.page.mainFrame()) continue;
      const found = frame.locator(selector);
      if ((await found.count()) > 0 && (await found.first().isVisible())) return found;
    }
    return undefined;
  });
}

/** How many fit it now. */
export async function countInWebviews(workbench: Workbench, selector: string): Promise<number> {
  const frames = workbench.page.frames().filter((frame) => frame !== workbench.page.mainFrame());
  const counts = await Promise.all(frames.map((frame) => frame.locator(selector).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}
