import { expect, test } from 'vitest';
import { FileTree } from '../../server/src/index/fileTree.ts';
import { ignoredPaths } from '../../server/src/workspace/paths.ts';

test.each([
  ['a file in a folder whose folders are left out', 'drafts/*/', 'drafts/a.md', false],
  ['a folder there', 'drafts/*/', 'drafts/old', true],
  ['a file in such a folder', 'drafts/*/', 'drafts/old/a.md', true],
  ['a folder that is left out', 'drafts/', 'drafts', true],
  ['a folder with a number', 'v1.2/', 'v1.2', true],
  ['a folder whose name begins with a dot', '.idea/', '.idea', true],
  ['a file that is left out by its name', '*.draft.md', 'a.draft.md', true],
  ['anything else', 'drafts/', 'a.md', false],
])('what is left out is not known: %s', (_, gitignore, path, isHidden) => {
  expect(new FileTree('file:///notes', ignoredPaths(gitignore, [])).isHidden(path)).toBe(isHidden);
});
