import { until } from '../until.ts';
import type { Workbench } from '../workbench.ts';

// Under development notifications do not show as toasts; they are in the list that the bell opens.

/** Waits for a message that fits, and clears the list. */
export async function messageThatFits(workbench: Workbench, pattern: RegExp): Promise<string> {
  const messages = workbench.page.locator('.notifications-center .notification-list-item-message');
  const found = await until(`a message like ${pattern}`, async () => {
    await workbench.command('Notifications: Show Notifications');
    await messages.first().waitFor({ timeout: 1000 });
    return (await messages.allInnerTexts()).find((text) => pattern.test(text));
  });
  await workbench.command('Notifications: Clear All Notifications');
  return found;
}

/** Answers a modal dialog, and returns what it says. */
export async function answerDialog(workbench: Workbench, button: string): Promise<string> {
  const dialog = workbench.page.locator('.monaco-dialog-box');
  await dialog.waitFor();
  const text = await dialog.locator('.dialog-message-container').innerText();
  await dialog.getByRole('button', { name: button }).click();
  await dialog.waitFor({ state: 'detached' });
  return text;
}
