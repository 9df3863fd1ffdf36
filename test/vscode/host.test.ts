import { join } from 'node:path';
import { runInHost } from './host/runInHost.ts';
import { registerHostTests } from './hostTests.ts';
import { makeNotebook } from './notebooks.ts';

// Runs the suites of test/vscode/host/suites in VS Code's extension host, once.
// It happens while vitest collects this file: only then are the names known.

const sources = '\n\n[1](https://example.com/one)\n';
const workspace = makeNotebook({
  'two.code-workspace': JSON.stringify({
    folders: [{ path: 'first' }, { path: 'second' }],
    settings: { 'files.autoSave': 'off' },
  }),
  'first/exam-notes.yaml': '',
  'first/uploads.md': '# Uploads\n\nRun the glue code in AWS Lambda when an object lands in Amazon S3.\n',
  'first/typing.md': '# Typing\n\nPut it in simple st\n\n```yaml\nsimple qu\n```\n',
  'first/closed.md': `# Streams\n\nRecords stay for a year.[1][7]${sources}`,
  'first/typed.md': `# Queues\n\nMessages wait for two weeks.[1]${sources}`,
  'second/notes.md': `# Topics\n\nA topic has many readers.[1][6]${sources}`,
});
try {
  registerHostTests(await runInHost({ workspace: join(workspace.folder, 'two.code-workspace') }));
} finally {
  workspace.remove();
}
