import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { findings } from '../features/findings.ts';
import { fixAll, fixesOf } from '../features/fixes.ts';
import type { Finding, Fix, FixContext, NoteEdit } from '../features/rules/rule.ts';
import type { ParsedNote } from '../markdown/note.ts';
import { touches } from '../text/span.ts';
import type { Notebook } from '../workspace/notebook.ts';
import type { ClientFeatures } from './clientFeatures.ts';

/** Mends all that can be mended without asking, in one note. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.examNotes`;

export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL];

/** What code actions are made from. */
export interface ActionContext {
  readonly notebook: Notebook;
  readonly context: FixContext;
  readonly parsed: ParsedNote;
  readonly features: ClientFeatures;
  toEdit(fix: Pick<Fix, 'edits' | 'creates'>): WorkspaceEdit | undefined;
}

/** Says which fixes an action stands for that is computed when it is chosen. */
export interface NotebookFix {
  readonly code: string;
  readonly root: string;
}

/** The actions for a stretch of a note: the fixes of findings there, of all of their kind, and of all in the note. */
export function codeActions(params: CodeActionParams, action: ActionContext): CodeAction[] {
  const wanted = params.context.only;
  const isWanted = (kind: string) => wanted === undefined || wanted.some((each) => isWithin(kind, each));
  const actions: CodeAction[] = [];
  if (!isWanted(CodeActionKind.QuickFix) && !isWanted(FIX_ALL)) return actions;
  const { notebook, context, parsed } = action;
  const all = findings(context.view, context.note, notebook.severities);
  if (isWanted(CodeActionKind.QuickFix)) {
    const range = { start: parsed.lines.offsetAt(params.range.start), end: parsed.lines.offsetAt(params.range.end) };
    const here = all.filter((finding) => touches(finding, range.start) || touches(range, finding.start));
    for (const finding of here) actions.push(...quickFixes(finding, params.context.diagnostics, action));
    for (const code of new Set(here.map((finding) => finding.code))) actions.push(...fixesOfAll(code, all, action));
  }
  // Asked for on each save: only where it is asked for by name.
  if (wanted !== undefined && isWanted(FIX_ALL)) {
    const edit = editOf(fixAll(all, context, 'safe'), action);
    if (edit !== undefined) actions.push({ title: 'Fix all that needs no asking', kind: FIX_ALL, edit });
  }
  return actions;
}

function quickFixes(finding: Finding, diagnostics: readonly Diagnostic[], action: ActionContext): CodeAction[] {
  const { lines } = action.parsed;
  const own = diagnostics.filter(
    ({ code, range, source }) =>
      source === 'Exam Notes' && code === finding.code && lines.offsetAt(range.start) === finding.start,
  );
  return fixesOf(finding, action.context).flatMap((fix) => {
    const edit = action.toEdit(fix);
    if (edit === undefined) return [];
    const preferred = fix.preferred === true && { isPreferred: true };
    return [{ title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: own, edit, ...preferred }];
  });
}

/** Where findings of a kind have preferred fixes: all of them in the note, and in the notebook. */
function fixesOfAll(code: string, all: readonly Finding[], action: ActionContext): CodeAction[] {
  const { notebook, context, features } = action;
  const alike = all.filter((finding) => finding.code === code);
  const edits = fixAll(alike, context, 'preferred');
  if (edits.length === 0) return [];
  const kind = CodeActionKind.QuickFix;
  const actions: CodeAction[] = [];
  const edit = alike.length > 1 ? editOf(edits, action) : undefined;
  if (edit !== undefined) actions.push({ title: `Fix all “${code}” in this note`, kind, edit });
  if (features.resolvesActions && notebook.root !== undefined) {
    const data: NotebookFix = { code, root: notebook.root };
    actions.push({ title: `Fix all “${code}” in the notebook`, kind, data });
  }
  return actions;
}

/** The preferred fixes of all findings of a kind in a notebook, those of closed notes read from the disk. */
export async function notebookFixes(notebook: Notebook, code: string): Promise<NoteEdit[]> {
  const edits: NoteEdit[] = [];
  for (const note of notebook.view.notes) {
    const alike = findings(notebook.view, note, notebook.severities).filter((finding) => finding.code === code);
    if (alike.length === 0) continue;
    const text = await notebook.textOf(note.uri);
    // What has changed on the disk since it was read is not changed by old offsets.
    if (text === undefined || text.length !== note.facts.length) continue;
    const mends = fixAll(alike, { view: notebook.view, note, text }, 'preferred');
    // A fix may reach into other notes, and two into the same place.
    edits.push(...mends.filter((edit) => !edits.some((other) => isSame(edit, other))));
  }
  return edits;
}

function isSame(a: NoteEdit, b: NoteEdit): boolean {
  return a.uri === b.uri && a.start === b.start && a.end === b.end;
}

function editOf(edits: readonly NoteEdit[], { toEdit }: ActionContext): WorkspaceEdit | undefined {
  return edits.length === 0 ? undefined : toEdit({ edits });
}

/** What an action says of itself that is to be computed, as far as the client has sent it back. */
export function notebookFixOf({ data }: CodeAction): NotebookFix | undefined {
  if (typeof data !== 'object' || data === null || !('code' in data) || !('root' in data)) return undefined;
  const { code, root } = data;
  return typeof code === 'string' && typeof root === 'string' ? { code, root } : undefined;
}

/** True where a kind is the one that is asked for, or one of its own: `source.fixAll.examNotes` in `source.fixAll`. */
function isWithin(kind: string, wanted: string): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
}
