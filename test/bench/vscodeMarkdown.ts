import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import createMarkdownIt from 'markdown-it';
import { ConfigurationRequest, RegistrationRequest } from 'vscode-languageserver-protocol/node';
import { type ServerCommand, ServerProcess } from './serverProcess.ts';

interface UriParams {
  readonly uri: string;
}

const EXTENSIONS = ['md', 'mkd', 'mdwn', 'mdown', 'markdown', 'markdn', 'mdtxt', 'mdtext'];

/**
 * VS Code's Markdown server with what VS Code's own client does for it (its custom requests are described in the
 * server's README): it reads the files and runs markdown-it over them, all in this process, without VS Code's way over
 * its file service, which is in the server's favour.
 */
export function startVscodeMarkdown(command: ServerCommand, folder: string): ServerProcess {
  const server = new ServerProcess(command);
  const markdownIt = createMarkdownIt({ html: true, linkify: true });
  const { connection } = server;
  connection.onRequest(RegistrationRequest.type, () => {});
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => null));
  connection.onRequest('markdown/findMarkdownFilesInWorkspace', () => markdownFiles(folder));
  connection.onRequest('markdown/fs/readFile', ({ uri }: UriParams) => [...readFileSync(fileURLToPath(uri))]);
  connection.onRequest('markdown/fs/stat', ({ uri }: UriParams) => {
    const stat = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
    return stat === undefined ? null : { isDirectory: stat.isDirectory() };
  });
  connection.onRequest('markdown/fs/readDirectory', ({ uri }: UriParams) =>
    readdirSync(fileURLToPath(uri), { withFileTypes: true }).map((entry) => [
      entry.name,
      { isDirectory: entry.isDirectory() },
    ]),
  );
  connection.onRequest('markdown/fs/watcher/create', () => {});
  connection.onRequest('markdown/fs/watcher/delete', () => {});
  connection.onRequest('markdown/parse', ({ uri, text }: UriParams & { readonly text?: string }) =>
    tokensOf(markdownIt, text ?? readFileSync(fileURLToPath(uri), 'utf8')),
  );
  return server;
}

export const VSCODE_OPTIONS = { markdownFileExtensions: EXTENSIONS };

function markdownFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const notes = names.filter((name) => EXTENSIONS.includes(path.extname(name).slice(1)));
  return notes.map((name) => pathToFileURL(path.join(folder, name)).toString());
}

/** markdown-it's tokens with the line numbers of the whole note: VS Code takes the front matter off before it parses. */
function tokensOf(markdownIt: ReturnType<typeof createMarkdownIt>, text: string): unknown[] {
  const frontMatter = /^---\s*\n[\s\S]*?\n(?:---|\.\.\.)\s*\n/.exec(text)?.[0] ?? '';
  const skipped = frontMatter.split('\n').length - 1;
  return markdownIt.parse(text.slice(frontMatter.length), {}).map((token) => {
    if (token.map) token.map = [token.map[0] + skipped, token.map[1] + skipped];
    return token;
  });
}
