import { describe, expect, test } from 'vitest';
import { KnownNames, type OpenNote } from '../../client/src/preview/knownNames.ts';
import type { NamedService } from '../../server/src/protocol.ts';

const uri = 'file:///notes/a.md';

/** Where `S3` is in a text. */
function namesIn(text: string): NamedService[] {
  return text.split(/\r?\n/).flatMap((written, line) =>
    Array.from(written.matchAll(/S3/g), ({ index }) => ({
      range: { start: { line, character: index }, end: { line, character: index + 2 } },
      title: 'Objects',
    })),
  );
}

/** Names as `line:character`. */
function shown(names: readonly NamedService[]): string[] {
  return names.map(({ range: { start } }) => `${start.line}:${start.character}`);
}

/** An editor in which one note is open, and a server that answers when it is told to. */
class Stage {
  text: string;
  version = 1;
  notes: readonly OpenNote[] | undefined;
  refreshes = 0;
  readonly asked: string[] = [];
  readonly names: KnownNames;
  #answers: (() => void)[] = [];

  constructor(text: string) {
    this.text = text;
    this.names = new KnownNames({
      notes: () => this.notes ?? [{ uri, version: this.version, text: this.text }],
      ask: () => {
        const { text } = this;
        this.asked.push(text);
        return new Promise((resolve, reject) => {
          this.#answers.push(() => {
            if (text === 'broken') reject(new Error('stopped'));
            else resolve({ version: this.version, names: namesIn(this.text) });
          });
        });
      },
      refresh: () => this.refreshes++,
    });
  }

  /** The names in the note as it is after an edit. */
  edit(text: string): string[] {
    if (text !== this.text) this.version++;
    this.text = text;
    return shown(this.names.namesOf(text));
  }

  async answer(): Promise<void> {
    for (const answer of this.#answers.splice(0)) answer();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

describe('the names of a previewed note', () => {
  test('come later, and then the preview is made anew', async () => {
    const stage = new Stage('In S3.\n');
    expect(stage.edit('In S3.\n')).toEqual([]);
    await stage.answer();
    expect(stage.refreshes).toBe(1);
    expect(stage.edit('In S3.\n')).toEqual(['0:3']);
    expect(stage.asked).toHaveLength(1);
  });

  test('stay on lines that an edit has left alone', async () => {
    const stage = new Stage('S3\none S3\nS3\n');
    stage.edit(stage.text);
    await stage.answer();
    expect(stage.edit('S3\none\nmore S3\nS3\n')).toEqual(['0:0', '3:0']);
    await stage.answer();
    expect(stage.edit(stage.text)).toEqual(['0:0', '2:5', '3:0']);
    expect(stage.refreshes).toBe(2);
  });

  test('are not shown anew where they are what was shown', async () => {
    const stage = new Stage('S3\none\n');
    stage.edit(stage.text);
    await stage.answer();
    stage.edit('S3\none more\n');
    await stage.answer();
    expect(stage.asked).toHaveLength(2);
    expect(stage.refreshes).toBe(1);
  });

  test('are asked for once at a time, and then for the last text', async () => {
    const stage = new Stage('one\n');
    stage.edit('one\n');
    stage.edit('one\n');
    stage.edit('two\n');
    stage.edit('S3\n');
    expect(stage.asked).toEqual(['one\n']);
    await stage.answer();
    await stage.answer();
    expect(stage.asked).toEqual(['one\n', 'S3\n']);
    expect(stage.edit('S3\n')).toEqual(['0:0']);
  });

  test('are asked for again when the notebook has changed, and only of notes that are open and were previewed', async () => {
    const stage = new Stage('S3\n');
    await stage.names.changed();
    expect(stage.asked).toEqual([]);
    stage.edit('S3\n');
    await stage.answer();
    void stage.names.changed();
    await stage.answer();
    expect(stage.asked).toHaveLength(2);
    expect(stage.refreshes).toBe(1);
    stage.notes = [];
    await stage.names.changed();
    expect(stage.asked).toHaveLength(2);
  });

  test('of a later text than was asked for are asked for again when that is rendered', async () => {
    const stage = new Stage('one\n');
    stage.edit('one\n');
    stage.text = 'S3\n';
    stage.version++;
    await stage.answer();
    expect(stage.refreshes).toBe(0);
    expect(stage.edit('S3\n')).toEqual([]);
    await stage.answer();
    expect(stage.edit('S3\n')).toEqual(['0:0']);
  });

  test('are none for a text that is no open note', () => {
    const stage = new Stage('S3\n');
    expect(stage.names.namesOf('Other S3\n')).toEqual([]);
    expect(stage.asked).toEqual([]);
  });

  test('are asked for once more after a server that had stopped', async () => {
    const stage = new Stage('broken');
    expect(stage.edit('broken')).toEqual([]);
    await stage.answer();
    expect(stage.refreshes).toBe(0);
    stage.edit('S3\n');
    await stage.answer();
    expect(stage.edit('S3\n')).toEqual(['0:0']);
  });
});
