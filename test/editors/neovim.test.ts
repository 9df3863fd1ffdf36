import path from 'node:path';
import { expect, test } from 'vitest';
import { hasEditor, seenIn } from './editor.ts';
import { EXPECTED } from './expected.ts';

const isHere = hasEditor('Neovim', [{ package: 'neovim', check: ['nvim', '--version'] }]);
const script = path.join(import.meta.dirname, 'neovim.lua');

test.skipIf(!isHere)('a hover, suggestions, findings and a definition in a real Neovim', () => {
  expect(seenIn(['nvim', '--clean', '--headless', '-n', '-S', script])).toEqual(EXPECTED);
});
