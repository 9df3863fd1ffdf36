// What package.json promises VS Code is what the extension does, and the other way round.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { jsonOf, sourcesBelow } from './source.ts';

const condition = z.optional(z.string());
const command = z.object({ command: z.string(), title: z.string(), category: z.string(), enablement: condition });
const view = z.object({
  id: z.string(),
  name: z.string(),
  icon: z.string(),
  type: z.optional(z.string()),
  when: condition,
});
const menuItem = z.object({ command: z.string(), when: condition });
const setting = z.object({
  type: z.string(),
  default: z.unknown(),
  scope: z.string(),
  markdownDescription: z.string(),
});
const step = z.object({
  media: z.object({ image: z.string(), altText: z.string() }),
  completionEvents: z.optional(z.array(z.string())),
});

const manifest = z
  .object({
    main: z.string(),
    browser: z.string(),
    l10n: z.string(),
    activationEvents: z.array(z.string()),
    capabilities: z.object({
      untrustedWorkspaces: z.object({ supported: z.boolean() }),
      virtualWorkspaces: z.boolean(),
    }),
    contributes: z.object({
      viewsContainers: z.object({ activitybar: z.array(z.object({ id: z.string(), icon: z.string() })) }),
      views: z.record(z.string(), z.array(view)),
      viewsWelcome: z.array(z.object({ view: z.string(), contents: z.string(), when: condition })),
      commands: z.array(command),
      menus: z.record(z.string(), z.array(menuItem)),
      keybindings: z.array(menuItem),
      configuration: z.object({ properties: z.record(z.string(), setting) }),
      snippets: z.array(z.object({ path: z.string() })),
      grammars: z.array(z.object({ path: z.string() })),
      'markdown.previewStyles': z.array(z.string()),
      walkthroughs: z.array(z.object({ steps: z.array(step) })),
    }),
  })
  .parse(jsonOf('package.json'));

const { commands, menus, keybindings, views, viewsContainers, viewsWelcome, walkthroughs } = manifest.contributes;
const { configuration, snippets, grammars, 'markdown.previewStyles': previewStyles } = manifest.contributes;

const client = sourcesBelow('client/src')
  .map(({ code }) => code)
  .join('\n');

const allViews = Object.values(views).flat();
const viewIds = allViews.map(({ id }) => id);
const commandIds = commands.map(({ command }) => command);
const menuItems = Object.values(menus).flat();
const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const shownTexts = Object.values(z.record(z.string(), z.string()).parse(jsonOf('package.nls.json')));

/** Everything in the manifest that says when something is to be there. */
const conditions = [...menuItems, ...keybindings, ...viewsWelcome, ...allViews]
  .map(({ when }) => when)
  .concat(commands.map(({ enablement }) => enablement))
  .flatMap((each) => each ?? []);

/** Run by links, lines of trees and code lenses, which say of what; nobody runs them by hand. */
const UNLISTED = ['examNotes.goTo', 'examNotes.open', 'examNotes.showReferences'];

/** The words of a constant of the client: `const TREES: … = ['services', …]`. */
function wordsOf(constant: string): string[] {
  const list = new RegExp(`const ${constant}\\b[^=]*= (\\[[^\\]]*\\]|'[^']*')`).exec(client)?.[1] ?? '';
  return [...list.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);
}

/** What may stand for a part of an id in the client. */
const VARIABLES = {
  grouping: wordsOf('GROUPINGS'),
  'tree.name': wordsOf('TREES'),
  'this.name': wordsOf('TREES'),
  name: wordsOf('TREES'),
};

/** The ids that an argument of a call stands for: a text, one with a variable in it, or a constant; sorted. */
function idsIn(call: RegExp): string[] {
  const found = [...client.matchAll(call)].flatMap(([, argument = '']) => {
    if (/^[A-Z_]+$/.test(argument)) return wordsOf(argument);
    const text = argument.slice(1, -1);
    const [hole, variable] = /\$\{([\w.#]+)\}/.exec(text) ?? [];
    if (hole === undefined) return [text];
    const values = Object.entries(VARIABLES).find(([name]) => name === variable)?.[1] ?? [];
    return values.map((value) => text.replace(hole, value));
  });
  return found.sort();
}

const ARGUMENT = `(['"\`][^'"\`]+['"\`]|[A-Z_]+)`;

test('the client registers each command of the manifest, once, and those that only it runs', () => {
  const registered = idsIn(new RegExp(`\\bregister(?:Command\\(|\\(client,)\\s*${ARGUMENT}\\s*,`, 'g'));
  expect(registered).toEqual([...commandIds, ...UNLISTED].sort());
});

test('every command has a title and stands in the palette or in a menu', () => {
  const hidden = (menus['commandPalette'] ?? []).filter(({ when }) => when === 'false').map((item) => item.command);
  const { commandPalette: _, ...elsewhere } = menus;
  const inMenus = Object.values(elsewhere)
    .flat()
    .map((item) => item.command);
  expect(commandIds.filter((id) => hidden.includes(id) && !inMenus.includes(id))).toEqual([]);
  for (const { command, title, category } of commands) {
    expect.soft(title).toBe(`%${command.replace('examNotes.', 'command.')}%`);
    expect.soft(category).toBe('Exam Notes');
  }
});

test('menus, keys, welcome texts and walkthroughs run commands that there are', () => {
  const run = [...menuItems, ...keybindings].map((item) => item.command);
  const linked = shownTexts.flatMap((text) => text.match(/(?<=command:)[\w.]+/g) ?? []);
  const completing = steps.flatMap(({ completionEvents = [] }) => completionEvents);
  const awaited = completing.flatMap((event) => event.match(/(?<=^onCommand:).*/) ?? []);
  const known = [...commandIds, 'vscode.openFolder'];
  expect([...run, ...linked, ...awaited].filter((id) => !known.includes(id))).toEqual([]);
  const shown = completing.flatMap((event) => event.match(/(?<=^onView:).*/) ?? []);
  expect(shown.filter((id) => !viewIds.includes(id))).toEqual([]);
});

test('the client fills every view', () => {
  const trees = idsIn(new RegExp(`\\bcreateTreeView\\(\\s*${ARGUMENT}`, 'g'));
  const webviews = idsIn(new RegExp(`\\bregisterWebviewViewProvider\\(\\s*${ARGUMENT}`, 'g'));
  const isWebview = ({ type }: (typeof allViews)[number]) => type === 'webview';
  const idsOf = (some: typeof allViews) => some.map(({ id }) => id).sort();
  expect(trees).toEqual(idsOf(allViews.filter((each) => !isWebview(each))));
  expect(webviews).toEqual(idsOf(allViews.filter(isWebview)));
});

test('every view has a name, a container that there is, and words for when it is empty', () => {
  const containers = viewsContainers.activitybar.map(({ id }) => id);
  expect(Object.keys(views).filter((id) => !containers.includes(id))).toEqual([]);
  for (const { id, name, type } of allViews) {
    expect.soft(name).toBe(`%${id.replace('examNotes.', 'view.')}%`);
    const welcomes = viewsWelcome.filter((welcome) => welcome.view === id);
    expect.soft(welcomes.length > 0, `${id} has a welcome text`).toBe(type !== 'webview');
  }
  expect(viewsWelcome.filter((welcome) => !viewIds.includes(welcome.view))).toEqual([]);
});

test('conditions ask for what the client says, and for views that there are', () => {
  const asked = conditions.flatMap((each) => each.replace(/\/[^/]*\//g, '').match(/\bexamNotes(?:\.\w+)+/g) ?? []);
  const told = idsIn(new RegExp(`'setContext',\\s*${ARGUMENT}`, 'g'));
  expect(told).not.toEqual([]);
  expect(asked.filter((key) => !told.includes(key) && !viewIds.includes(key))).toEqual([]);
});

test('menus on lines of trees ask for marks that lines have', () => {
  const marks = conditions.flatMap((each) => each.match(/(?<=viewItem =~ \/\\b)\w+/g) ?? []);
  expect(marks).toContain('documented');
  expect(marks.filter((mark) => !client.includes(`'${mark}'`))).toEqual([]);
});

test('groupings and filters in conditions are those of the trees', () => {
  const compared = conditions.flatMap((each) => [...each.matchAll(/\.grouping [!=]= (\w+)/g)].map(([, word]) => word));
  expect(compared.sort()).toEqual(wordsOf('GROUPINGS').sort());
});

test('every setting is read: by the client, or by the server, which is told of all of them', () => {
  const settings = sourcesBelow('server/src/lsp').find(({ file }) => file.endsWith('/settings.ts'))?.code ?? '';
  const byClient = [...client.matchAll(/\.get(?:<[^>]*>)?\(\s*'([^']+)'/g)].map(([, key = '']) => key);
  const byServer = [...settings.matchAll(/\bisOn\('(\w+)'\)/g)].map(([, feature]) => `${feature}.enabled`);
  // Whole names are other people's settings: `markdown.…`.
  const read = [...new Set([...byClient, ...byServer])].filter((key) => /^(?!markdown\.).*\./.test(key)).sort();
  const promised = Object.keys(configuration.properties).map((key) => key.replace(/^examNotes\./, ''));
  expect(read).toEqual(promised.sort());
  expect(client).toContain("configurationSection: 'examNotes'");
});

test('every setting says what it does', () => {
  for (const [key, { type, default: value, markdownDescription }] of Object.entries(configuration.properties)) {
    expect.soft(typeof value, key).toBe(type);
    expect.soft(markdownDescription).toBe(`%${key.replace('examNotes.', 'setting.')}%`);
  }
});

test('all files that it names are there', () => {
  const icons = [...viewsContainers.activitybar, ...allViews].map(({ icon }) => icon);
  const contents = [...snippets, ...grammars].map((each) => each.path);
  const pictures = steps.map(({ media }) => media.image);
  const named = [manifest.l10n, ...icons, ...contents, ...previewStyles, ...pictures];
  const root = path.resolve(import.meta.dirname, '../..');
  expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

test('it wakes for Markdown only, and in every kind of workspace', () => {
  expect(manifest.activationEvents).toEqual(['onLanguage:markdown']);
  expect(manifest.capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  expect(manifest.main).toBe('./dist/client/main.node.js');
  expect(manifest.browser).toBe('./dist/client/main.browser.js');
});
