// `npm run pictures`: takes the pictures of the README from the running extension, on the sample notebook.
import { copyFileSync, cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeNotebook } from './notebooks.ts';
import { projectRoot } from './project.ts';
import { openWorkbench } from './workbench.ts';

async function takePictures(): Promise<void> {
  const notebook = makeNotebook({});
  const folder = join(notebook.folder, 'aip-c01-notes');
  cpSync(join(projectRoot, 'test/notebook'), folder, { recursive: true });
  const workbench = await openWorkbench({ folder, installed: true });
  try {
    await workbench.openFile('task-2.4-model-apis.md');
    await workbench.hover('Lambda', { within: 'API Gateway → Lambda → Amazon Bedrock' });
    await workbench.dismissHover();
    await workbench.showSidebar('Exam Notes');
    for (const label of ['Application Integration', 'AWS Step Functions', 'Compute', 'AWS Lambda']) {
      await workbench.expandTreeItem('Services', label);
    }
    await workbench.hover('Lambda', { within: 'API Gateway → Lambda → Amazon Bedrock' });
    mkdirSync(join(projectRoot, 'client/media'), { recursive: true });
    copyFileSync(await workbench.screenshot('readme'), join(projectRoot, 'client/media/hover.png'));
  } finally {
    await workbench.close();
    notebook.remove();
  }
}

takePictures().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
