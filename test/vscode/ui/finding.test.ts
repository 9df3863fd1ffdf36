import { describe, expect } from 'vitest';
import { test } from './stage.ts';

const opened = `# Queues

Messages wait for two weeks at most.[1] They may come twice.[99]

[1](https://example.com/one)
[2](https://example.com/two)
`;

const closed = `# Streams

Records stay for a year.[7]

[1](https://example.com/one)
`;

const message = 'No source [99] in this part';

describe('a citation without a source', () => {
  test('shows in the note and among the problems until the source is there', async ({ open }) => {
    const { workbench } = await open({ 'queues.md': opened });
    await workbench.openFile('queues.md');
    await expect.poll(() => workbench.squiggles()).toBe(1);
    expect(await workbench.hover('[99]')).toContain(message);
    await workbench.screenshot('finding');
    await workbench.dismissHover();

    const problems = await workbench.problems();
    expect(problems).toEqual([expect.stringContaining(message)]);
    expect(problems[0]).toMatch(/ Exam Notes citation-without-source \[Ln 3, Col 61\]$/);
    await workbench.screenshot('finding-in-problems');

    await workbench.click('two');
    await workbench.press('Control+End');
    await workbench.type('[99](https://example.com/more');
    await expect.poll(() => workbench.squiggles()).toBe(0);
    await expect.poll(() => workbench.statusBar()).toContain('No Problems');
  });

  test('shows among the problems for a note that nobody has opened', async ({ open }) => {
    const { workbench } = await open({ 'queues.md': opened, 'years/streams.md': closed });
    await workbench.openFile('queues.md');
    await expect
      .poll(() => workbench.problems())
      .toContainEqual(expect.stringMatching(/^No source \[7\] in this part.* \[Ln 3, Col 25\]$/));
    await workbench.screenshot('finding-in-closed-note');
  });

  test('is nothing in a folder that is no notebook, and the status says so', async ({ open }) => {
    const { workbench } = await open({ 'README.md': '# Tool\n\nIt runs on AWS Lambda, see [1].\n' });
    await workbench.openFile('README.md');
    expect(await workbench.hover('Lambda')).toContain('AWS Lambda');
    await expect.poll(() => workbench.languageStatus()).toContain('hovers only, this folder is no notebook');
    expect(await workbench.statusBar()).toContain('No Problems');
    expect(await workbench.squiggles()).toBe(0);
    await workbench.hoverLanguageStatus();
    await workbench.screenshot('status-no-notebook');
  });
});
