import path from 'node:path';
import { expect, test } from 'vitest';
import { hasEditor, seenIn } from './editor.ts';
import { EXPECTED } from './expected.ts';

const isHere = hasEditor('Emacs', [
  { package: 'emacs-nox', check: ['emacs', '--version'] },
  { package: 'elpa-markdown-mode', check: ['emacs', '--batch', '-f', 'package-initialize', '-l', 'markdown-mode'] },
  // Part of Emacs since 29.
  { package: 'elpa-eglot', check: ['emacs', '--batch', '-f', 'package-initialize', '-l', 'eglot'] },
]);
const script = path.join(import.meta.dirname, 'emacs.el');

test.skipIf(!isHere)('a hover, suggestions, findings and a definition in a real Emacs', () => {
  expect(seenIn(['emacs', '--batch', '-l', script])).toEqual(EXPECTED);
});
