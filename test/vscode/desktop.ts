import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { findProgram } from './programs.ts';
import { projectRoot } from './project.ts';

/** A command that opens desktop VS Code, with the arguments that it always needs. */
export type Desktop = readonly [command: string, ...args: string[]];

/** Desktop VS Code, where there is a screen for it: the person's own, else one that can be fetched. */
export async function findDesktop(log: (line: string) => void = console.error): Promise<Desktop | undefined> {
  if (!hasScreen()) return undefined;
  const code = findDesktopCode();
  if (code !== undefined) return [code, ...rootArguments()];
  if (!(await isDownloadReachable())) return undefined;
  log('Fetching desktop VS Code into .vscode-test/, once…');
  const executable = await downloadAndUnzipVSCode({ cachePath: join(projectRoot, '.vscode-test') });
  const [command, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable);
  return command === undefined ? undefined : [command, ...args, ...rootArguments()];
}

function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** `code` may also be the one of a remote terminal, or the bare command line: neither runs an extension from a folder. */
function findDesktopCode(): string | undefined {
  const code = process.platform === 'win32' ? findProgram('code.cmd') : findProgram('code');
  if (code === undefined || process.env['VSCODE_IPC_HOOK_CLI'] || realpathSync(code).includes('remote-cli')) {
    return undefined;
  }
  const { status, stdout } = spawnSync(quoted(code), ['--version'], { encoding: 'utf8', shell: needsShell });
  return status === 0 && /^\d+\.\d+\.\d+/.test(stdout) ? code : undefined;
}

async function isDownloadReachable(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(3000);
    return (await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal })).ok;
  } catch {
    return false;
  }
}

/** VS Code refuses to start as root without both. */
function rootArguments(): string[] {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  return ['--no-sandbox', '--user-data-dir', mkdtempSync(join(tmpdir(), 'exam-notes-desktop-'))];
}

/** Opens a new window on `folder` in which the extension of this checkout runs. Settles when the command has done so. */
export function openDesktop([command, ...args]: Desktop, folder: string): Promise<void> {
  const all = [...args, `--extensionDevelopmentPath=${projectRoot}`, '--new-window', folder];
  return new Promise((resolve, reject) => {
    const child = spawn(quoted(command), all.map(quoted), { stdio: 'inherit', shell: needsShell });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`))));
  });
}

/** On Windows `code` is a batch file, which only a shell runs, and a shell wants quotes. */
const needsShell = process.platform === 'win32';

function quoted(text: string): string {
  return needsShell ? `"${text}"` : text;
}
