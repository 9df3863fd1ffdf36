import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { type Editor, prepareEditor, type Settings, startEditor, type WorkbenchAddress } from './editor.ts';
import { clipboardText, editorLines, type Point, pointsInEditor, setClipboardText } from './page.ts';
import { projectRoot } from './project.ts';
import { settled, until } from './until.ts';

export interface WorkbenchOptions {
  /** Real path of the folder that is opened; left out, it is an empty window. */
  readonly folder?: string;
  /** The folder of the extension; `undefined` opens a VS Code without it. Left out, it is this checkout. */
  readonly extension?: string | undefined;
  /** Installs the extension instead of running it under development: only so do notifications show as toasts. */
  readonly installed?: boolean;
  /** Folders of other extensions, installed as well. */
  readonly others?: readonly string[];
  readonly settings?: Settings;
}

/** Which of several equal texts is meant. */
export interface Where {
  /** 0 is the first one in sight. */
  readonly nth?: number;
  /** A stretch of one line on the screen that holds the text. */
  readonly within?: string;
}

export interface TreeItem {
  readonly label: string;
  readonly description: string;
  /** 1 at the root. */
  readonly level: number;
  /** `undefined` for a leaf. */
  readonly expanded: boolean | undefined;
}

const viewport = { width: 1280, height: 800 };
/** On the desktop nobody asks whether an extension may use the clipboard. */
const permissions = ['clipboard-read', 'clipboard-write'];
const contentHover = '.monaco-resizable-hover .monaco-hover:not(.hidden)';
const quickInput = '.quick-input-widget:not(.hidden)';

/** Opens VS Code in Chromium on a folder, as far as a person would wait before the first key. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { installed = false, others = [], settings = {} } = options;
  const extension = 'extension' in options ? options.extension : projectRoot;
  await prepareEditor();
  const editor = await startEditor({
    settings,
    automation: !installed,
    installed: [...(installed && extension !== undefined ? [extension] : []), ...others],
  });
  let browser: Browser | undefined;
  try {
    browser = await launchChromium();
    const page = await (await browser.newContext({ viewport, permissions })).newPage();
    // Going to another folder with unsaved text in an editor asks whether one really wants to leave.
    page.on('dialog', (dialog) => void dialog.accept());
    const development = extension === undefined || installed ? {} : { extensionDevelopmentPath: extension };
    const workbench = new Workbench({ page, browser, editor, development });
    await workbench.openFolder(options.folder);
    return workbench;
  } catch (error) {
    await browser?.close();
    await editor.stop();
    throw error;
  }
}

interface WorkbenchParts {
  readonly page: Page;
  readonly browser: Browser;
  readonly editor: Editor;
  /** The part of each window's address that brings the extension. */
  readonly development: Omit<WorkbenchAddress, 'folder'>;
}

/** VS Code under a person's hands: keys, mouse, and what stands on the screen. */
export class Workbench {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #editor: Editor;
  readonly #development: WorkbenchParts['development'];

  constructor({ page, browser, editor, development }: WorkbenchParts) {
    this.page = page;
    this.#browser = browser;
    this.#editor = editor;
    this.#development = development;
  }

  /** Opens a folder in the place of the one before, or an empty window: quicker than another workbench. */
  async openFolder(folder?: string): Promise<void> {
    await this.page.goto(this.#editor.url({ ...(folder !== undefined && { folder }), ...this.#development }));
    await this.page.locator('.monaco-workbench .statusbar').waitFor({ timeout: 60_000 });
  }

  /** Closes what is open, and gives up what is not saved. */
  async closeEditors(): Promise<void> {
    await this.press('Escape', 'Escape');
    const giveUp = this.page.locator('.monaco-dialog-box').getByRole('button', { name: "Don't Save" });
    const tabs = this.page.locator('.editor-group-container .tabs-container .tab');
    if ((await tabs.count()) === 0) return;
    await this.command('View: Close All Editors');
    await until('an empty editor', async () => {
      if ((await giveUp.count()) > 0) await giveUp.click({ timeout: 500 });
      return (await tabs.count()) === 0 ? true : undefined;
    });
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#editor.stop();
  }

  /** Quick Open, with retries: the file search starts later than the keyboard. */
  async openFile(name: string): Promise<void> {
    const file = basename(name);
    await until(`${name} in Quick Open`, async () => {
      await this.page.keyboard.press('Control+p');
      const input = this.page.locator(`${quickInput} input[type="text"]`);
      // A key that came too early is lost: it is pressed again soon.
      await input.fill(name, { timeout: 500 });
      const row = this.#quickRow(new RegExp(`^${escapeRegExp(file)}$`));
      try {
        await row.click({ timeout: 3000 });
        return true;
      } catch {
        await this.page.keyboard.press('Escape');
        return undefined;
      }
    });
    await this.page.locator(`.editor-group-container.active .tab.active[data-resource-name="${file}"]`).waitFor();
    await until(`the text of ${name}`, async () => ((await this.editorLines()).length > 0 ? true : undefined));
  }

  /** Runs a command from the palette by its title, with or without its category. */
  async command(title: string): Promise<void> {
    const row = this.#quickRow(new RegExp(`^(.+: )?${escapeRegExp(title)}$`));
    await until(`the command ${title}`, async () => {
      await this.page.keyboard.press('F1');
      await this.page.locator(`${quickInput} input[type="text"]`).fill(`>${title}`, { timeout: 2000 });
      // Whatever takes the focus shuts the palette: a note that opens, a message.
      await row.click({ timeout: 2000 });
      return true;
    });
  }

  /** Types into the quick pick or the input box of that title, once it is there. */
  async answer(title: string, text: string): Promise<void> {
    await this.page.locator(`${quickInput} .quick-input-title`).filter({ hasText: title }).waitFor();
    const input = this.page.locator(`${quickInput} input[type="text"]`);
    await input.fill(text);
  }

  /** What has been typed into the quick pick or the input box that is open. */
  answered(): Promise<string> {
    return this.page.locator(`${quickInput} input[type="text"]`).inputValue();
  }

  /** Picks a row of the quick pick that is open. */
  async pick(label: string): Promise<void> {
    await this.#quickRow(new RegExp(`^${escapeRegExp(label)}$`)).click();
  }

  /** The labels in the quick pick that is open, as far as they are in sight. */
  quickPickLabels(): Promise<string[]> {
    const rows = this.page.locator(`${quickInput} .quick-input-list .monaco-list-row`);
    return settled('rows in the quick pick', async () => nonEmpty(await labelsOf(rows)));
  }

  #quickRow(label: RegExp): Locator {
    const rows = this.page.locator(`${quickInput} .quick-input-list .monaco-list-row`);
    return rows.filter({ has: this.page.locator('.label-name').filter({ hasText: label }) }).first();
  }

  /** Line and column from 1. The line ends up in sight. */
  async goTo(line: number, column = 1): Promise<void> {
    await until('Go to Line', async () => {
      await this.page.keyboard.press('Control+g');
      await this.page.locator(`${quickInput} input[type="text"]`).fill(`:${line}:${column}`, { timeout: 2000 });
      return true;
    });
    await this.page.keyboard.press('Enter');
    const place = this.page.locator('[id="status.editor.selection"]');
    await place.filter({ hasText: `Ln ${line}, Col ${column}` }).waitFor();
  }

  /** Finds `text` in the note and brings it into sight, selected. It may not run over a line's end. */
  async find(text: string): Promise<void> {
    const input = this.page.locator('.editor-group-container.active .find-widget.visible textarea').first();
    await until('the find box', async () => {
      await this.page.keyboard.press('Control+f');
      await input.fill(text, { timeout: 2000 });
      return true;
    });
    await this.page.locator('.find-widget.visible .matchesCount').filter({ hasText: / of / }).waitFor();
    await input.press('Enter');
    await input.press('Escape');
    await this.pointOf(text);
  }

  /** Where the mouse must be for `text`, which has to be in sight: see `goTo` and `find`. */
  pointOf(text: string, { nth = 0, within = '' }: Where = {}): Promise<Point> {
    const what = `"${text}"${within === '' ? '' : ` within "${within}"`} in the editor`;
    return until(what, async () => (await this.page.evaluate(pointsInEditor, { text, within }))[nth]);
  }

  /** Puts the cursor in the middle of `text`. */
  async click(text: string, where: Where = {}): Promise<void> {
    const { x, y } = await this.pointOf(text, where);
    await this.page.mouse.click(x, y);
  }

  /**
   * The text of the hover over `text`, once it has loaded.
   * The mouse comes again every few seconds, because the first hover may be asked for before the extension is up.
   */
  async hover(text: string, where: Where = {}): Promise<string> {
    return until(
      `a hover over "${text}"`,
      async () => {
        await this.#pointAt(text, where);
        return settled('a hover that stays', () => this.#shownHover(), 3000);
      },
      45_000,
    );
  }

  /**
   * Fails as soon as a hover shows within 1.5 s, several times what one takes to appear.
   * It says something only after a `hover` in the same note: before, the extension may not be up.
   */
  async expectNoHover(text: string, where: Where = {}): Promise<void> {
    await this.#pointAt(text, where);
    for (const end = Date.now() + 1500; Date.now() < end; await wait(50)) {
      const shown = await this.#shownHover();
      if (shown !== undefined) throw new Error(`There is a hover over "${text}":\n${shown}`);
    }
    await this.dismissHover();
  }

  async #pointAt(text: string, where: Where): Promise<void> {
    await this.dismissHover();
    const { x, y } = await this.pointOf(text, where);
    // A mouse that jumps is not one that moves: the editor wants to see it come.
    await this.page.mouse.move(x + 2, y + 1);
    await this.page.mouse.move(x, y, { steps: 3 });
  }

  async #shownHover(): Promise<string | undefined> {
    const [text = ''] = await this.page.locator(contentHover).allInnerTexts();
    return text.trim() === '' || isLoading(text) ? undefined : text;
  }

  /** Takes the mouse to the empty middle of the status bar, where nothing answers it. */
  async dismissHover(): Promise<void> {
    const bar = await this.page.locator('.statusbar').boundingBox();
    if (bar === null) throw new Error('There is no status bar');
    await this.page.mouse.move(bar.x + bar.width / 2, bar.y + bar.height / 2, { steps: 3 });
    await this.page.locator(contentHover).waitFor({ state: 'detached' });
  }

  /** Types key by key into what has the focus, at the pace of a fast writer. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 25 });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  readClipboard(): Promise<string> {
    return this.page.evaluate(clipboardText);
  }

  async writeClipboard(text: string): Promise<void> {
    await this.page.evaluate(setClipboardText, text);
  }

  /** The labels of the completion list, as far as they are in sight. */
  suggestions(): Promise<string[]> {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    return settled('the completion list', async () => nonEmpty(await labelsOf(rows)));
  }

  /**
   * Presses Ctrl+Space until the completion list is there. Once may not do in a new window: while extensions still start,
   * VS Code asks everybody anew with each one.
   */
  async askForSuggestions(): Promise<string[]> {
    const list = this.page.locator('.suggest-widget.visible .monaco-list-row').first();
    await until('a completion list', async () => {
      await this.press('Control+Space');
      return list.waitFor({ timeout: 3000 }).then(
        () => true,
        () => undefined,
      );
    });
    return this.suggestions();
  }

  /** Fails unless the completion list, if one shows, goes and stays away for a second, or as long as is said. */
  async expectNoSuggestions(milliseconds = 1000): Promise<void> {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await until('the end of the completion list', async () => ((await rows.count()) === 0 ? true : undefined), 5000);
    for (const end = Date.now() + milliseconds; Date.now() < end; await wait(50)) {
      const labels = await labelsOf(rows);
      if (labels.length > 0) throw new Error(`The completion list shows ${labels.join(', ')}`);
    }
  }

  async acceptSuggestion(label: string): Promise<void> {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    const wanted = this.page.locator('.label-name').filter({ hasText: new RegExp(`^${escapeRegExp(label)}$`) });
    await rows.filter({ has: wanted }).first().click();
  }

  /** Opens a view container by its title in the activity bar. */
  async showSidebar(title: string): Promise<void> {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name: new RegExp(`^${escapeRegExp(title)}`) });
    // A second click on the open one would close it.
    if ((await tab.first().getAttribute('aria-selected')) !== 'true') await tab.first().click();
    await this.page.locator('.sidebar .composite.title').filter({ hasText: title }).waitFor();
  }

  /** The rows of a tree view that are in sight, by the view's title. Waits for the first. */
  treeItems(view: string): Promise<TreeItem[]> {
    return settled(`items in the tree ${view}`, async () => {
      const rows = await inOrder(this.#tree(view).locator('.monaco-list-row'));
      return nonEmpty(await Promise.all(rows.map(treeItemOf)));
    });
  }

  async openTreeItem(view: string, label: string): Promise<void> {
    await this.#treeRow(view, label).locator('.label-name').first().click();
  }

  /** Takes the keyboard into a tree view. */
  async focusTree(view: string): Promise<void> {
    await this.command(`Focus on ${view} View`);
    await this.page.locator('.sidebar .monaco-list:focus-within').waitFor();
  }

  /** The label of the item that the keyboard is at; empty where it is at none. */
  async focusedTreeItem(view: string): Promise<string> {
    return oneLine((await this.#tree(view).locator('.monaco-list-row.focused .label-name').allInnerTexts()).join(' '));
  }

  /** What stands in the view that is open in the sidebar while it has no items. */
  async welcome(): Promise<string> {
    return oneLine((await this.page.locator('.sidebar .welcome-view-content').allInnerTexts()).join(' '));
  }

  async expandTreeItem(view: string, label: string): Promise<void> {
    const row = this.#treeRow(view, label);
    if ((await row.getAttribute('aria-expanded')) === 'true') return;
    await row.locator('.monaco-tl-twistie').click();
    await until(`${label} expanded`, async () =>
      (await row.getAttribute('aria-expanded')) === 'true' ? true : undefined,
    );
  }

  #tree(view: string): Locator {
    return this.page.getByRole('tree', { name: view, exact: true });
  }

  #treeRow(view: string, label: string): Locator {
    const wanted = this.page.locator('.label-name').filter({ hasText: new RegExp(`^${escapeRegExp(label)}$`) });
    return this.#tree(view).locator('.monaco-list-row').filter({ has: wanted }).first();
  }

  /** Opens the Problems view and reads what is in sight: `message source(code)[Ln 3, Col 7]`. */
  async problems(): Promise<string[]> {
    await this.command('Problems: Focus on Problems View');
    return settled('rows in the Problems view', async () => {
      const rows = await inOrder(this.page.locator('.markers-panel .monaco-list-row[aria-level="2"]'));
      return nonEmpty(await Promise.all(rows.map(async (row) => oneLine((await row.allInnerTexts()).join(' ')))));
    });
  }

  /** How many wavy lines of errors stand in the part of the note that is in sight. */
  squiggles(): Promise<number> {
    return this.page.locator('.editor-group-container.active .squiggly-error').count();
  }

  /** The lines of the output panel that are in sight. */
  async outputLines(): Promise<string[]> {
    const text = await this.page.locator('.panel .output-view .view-lines').innerText();
    return text.replaceAll('\u00a0', ' ').split('\n');
  }

  /** What the `{}` of the status bar announces: text and detail of every language status item of the note. */
  languageStatus(): Promise<string> {
    return until('a language status', async () => {
      const label = await this.page.locator('[id="status.languageStatus"]').getAttribute('aria-label');
      return label ?? undefined;
    });
  }

  /** Points at the `{}` of the status bar and reads the card that opens: each language status item with its command. */
  async hoverLanguageStatus(): Promise<string> {
    const card = this.page.locator('.hover-language-status');
    return until('the card of the language status', async () => {
      await this.dismissHover();
      await this.page.locator('[id="status.languageStatus"]').hover({ timeout: 2000 });
      return settled('its text', async () => nonEmpty(await card.allInnerTexts()), 3000);
    }).then((texts) => texts.map(oneLine).join('\n'));
  }

  /** The name of the file in the active editor. */
  async activeFile(): Promise<string> {
    const tab = this.page.locator('.editor-group-container.active .tab.active');
    return (await tab.first().getAttribute('data-resource-name')) ?? '';
  }

  /** File, line and column: `study-guide.md:183:5`. */
  async place(): Promise<string> {
    const [, line, column] = /Ln (\d+), Col (\d+)/.exec(await this.cursor()) ?? [];
    return `${await this.activeFile()}:${line}:${column}`;
  }

  /** Where the cursor is, as the status bar says it: `Ln 3, Col 1 (9 selected)`. */
  async cursor(): Promise<string> {
    return oneLine(await this.page.locator('[id="status.editor.selection"]').innerText());
  }

  /** What the items of the status bar announce, from left to right. */
  statusBar(): Promise<string[]> {
    return this.page
      .locator('.statusbar-item')
      .all()
      .then((items) => Promise.all(items.map(async (item) => (await item.getAttribute('aria-label')) ?? '')));
  }

  /** Messages of the toasts in sight. They show only in a workbench with `installed`. */
  toasts(): Promise<string[]> {
    const messages = this.page.locator('.notifications-toasts .notification-list-item-message');
    return settled('a toast', async () => nonEmpty(await messages.allInnerTexts()));
  }

  editorLines(): Promise<string[]> {
    return this.page.evaluate(editorLines);
  }

  /** What stands in the active editor, as far as it is in sight. */
  async editorText(): Promise<string> {
    return (await this.editorLines()).join('\n');
  }

  /** Saves `dist/screenshots/NAME.png` and returns its path. */
  async screenshot(name: string): Promise<string> {
    const folder = join(projectRoot, 'dist/screenshots');
    mkdirSync(folder, { recursive: true });
    // Pop-ups fade in.
    await wait(400);
    const path = join(folder, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }
}

function isLoading(hover: string): boolean {
  return /^\s*Loading(\.\.\.|…)?\s*$/m.test(hover);
}

function nonEmpty<T>(items: T[]): T[] | undefined {
  return items.length > 0 ? items : undefined;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A list keeps its rows in any order in the page, and numbers them. */
async function inOrder(rows: Locator): Promise<Locator[]> {
  const numbered = await Promise.all(
    (await rows.all()).map(async (row) => ({
      row,
      index: Number(await row.getAttribute('data-index', { timeout: 1000 })),
    })),
  );
  return numbered.sort((a, b) => a.index - b.index).map(({ row }) => row);
}

/** All labels as they are at one moment: a list may close between two questions. */
async function labelsOf(rows: Locator): Promise<string[]> {
  const labels = await rows.evaluateAll((elements) =>
    elements.map((row) => ({
      index: Number(row.getAttribute('data-index')),
      text: row.querySelector('.label-name')?.textContent ?? '',
    })),
  );
  return labels.sort((a, b) => a.index - b.index).map(({ text }) => oneLine(text));
}

async function treeItemOf(row: Locator): Promise<TreeItem> {
  const text = async (selector: string) => oneLine((await row.locator(selector).allInnerTexts()).join(' '));
  const expanded = await row.getAttribute('aria-expanded', { timeout: 1000 });
  return {
    label: await text('.label-name'),
    description: await text('.label-description'),
    level: Number(await row.getAttribute('aria-level', { timeout: 1000 })),
    expanded: expanded === null ? undefined : expanded === 'true',
  };
}
