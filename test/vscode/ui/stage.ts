import { join } from 'node:path';
import { test as base } from 'vitest';
import { makeNotebook, type TemporaryNotebook } from '../notebooks.ts';
import { projectRoot } from '../project.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';

interface Opened {
  readonly workbench: Workbench;
  readonly folder: string;
}

/** One VS Code for all tests: to start it takes longer than most of them. */
class House {
  #workbench: Workbench | undefined;

  /** Opens a folder, or an empty window. */
  async open(folder: string | undefined): Promise<Workbench> {
    if (this.#workbench !== undefined) await this.#workbench.openFolder(folder);
    else this.#workbench = await openWorkbench({ ...(folder !== undefined && { folder }), settings });
    return this.#workbench;
  }

  async close(): Promise<void> {
    await this.#workbench?.close();
  }
}

/** What the tests of a file see of it: they open one folder after the other. */
class Stage {
  readonly #house: House;
  readonly #notebooks: TemporaryNotebook[] = [];
  #shared: { readonly key: string; readonly opened: Opened } | undefined;
  #workbench: Workbench | undefined;

  constructor(house: House) {
    this.#house = house;
  }

  async openNotebook(files: Readonly<Record<string, string>>, from?: string): Promise<Opened> {
    const notebook = makeNotebook(files, from);
    this.#notebooks.push(notebook);
    return { workbench: await this.open(notebook.folder), folder: notebook.folder };
  }

  /** Opens a notebook once for all tests of a file that ask for the same one; each begins without open editors. */
  async share(files: Readonly<Record<string, string>>, from?: string): Promise<Opened> {
    const key = JSON.stringify([files, from]);
    if (this.#shared?.key === key) {
      await this.#shared.opened.workbench.closeEditors();
      return this.#shared.opened;
    }
    const opened = await this.openNotebook(files, from);
    this.#shared = { key, opened };
    return opened;
  }

  /** Opens a folder, or an empty window. */
  async open(folder: string | undefined): Promise<Workbench> {
    this.#shared = undefined;
    this.#workbench = await this.#house.open(folder);
    return this.#workbench;
  }

  async screenshot(name: string): Promise<void> {
    await this.#workbench?.screenshot(name);
  }

  close(): void {
    for (const notebook of this.#notebooks) notebook.remove();
  }
}

/** On the desktop, text is unsaved until it is saved; in a browser VS Code would save it after a second. */
const settings = { 'files.autoSave': 'off' };

interface Fixtures {
  readonly house: House;
  readonly stage: Stage;
  /** Opens a notebook of these files, or a copy of `from` with these files besides. */
  readonly open: (files: Readonly<Record<string, string>>, from?: string) => Promise<Opened>;
  readonly openEmptyWindow: () => Promise<Workbench>;
  /** The same, opened once for the tests of a file: what one of them changes and does not save is lost. */
  readonly share: (files: Readonly<Record<string, string>>, from?: string) => Promise<Opened>;
  /** The sample notebook in test/notebook, shared. */
  readonly sample: Opened;
}

/** A test in VS Code. One that fails leaves a picture of how it ended in dist/screenshots. */
export const test = base.extend<Fixtures>({
  house: [
    // biome-ignore lint/correctness/noEmptyPattern: from the pattern vitest learns what a fixture asks for
    async ({}, use) => {
      const house = new House();
      await use(house);
      await house.close();
    },
    { scope: 'worker' },
  ],
  stage: [
    async ({ house }, use) => {
      const stage = new Stage(house);
      await use(stage);
      stage.close();
    },
    { scope: 'file' },
  ],
  open: async ({ stage, task, onTestFailed }, use) => {
    onTestFailed(() => stage.screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`));
    await use((files, from) => stage.openNotebook(files, from));
  },
  openEmptyWindow: async ({ stage, task, onTestFailed }, use) => {
    onTestFailed(() => stage.screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`));
    await use(() => stage.open(undefined));
  },
  share: async ({ stage, task, onTestFailed }, use) => {
    onTestFailed(() => stage.screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`));
    await use((files, from) => stage.share(files, from));
  },
  sample: async ({ share }, use) => {
    await use(await share({}, join(projectRoot, 'test/notebook')));
  },
});
