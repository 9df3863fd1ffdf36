import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { test } from './stage.ts';

const cited = '# Functions\n\nAWS Lambda reads from Amazon SQS.[1][2]\n\n[1](https://example.com/one)\n';

describe('the language status', () => {
  test('counts notes, services and findings', async ({ open }) => {
    const { workbench } = await open({ 'functions.md': cited, 'more.md': 'Amazon S3 as well.\n' });
    await workbench.openFile('functions.md');
    const counts = 'Exam Notes: 2 notes, 3 services, 1 finding';
    await expect.poll(() => workbench.languageStatus()).toContain(counts);
    expect(await workbench.hoverLanguageStatus()).toContain(`${counts} Show Log`);
    await workbench.screenshot('status');
  });

  test('names files in error, the log says what is wrong with them, and all else works', async ({ open }) => {
    const { workbench, folder } = await open({
      'functions.md': cited,
      'folder.md/inner.md': 'Amazon S3 in a folder.\n',
    });
    writeFileSync(join(folder, 'binary.md'), Buffer.from([0xff, 0xfe, 0x00, 0x80]));
    // Reading a process's memory at 0 fails even for root, who may read any file.
    symlinkSync('/proc/self/mem', join(folder, 'unreadable.md'));
    writeFileSync(join(folder, 'own.yaml'), 'services: [\n  - id: "queue\n');
    writeFileSync(join(folder, 'exam-notes.yaml'), 'catalogs: [aws, own.yaml]\n');

    await workbench.openFile('functions.md');
    await expect
      .poll(() => workbench.hoverLanguageStatus(), { timeout: 20_000 })
      .toMatch(/Exam Notes: errors in (\S+) and 2 other files Show Log/);
    expect(await workbench.hoverLanguageStatus()).toContain('Exam Notes: 2 notes, 3 services, 2 findings');
    await workbench.screenshot('status-errors');
    expect(await workbench.hover('Lambda')).toContain('AWS Lambda');
    expect(await workbench.squiggles()).toBe(1);

    await workbench.command('Exam Notes: Show Log');
    const log = async () => (await workbench.outputLines()).join('\n');
    await expect.poll(log).toMatch(/\[warning\] own\.yaml: line \d+: /);
    await expect.poll(log).toContain('[warning] binary.md: is not UTF-8 text: left out');
    await expect.poll(log).toContain('[warning] unreadable.md: cannot be read: ');
    await workbench.screenshot('log');
  });

  test('says that there are hovers only where no folder is open, and there are', async ({ openEmptyWindow }) => {
    const workbench = await openEmptyWindow();
    await workbench.command('New Untitled Text File');
    await workbench.type('Run it in AWS Lambda.');
    await workbench.command('Change Language Mode');
    await workbench.type('Markdown');
    await workbench.press('Enter');
    expect(await workbench.hover('Lambda')).toContain('AWS Lambda');
    await workbench.screenshot('hover-without-folder');
    await expect.poll(() => workbench.languageStatus()).toContain('Exam Notes: hovers only, no folder is open');
  });
});
