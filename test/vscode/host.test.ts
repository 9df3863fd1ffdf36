import { runInHost } from './host/runInHost.ts';
import { registerHostTests } from './hostTests.ts';
import { makeNotebook } from './notebooks.ts';

// Runs the suites of test/vscode/host/suites in VS Code's extension host, once.
// It happens while vitest collects this file: only then are the names known.

const notebook = makeNotebook({
  'uploads.md': '# Uploads\n\nRun the glue code in AWS Lambda when an object lands in Amazon S3.\n',
});
try {
  registerHostTests(await runInHost({ folder: notebook.folder }));
} finally {
  notebook.remove();
}
