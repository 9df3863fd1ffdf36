import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Suites run side by side, and apt-get takes one order at a time. */
const LOCK = path.join(tmpdir(), 'exam-notes-apt-get.lock');

/** Installs a package of Debian, where this is Debian and we are root; false where it cannot be had. */
export function installFromDebian(name: string, log: (line: string) => void = console.error): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  log(`No ${name} here: installing the Debian package with apt-get…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...words: string[]) => {
    const command = [LOCK, 'apt-get', '-o', 'DPkg::Lock::Timeout=300', ...words];
    return spawnSync('flock', command, { env, encoding: 'utf8' });
  };
  const install = () => aptGet('install', '-y', '--no-install-recommends', name);
  if (install().status === 0) return true;
  aptGet('update');
  const { status, stderr } = install();
  if (status !== 0) log(`apt-get could not install ${name}: ${(stderr ?? '').trim()}`);
  return status === 0;
}
