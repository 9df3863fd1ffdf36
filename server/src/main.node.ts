import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { version } from '../../package.json';
import { bundledData } from './bundled.ts';
import { nodeFiles } from './files.node.ts';
import { startServer } from './lsp/server.ts';

const USAGE = `exam-notes-language-server --stdio | --node-ipc | --socket=PORT

A language server for Markdown exam notes. Editors start it; it speaks the Language Server Protocol.`;

const args = process.argv.slice(2);
if (args.includes('--version')) console.log(version);
else if (args.includes('--help')) console.log(USAGE);
else if (!args.some((arg) => /^--(?:stdio|node-ipc|socket=|pipe=)/.test(arg))) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const rules = URI.file(path.join(__dirname, '../../server/docs/rules.md')).toString();
  startServer(createConnection(ProposedFeatures.all), { bundled: bundledData, files: nodeFiles, version, rules });
}
