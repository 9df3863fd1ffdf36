// `npm run pictures`: takes the pictures of the README and of the walkthrough from the running extension, on the sample
// notebook. `pngquant` then makes them a third as large: they are part of the package.
import { copyFileSync, cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeNotebook } from './notebooks.ts';
import { openQuickFixes } from './parts/quickFixes.ts';
import { showOnly } from './parts/trees.ts';
import { projectRoot } from './project.ts';
import { until } from './until.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const media = join(projectRoot, 'client/media');
const FLOW = 'API Gateway → Lambda → Amazon Bedrock';

async function takePictures(): Promise<void> {
  const notebook = makeNotebook({});
  const folder = join(notebook.folder, 'aip-c01-notes');
  cpSync(join(projectRoot, 'test/notebook'), folder, { recursive: true });
  const workbench = await openWorkbench({ folder, installed: true });
  mkdirSync(media, { recursive: true });
  try {
    await workbench.openFile('task-2.4-model-apis.md');
    await workbench.hover('Lambda', { within: FLOW });
    await workbench.dismissHover();
    await workbench.showSidebar('Exam Notes');
    await showOnly(workbench, 'Services');
    for (const label of ['Application Integration', 'AWS Step Functions', 'Compute', 'AWS Lambda']) {
      await workbench.expandTreeItem('Services', label);
    }
    await keep(workbench, 'walkthrough-sidebar.png', { x: 0, y: 35, width: 640, height: 480 });
    await workbench.hover('Lambda', { within: FLOW });
    copyFileSync(await workbench.screenshot('readme'), join(media, 'hover.png'));
    await workbench.dismissHover();

    await workbench.openFile('start-here.md');
    await workbench.press('Control+End');
    await workbench.type('\nA new file starts Lamb');
    await workbench.suggestions();
    await keep(workbench, 'walkthrough-completion.png', editorPart);
    await workbench.press('Escape');
    await workbench.closeEditors();

    await workbench.openFile('integrations.md');
    await workbench.goTo(40);
    await workbench.command('New Integration Entry…');
    for (const name of ['lamb', 'textract']) {
      await workbench.answer('New Integration Entry', name);
      await workbench.quickPickLabels();
      await workbench.press('Enter');
      await until('the next service', async () => ((await workbench.answered()) === '' ? true : undefined));
    }
    await workbench.quickPickLabels();
    await workbench.press('Enter');
    await until('the entry', async () => ((await workbench.editorText()).includes('Textract') ? true : undefined));
    await keep(workbench, 'walkthrough-entry.png', editorPart);
    await workbench.closeEditors();

    await workbench.openFile('findings.md');
    await workbench.find('AWS SSO');
    await openQuickFixes(workbench, 'IAM Identity Center');
    await keep(workbench, 'walkthrough-finding.png', editorPart);
  } finally {
    await workbench.close();
    notebook.remove();
  }
}

/** Where the text is, beside the sidebar. */
const editorPart: Clip = { x: 352, y: 35, width: 880, height: 730 };

type Clip = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Takes a part of the window; what comes up fades in. */
async function keep({ page }: Workbench, name: string, clip: Clip): Promise<void> {
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(media, name), clip });
}

takePictures().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
