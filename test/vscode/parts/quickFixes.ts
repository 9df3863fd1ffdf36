import { until } from '../until.ts';
import type { Workbench } from '../workbench.ts';

// The light bulb at the cursor, under the keys that open it.

/** Opens the light bulb's menu and reads what it offers, once that is among it. */
export async function openQuickFixes(workbench: Workbench, wanted: string): Promise<string[]> {
  const rows = workbench.page.locator('.action-widget .monaco-list-row.action .title');
  return until(`a quick fix “${wanted}”`, async () => {
    await workbench.press('Control+.');
    try {
      await rows.filter({ hasText: wanted }).first().waitFor({ timeout: 2000 });
      return await rows.allInnerTexts();
    } catch (error) {
      // The finding may not be there yet: then the menu is shut, or has only what VS Code offers.
      await workbench.press('Escape');
      throw error;
    }
  });
}

/** Takes one of what the menu offers. */
export async function applyQuickFix(workbench: Workbench, wanted: string): Promise<void> {
  await openQuickFixes(workbench, wanted);
  await workbench.page.locator('.action-widget .monaco-list-row.action').filter({ hasText: wanted }).first().click();
  await workbench.page.locator('.action-widget').first().waitFor({ state: 'hidden' });
}
