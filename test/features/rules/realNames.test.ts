// Former names in a real note that stands beside the project where it is worked on, and not in it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findings } from '../../../server/src/features/findings.ts';

import { indexOf, uriOf } from '../../kit/fixture.ts';

const seeds = path.resolve(import.meta.dirname, '../../../../shared/seeds');
const hasSeeds = existsSync(seeds);
if (!hasSeeds) console.warn('SKIPPED: names in real notes, as ../shared/seeds is not here');

/** What rules on names find in the notebook, each as `note:line code`. */
function foundIn(change: (text: string) => string): string[] {
  const names = readdirSync(seeds).filter((name) => name.endsWith('.md'));
  const files = new Map(names.map((name) => [uriOf(name), change(readFileSync(path.join(seeds, name), 'utf8'))]));
  const index = indexOf({ files, uri: '', offset: 0 });
  return index.notes.flatMap((note) =>
    findings(index, note)
      .filter(({ code }) => CODES.includes(code))
      .map(({ start, code }) => `${path.basename(note.uri)}:${note.lines.positionAt(start).line + 1} ${code}`),
  );
}

const CODES = ['renamed-service', 'wrong-vendor-prefix', 'retired-service', 'unknown-service'];

describe.skipIf(!hasSeeds)('names in three real notes', () => {
  test.each([
    ['as they are', (text: string) => text],
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('eleven former names used as if in force, and nothing else: %s', (_, change) => {
    const lines = [465, 1883, 1884, 1907, 1931, 1942, 1959, 2029, 2066, 2100, 2107];
    expect(foundIn(change)).toEqual(lines.map((line) => `aip-c01-study-guide.md:${line} renamed-service`));
  });
});
