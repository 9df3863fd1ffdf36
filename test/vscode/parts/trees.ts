import type { Locator } from 'playwright-core';
import { settled, until } from '../until.ts';
import type { Workbench } from '../workbench.ts';

// What there is about a tree view beside its rows: how it sounds, its tooltips, and the actions in its title.

/** The tree views of the sidebar by their names, as a screen reader says them. */
export function spokenTrees(workbench: Workbench): Promise<string[]> {
  return spoken(workbench.page.locator('.sidebar [role="tree"]'));
}

/** What a screen reader says of each line of a tree that is in sight. */
export function spokenItems(workbench: Workbench, view: string): Promise<string[]> {
  return spoken(workbench.page.getByRole('tree', { name: view, exact: true }).locator('.monaco-list-row'));
}

async function spoken(elements: Locator): Promise<string[]> {
  return Promise.all((await elements.all()).map(async (each) => (await each.getAttribute('aria-label')) ?? ''));
}

/** The tooltip of a line of a tree, once it has loaded. */
export async function hoverTreeItem(workbench: Workbench, view: string, label: string): Promise<string> {
  const card = workbench.page.locator('.workbench-hover');
  return until(`a tooltip of ${label}`, async () => {
    await workbench.dismissHover();
    await treeRow(workbench, view, label).hover({ timeout: 1000 });
    return settled(
      'a tooltip that stays',
      async () => {
        const text = (await card.allInnerTexts()).join('\n').trim();
        return text === '' || /^Loading/.test(text) ? undefined : text;
      },
      3000,
    );
  });
}

/** Clicks an action in the title of a view, or in the menu behind its three dots. */
export async function viewAction(workbench: Workbench, view: string, action: string): Promise<void> {
  const header = workbench.page.locator('.sidebar .pane-header').filter({ hasText: new RegExp(`^${view}`) });
  // A menu shuts when what is in it changes, as it does while notes are read: then it is opened again.
  await until(`a click on ${action}`, async () => {
    await chooseAction(workbench, header, action);
    return true;
  });
}

async function chooseAction(workbench: Workbench, header: Locator, action: string): Promise<void> {
  // The actions of a view show while the mouse is over it.
  await header.hover();
  const button = header.locator('.actions-container').getByRole('button', { name: action });
  if ((await button.count()) > 0) {
    await button.click({ timeout: 3000 });
    return;
  }
  await header
    .locator('.actions-container')
    .getByRole('button', { name: /^(More|Views and More) Actions/ })
    .click({ timeout: 3000 });
  await workbench.page.locator('.monaco-menu').getByRole('menuitem', { name: action }).click({ timeout: 3000 });
}

/** Opens one view of the sidebar and shuts the others, so that it has all the room. */
export async function showOnly(workbench: Workbench, view: string): Promise<void> {
  const headers = workbench.page.locator('.sidebar .pane-header');
  for (const header of await headers.all()) {
    const isWanted = oneLine(await header.locator('.title').innerText()) === view;
    if ((await header.getAttribute('aria-expanded')) !== String(isWanted)) await header.locator('.title').click();
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The message above the lines of a tree; empty without one. */
export async function viewMessage(workbench: Workbench): Promise<string> {
  return (await workbench.page.locator('.sidebar .message').allInnerTexts()).join(' ').trim();
}

export function treeRow(workbench: Workbench, view: string, label: string): Locator {
  const tree = workbench.page.getByRole('tree', { name: view, exact: true });
  const name = workbench.page.locator('.label-name').getByText(label, { exact: true });
  return tree.locator('.monaco-list-row').filter({ has: name }).first();
}
