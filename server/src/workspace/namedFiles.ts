import type { DataKind, DataPath, DataProblem } from '../data/problem.ts';
import type { Bundled } from './bundled.ts';
import type { Configuration } from './configuration.ts';
import { CONFIGURATION_FILE, resolvePath } from './paths.ts';

/** What a configuration names, by the name of something that ships or by the path of a file. */
export type NamedKind = 'catalog' | 'blueprint';

/** The addresses of `exam-notes.yaml` and of the own files that it names, there or not, and what each is. */
export function namedFiles(
  root: string | undefined,
  { catalogs, blueprint = 'none' }: Configuration,
  bundled: Bundled,
): ReadonlyMap<string, DataKind> {
  if (root === undefined) return new Map();
  const ofKind = (kind: NamedKind, paths: readonly string[]) =>
    paths.filter((path) => isOwn(bundled, kind, path)).map((path) => [resolvePath(root, path), kind] as const);
  return new Map<string, DataKind>([
    ...ofKind('blueprint', [blueprint]),
    ...ofKind('catalog', catalogs),
    [resolvePath(root, CONFIGURATION_FILE), 'configuration'],
  ]);
}

/** True for the path of a file, and for a name that nothing that ships has. */
export function isOwn(bundled: Bundled, kind: NamedKind, path: string): boolean {
  return !shippedNames(bundled, kind).includes(path);
}

/** What the configuration is told of a file that is not there; `place` is where it names that. */
export function missingFile(bundled: Bundled, kind: NamedKind, path: string, place: DataPath): DataProblem {
  const message = /\/|\.ya?ml$/.test(path)
    ? `There is no file “${path}”.`
    : `There is no ${kind} “${path}”: ${shippedNames(bundled, kind).join(', ')}, or the path of a file.`;
  return { path: place, at: 'value', code: 'missing-file', severity: 'error', message };
}

function shippedNames(bundled: Bundled, kind: NamedKind): readonly string[] {
  return kind === 'catalog' ? bundled.catalogNames : [...bundled.blueprintNames, 'none'];
}
