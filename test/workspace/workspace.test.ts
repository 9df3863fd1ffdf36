import { expect, test } from 'vitest';
import { bundledData } from '../../server/src/bundled.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';

test('is loading until it has been told to read its folders and has, though a note may be open before', async () => {
  const told: boolean[] = [];
  const workspace = new Workspace(bundledData, () => told.push(workspace.isLoading));
  workspace.setRoots(['file:///notes']);
  workspace.opened('file:///notes/a.md', '[99]\n');
  expect(told).toEqual([true]);
  await workspace.load();
  expect(workspace.isLoading).toBe(false);
  expect(told.at(-1)).toBe(false);
});
