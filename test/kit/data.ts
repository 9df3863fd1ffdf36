import { bundledData } from '../../server/src/bundled.ts';
import { ClosedNote, type PackedContent } from '../../server/src/index/closedNote.ts';
import { Bundled } from '../../server/src/workspace/bundled.ts';
import { Notebook } from '../../server/src/workspace/notebook.ts';
import { dedent, uriOf } from './fixture.ts';
import { MemoryFiles } from './memoryFiles.ts';

/** What ships: the same for all notebooks. */
const bundled = new Bundled(bundledData);

/** A notebook of some files, loaded; common indentation of each is taken off. */
export async function notebookIn(
  files: Readonly<Record<string, string>>,
): Promise<{ notebook: Notebook; files: MemoryFiles }> {
  const memory = new MemoryFiles(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, dedent(text)])));
  const notebook = new Notebook(MemoryFiles.root, memory, bundled);
  await notebook.load();
  return { notebook, files: memory };
}

/** What is wrong in the YAML files of a notebook: `k8s.yaml: schema at “Pod”: …`, in the order of the files. */
export function dataFindingsOf({ data }: Notebook): string[] {
  return data.checked.flatMap(({ uri, lines, findings }) =>
    findings.map(({ start, end, code, severity, message }) => {
      const from = lines.positionAt(start);
      const to = lines.positionAt(end);
      const source =
        from.line === to.line
          ? lines.textOf(from.line).slice(from.character, to.character)
          : `${lines.textOf(from.line).slice(from.character)}…`;
      return `${uri.slice(uriOf('').length)}: ${severity} ${code} at “${source}”: ${message}`;
    }),
  );
}

/** What was read of a closed note: the same object as long as it is not read again. */
export function contentOf({ view }: Notebook, name: string): PackedContent {
  const note = view.findNote(uriOf(name));
  if (!(note instanceof ClosedNote)) throw new Error(`${name} is not closed`);
  return note.content;
}
