import { describe, expect } from 'vitest';
import { untilRead } from '../parts/untilRead.ts';
import { countInWebviews, inWebview } from '../parts/webviews.ts';
import { test } from './stage.ts';

const page = `# Queues

AWS Lambda takes messages from Amazon SQS.[1]

{{% notice tip "Remember" %}}
A message may come twice.
{{% /notice %}}

[1](https://example.com/one)
`;

describe('the preview', () => {
  test('shows notices as boxes, citations as links, names with a summary, and follows what is typed', async ({
    open,
  }) => {
    const { workbench } = await open({ 'exam-notes.yaml': '', 'queues.md': page });
    await workbench.openFile('queues.md');
    await untilRead(workbench);
    await workbench.command('Markdown: Open Preview to the Side');
    const notice = await inWebview(workbench, '.exam-notes-notice-tip');
    expect(await notice.innerText()).toMatch(/Tip:\s+Remember\s+A message may come twice\./);
    const citation = await inWebview(workbench, '.exam-notes-citation');
    expect(await citation.getAttribute('title')).toBe('https://example.com/one');
    const name = await inWebview(workbench, '.exam-notes-service');
    expect(await name.first().getAttribute('title')).toMatch(/^AWS Lambda: /);
    await workbench.screenshot('preview');

    await workbench.command('View: Focus First Editor Group');
    await workbench.goTo(3, 46);
    await workbench.type(' And then Amazon SNS tells everybody.');
    await expect.poll(() => countInWebviews(workbench, '.exam-notes-service'), { timeout: 20_000 }).toBe(3);
    await workbench.screenshot('preview-typed');
  });
});
