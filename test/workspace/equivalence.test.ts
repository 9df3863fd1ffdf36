// Invariant: after any sequence of what an editor and a disk do, in any rhythm, a workspace answers as one that is
// started anew on the same disk with the same notes open.

import { expect, test } from 'vitest';
import { bundledData } from '../../server/src/bundled.ts';
import { findings } from '../../server/src/features/findings.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';
import fc from '../kit/fastCheck.ts';
import { uriOf } from '../kit/fixture.ts';
import { MemoryFiles } from '../kit/memoryFiles.ts';

const catalog = (name: string) => `version: 1
name: kubernetes
title: Kubernetes
services:
- {id: pod, name: ${name}, category: Workloads, summary: One or more containers that run together}
`;

const NOTES = ['a.md', 'b.md', 'deep/c.md', 'deep/d.md', 'moved/c.md'];
const TEXTS = [
  '## Amazon S3\nKeeps objects.[1]\n\n[1](https://example.com)\n',
  '### Amazon S3 + AWS Lambda\n- **Role:**\n  - **Amazon S3:** Keeps.\n',
  '---\ntitle: "Task 2.3: Integration (AIP-C01)"\nservice: Widget\n---\n\nA Widget and a Pod. See [c](deep/c.md) and [d](d.md#amazon-s3).\n',
  '{{% notice tip %}}\nKinesis Firehose, a Node and a Widget.[7]\n{{% /notice %}}\n\n## Amazon S3\n',
  '',
];
const DATA: readonly (readonly [string, string])[] = [
  ['exam-notes.yaml', 'catalogs: [aws, k8s.yaml]\nservices: [{name: Gadget}]\n'],
  ['exam-notes.yaml', 'catalogs: [k8s.yaml]\nexclude: [deep/]\nanchors: hugo\n'],
  ['exam-notes.yaml', ''],
  ['k8s.yaml', catalog('Pod')],
  ['k8s.yaml', catalog('Node')],
  ['.gitignore', 'b.md\n'],
  ['.gitignore', ''],
  ['hugo.toml', 'title = "x"\n'],
];

const note = fc.constantFrom(...NOTES);
const text = fc.constantFrom(...TEXTS);
const folder = fc.constantFrom('deep', 'moved');

type Step =
  | { readonly kind: 'edit' | 'write'; readonly name: string; readonly text: string }
  | { readonly kind: 'save' | 'close' | 'delete'; readonly name: string }
  | { readonly kind: 'rename'; readonly name: string; readonly to: string }
  | { readonly kind: 'rename folder'; readonly name: string; readonly to: string }
  | { readonly kind: 'wait' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('edit' as const, 'write' as const), name: note, text }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('save' as const, 'close' as const, 'delete' as const), name: note }),
  },
  fc.record({ kind: fc.constant('rename' as const), name: note, to: note }),
  fc.record({ kind: fc.constant('rename folder' as const), name: folder, to: folder }),
  fc.constantFrom(...DATA).map(([name, content]): Step => ({ kind: 'write', name, text: content })),
  fc
    .constantFrom('exam-notes.yaml', 'k8s.yaml', '.gitignore', 'hugo.toml')
    .map((name): Step => ({ kind: 'delete', name })),
  fc.constant<Step>({ kind: 'wait' }),
);

/** An editor with some notes open, over a disk that others write to as well. */
class Editor {
  readonly workspace: Workspace;
  readonly #files: MemoryFiles;
  readonly #disk: Map<string, string>;
  readonly #open: Map<string, string>;

  constructor(disk: ReadonlyMap<string, string>, open: ReadonlyMap<string, string> = new Map()) {
    this.#disk = new Map(disk);
    this.#open = new Map(open);
    this.#files = new MemoryFiles(Object.fromEntries(disk));
    this.workspace = new Workspace(bundledData, () => {});
    this.workspace.setFiles(this.#files);
    this.workspace.setRoots([MemoryFiles.root]);
    for (const [name, content] of open) this.workspace.opened(uriOf(name), content);
    void this.workspace.load();
  }

  /** The same disk and the same open notes, seen by somebody who has just come. */
  startedAnew(): Editor {
    return new Editor(this.#disk, this.#open);
  }

  async take(each: Step): Promise<void> {
    const { workspace } = this;
    if (each.kind === 'wait') await workspace.loaded;
    else if (each.kind === 'edit') {
      this.#open.set(each.name, each.text);
      workspace.opened(uriOf(each.name), each.text);
    } else if (each.kind === 'write') this.#tell(this.#write(each.name, each.text));
    else if (each.kind === 'save') {
      const content = this.#open.get(each.name);
      if (content !== undefined) this.#tell(this.#write(each.name, content));
    } else if (each.kind === 'close') {
      if (this.#open.delete(each.name)) void workspace.closed(uriOf(each.name));
    } else if (each.kind === 'delete') this.#tell(this.#delete(each.name));
    else if (each.kind === 'rename') this.#tell(...this.#move(each.name, each.to));
    else if (each.kind === 'rename folder') {
      // Of a folder only its own name is told, as editors do.
      const inside = [...this.#disk.keys()].filter((name) => name.startsWith(`${each.name}/`));
      for (const name of inside) this.#move(name, name.replace(each.name, each.to));
      this.#tell(uriOf(each.name), uriOf(each.to));
    }
  }

  async answers(): Promise<unknown> {
    await this.workspace.loaded;
    const [notebook] = this.workspace.notebooks;
    if (notebook === undefined) throw new Error('there is no folder');
    const { view } = notebook;
    return {
      isNotebook: notebook.reason !== undefined,
      problems: notebook.problems,
      blueprint: view.blueprint?.code,
      services: view.catalog.services.filter(({ id }) => /pod|widget|gadget/i.test(id)).map(({ name }) => name),
      mentioned: [...view.mentionedServices].map(({ id }) => id).sort(),
      notes: view.notes.map((each) => [
        each.uri,
        each.mentions.map(({ start, end, namings }) => [start, end, namings[0].service.id]),
        findings(view, each).map(({ code, start, end, message }) => [code, start, end, message]),
      ]),
    };
  }

  #tell(...uris: string[]): void {
    void this.workspace.changed(uris);
  }

  #write(name: string, content: string): string {
    this.#disk.set(name, content);
    return this.#files.write(name, content);
  }

  #delete(name: string): string {
    this.#disk.delete(name);
    return this.#files.delete(name);
  }

  #move(name: string, to: string): string[] {
    const content = this.#disk.get(name);
    return content === undefined || name === to ? [] : [this.#delete(name), this.#write(to, content)];
  }
}

test('any sequence of edits and changes outside, in any rhythm', async () => {
  const start = new Map(NOTES.slice(0, 4).map((name, at) => [name, TEXTS[at % TEXTS.length] ?? '']));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const editor = new Editor(start);
      for (const each of steps) await editor.take(each);
      expect(await editor.answers()).toEqual(await editor.startedAnew().answers());
    }),
    { numRuns: 400 },
  );
}, 300_000);
