import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { npmEnvironment } from '../vscode/npmEnvironment.ts';
import { projectRoot } from '../vscode/project.ts';
import type { ServerCommand } from './serverProcess.ts';

// Tools of the same field, measured in the same run on the same notes. They are fetched when they are needed.
const RUMDL = { name: 'rumdl', version: '0.2.75' };
const VSCODE = { name: 'vscode-markdown-languageserver', version: '0.5.0' };
/** What VS Code's server asks for, by its package.json. */
const VSCODE_NODE_MAJOR = 22;

const home = path.join(projectRoot, '.bench/peers');
const modules = path.join(home, 'node_modules');

export interface Peers {
  /** The native program itself: the package's script would add the start of a Node. */
  readonly rumdl: string | undefined;
  readonly vscode: ServerCommand | undefined;
  /** Which are not there, and why. */
  readonly missing: readonly string[];
}

/** Fetches the peers that are not there yet. Whatever goes wrong, it resolves, and says what is missing. */
export async function preparePeers(): Promise<Peers> {
  const missing: string[] = [];
  if (![RUMDL, VSCODE].every(isInstalled)) {
    const trouble = await install([RUMDL, VSCODE]);
    if (trouble !== undefined) missing.push(`The peers could not be fetched: ${trouble}`);
  }
  const rumdl = isInstalled(RUMDL) ? rumdlProgram() : undefined;
  if (rumdl === undefined) missing.push(`Not measured: rumdl ${RUMDL.version} is not there for this machine.`);
  const node = findNode();
  if (!isInstalled(VSCODE)) missing.push(`Not measured: VS Code's Markdown server ${VSCODE.version} is not there.`);
  else if (node === undefined)
    missing.push(
      `Not measured: VS Code's Markdown server asks for Node ${VSCODE_NODE_MAJOR}; \`npm start\` fetches one.`,
    );
  const server = path.join(modules, VSCODE.name, 'dist/node/workerMain.js');
  const vscode: ServerCommand | undefined =
    isInstalled(VSCODE) && node !== undefined
      ? { program: node, args: [server, '--node-ipc'], transport: 'ipc' }
      : undefined;
  return { rumdl, vscode, missing };
}

interface Package {
  readonly name: string;
  readonly version: string;
}

function isInstalled({ name, version }: Package): boolean {
  try {
    const manifest: unknown = JSON.parse(readFileSync(path.join(modules, name, 'package.json'), 'utf8'));
    return typeof manifest === 'object' && manifest !== null && Reflect.get(manifest, 'version') === version;
  } catch {
    return false;
  }
}

/** npm installs only the package of this platform; its name says which, its content is the program. */
function rumdlProgram(): string | undefined {
  const scope = path.join(modules, '@rumdl');
  const programs = (existsSync(scope) ? readdirSync(scope) : []).flatMap((name) =>
    ['rumdl', 'rumdl.exe'].map((file) => path.join(scope, name, file)),
  );
  return programs.find((program) => existsSync(program));
}

/** This Node where it is new enough, else the one that the tests' VS Code runs on. */
function findNode(): string | undefined {
  if (Number(process.versions.node.split('.')[0]) >= VSCODE_NODE_MAJOR) return process.execPath;
  const store = path.join(projectRoot, '.vscode-test');
  const editors = (existsSync(store) ? readdirSync(store) : []).filter((name) => name.startsWith('editor-'));
  return editors.map((name) => path.join(store, name, 'node')).find((program) => existsSync(program));
}

/** Resolves with what went wrong, if anything did. */
function install(packages: readonly Package[]): Promise<string | undefined> {
  mkdirSync(home, { recursive: true });
  const wanted = packages.map(({ name, version }) => `${name}@${version}`);
  const quiet = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  return new Promise((resolve) => {
    const child = spawn(npm, ['install', '--prefix', home, ...quiet, ...wanted], {
      cwd: home,
      env: npmEnvironment(),
      shell: process.platform === 'win32',
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 180_000,
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.once('error', ({ message }) => resolve(message));
    child.once('close', (code, signal) => {
      const reason = errors.trim().split('\n').at(-1) ?? '';
      resolve(code === 0 ? undefined : `npm ended with ${code ?? signal}. ${reason}`);
    });
  });
}
