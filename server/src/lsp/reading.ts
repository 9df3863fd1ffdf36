import {
  type CodeLens,
  type CodeLensParams,
  type Hover,
  type HoverParams,
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
} from 'vscode-languageserver';
import { codeLens } from '../features/codeLens.ts';
import { hover } from '../features/hover.ts';
import { linkHover } from '../features/linkHover.ts';
import { semanticTokens } from '../features/semanticTokens.ts';
import { normalizeUri } from '../workspace/paths.ts';
import { toRange } from './convert.ts';
import { hoverInData } from './dataAnswers.ts';
import { noteOf, openNoteOf, placeOf, type Session } from './session.ts';

/** The card of what stands at a place. */
export async function toHover(session: Session, params: HoverParams): Promise<Hover | null> {
  if (!session.settings.hover) return null;
  const uri = normalizeUri(params.textDocument.uri);
  await session.workspace.notebookOf(uri);
  const data = session.workspace.findData(uri);
  if (data !== undefined) return hoverInData(data, params.position);
  const asked = await placeOf(session, params);
  const found = asked && (hover(asked.view, asked.uri, asked.offset) ?? linkHover(asked.view, asked.uri, asked.offset));
  if (asked === undefined || found === undefined) return null;
  return { contents: { kind: 'markdown', value: found.markdown }, range: toRange(asked.note.lines, found.range) };
}

/** The command by which a client shows the references of what a code lens is about. */
export const SHOW_REFERENCES = 'examNotes.showReferences';

/** Counts above sections and entries; only for clients that have the command. */
export async function toCodeLenses(session: Session, params: CodeLensParams): Promise<CodeLens[]> {
  if (!session.settings.codeLens || !session.features.commands.has(SHOW_REFERENCES)) return [];
  const asked = await noteOf(session, params);
  if (asked?.notebook.reason === undefined) return [];
  const { note, view } = asked;
  return codeLens(view, note, { command: SHOW_REFERENCES }).map(({ span, title, command }) => {
    const position = note.lines.positionAt(command.offset);
    const { id, uri, service } = command;
    return { range: toRange(note.lines, span), command: { title, command: id, arguments: [uri, position, service] } };
  });
}

/** What semantic tokens are called; themes colour the standard ones, and the client maps ours to scopes. */
export const TOKENS: SemanticTokensLegend = {
  tokenTypes: ['name', 'citation', 'objective'],
  tokenModifiers: ['deprecated'],
};

/** Names, citations and objectives of an open note, or of some lines of it. */
export async function toSemanticTokens(
  session: Session,
  params: { readonly textDocument: { readonly uri: string }; readonly range?: Range },
): Promise<SemanticTokens> {
  const asked = await openNoteOf(session, params);
  if (asked === undefined) return { data: [] };
  const { lines } = asked.parsed;
  const range = params.range && { start: lines.offsetAt(params.range.start), end: lines.offsetAt(params.range.end) };
  const builder = new SemanticTokensBuilder();
  for (const { start, end, type, isFormer } of semanticTokens(asked.note, range)) {
    const { line, character } = lines.positionAt(start);
    builder.push(line, character, end - start, TOKENS.tokenTypes.indexOf(type), isFormer ? 1 : 0);
  }
  return builder.build();
}
