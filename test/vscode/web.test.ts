import { registerHostTests } from './hostTests.ts';
import { makeNotebook } from './notebooks.ts';
import { runInWeb } from './web/runInWeb.ts';

// The browser's half of the extension, in the extension host that is a web worker. As in host.test.ts, it runs at once.

const notebook = makeNotebook({
  'uploads.md': '# Uploads\n\nRun the glue code in AWS Lambda when an object lands in Amazon S3.\n',
});
try {
  registerHostTests(await runInWeb({ folder: notebook.folder }));
} finally {
  notebook.remove();
}
