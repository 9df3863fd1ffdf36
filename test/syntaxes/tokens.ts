import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { grammars } from 'tm-grammars';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';
import { z } from 'zod';
import { dedent } from '../kit/fixture.ts';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '../..');
const OURS = 'markdown.exam-notes';

/** Where grammars come from, by the names of their scopes. */
export type GrammarFiles = (scopeName: string) => string | undefined;

/** The grammars that VS Code ships, as an npm package carries them. */
export const packagedGrammars: GrammarFiles = (scopeName) => {
  const name = grammars.find((grammar) => grammar.scopeName === scopeName)?.name;
  return name === undefined ? undefined : require.resolve(`tm-grammars/grammars/${name}.json`);
};

/** The grammars of the VS Code in which the project's tests run; undefined before it has been fetched. */
export function editorGrammars(): GrammarFiles | undefined {
  const store = path.join(root, '.vscode-test');
  const editor = existsSync(store) ? readdirSync(store).find((name) => name.startsWith('editor-')) : undefined;
  if (editor === undefined) return undefined;
  const extensions = path.join(store, editor, 'vscode/extensions');
  const files = new Map<string, string>();
  for (const extension of readdirSync(extensions)) {
    const manifest = path.join(extensions, extension, 'package.json');
    if (!existsSync(manifest)) continue;
    const { contributes } = manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')));
    for (const { scopeName, path: file } of contributes?.grammars ?? []) {
      files.set(scopeName, path.join(extensions, extension, file));
    }
  }
  return (scopeName) => files.get(scopeName);
}

const manifestSchema = z.object({
  contributes: z
    .object({ grammars: z.array(z.object({ scopeName: z.string(), path: z.string() })).optional() })
    .optional(),
});

/** A token of a text: what it is, and all scopes that it has. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Tokenizes notes as VS Code does, with our grammar injected into that of Markdown. */
export async function loadTokenizer(files: GrammarFiles): Promise<(note: string) => Token[]> {
  const onigLib = oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'))).then(() => ({
    createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text: string) => new oniguruma.OnigString(text),
  }));
  const registry = new textmate.Registry({
    onigLib,
    loadGrammar: async (scopeName) => {
      const file = scopeName === OURS ? path.join(root, 'syntaxes/exam-notes.tmLanguage.json') : files(scopeName);
      return file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
    },
    getInjections: (scopeName) => (scopeName === 'text.html.markdown' ? [OURS] : undefined),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (grammar === null) throw new Error('there is no grammar of Markdown');
  return (note) => tokensOf(grammar, dedent(note));
}

function tokensOf(grammar: IGrammar, text: string): Token[] {
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
  });
}
