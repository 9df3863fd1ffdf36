import { describe, expect, test } from 'vitest';
import { findings } from '../../server/src/features/findings.ts';
import type { Notebook } from '../../server/src/workspace/notebook.ts';
import { notebookIn } from '../kit/data.ts';
import { uriOf } from '../kit/fixture.ts';

function codesIn({ view }: Notebook, name: string): string[] {
  const note = view.findNote(uriOf(name));
  return note === undefined ? [] : findings(view, note).map(({ code }) => code);
}

describe('what makes pages of the notes', () => {
  test.each([
    ['nothing', {}, 'github', []],
    ['hugo.toml', { 'hugo.toml': '', 'content/a.md': '' }, 'hugo', ['content']],
    ['a folder `content`', { 'content/a.md': '' }, 'hugo', ['content']],
    ['config/_default', { 'config/_default/hugo.yaml': '', 'content/a.md': '' }, 'hugo', ['content']],
    [
      'languages',
      { 'hugo.toml': '', 'content/en/a.md': '', 'content/aws/a.md': '' },
      'hugo',
      ['content', 'content/en'],
    ],
    ['another content folder', { 'hugo.yaml': 'contentDir: "pages"', 'pages/a.md': '' }, 'hugo', ['pages']],
    ['config.toml of a site', { 'config.toml': 'baseURL = "/"\n', 'notes/a.md': '' }, 'hugo', []],
    ['config.json of a site', { 'config.json': '{ "theme": "book" }', 'notes/a.md': '' }, 'hugo', []],
    ['config.yaml of a cluster', { 'config.yaml': 'kind: Cluster\napiVersion: v1\n', 'notes/a.md': '' }, 'github', []],
    ['another generator', { 'mkdocs.yml': '', 'content/a.md': '' }, 'github', []],
    ['the configuration', { 'exam-notes.yaml': 'anchors: github\n', 'content/a.md': '' }, 'github', []],
    [
      'the configuration, with a folder',
      { 'exam-notes.yaml': 'anchors: hugo\ncontentRoot: notes/\n', 'notes/a.md': '' },
      'hugo',
      ['notes'],
    ],
  ])('%s', async (_, files, anchors, contentRoots) => {
    const { notebook } = await notebookIn({ 'note.md': '', ...files });
    expect(notebook.view.site).toMatchObject({ anchors, contentRoots });
  });

  test('anchors follow when a site begins, of closed notes and open ones', async () => {
    const text = '[a](#own)\n\n## A {#own}\n';
    const { notebook, files } = await notebookIn({ 'a.md': text, 'open.md': text, 'exam-notes.yaml': '' });
    notebook.opened(uriOf('open.md'), text);
    const ids = () => notebook.view.notes.map(({ facts }) => facts.anchors.map(({ id }) => id).join());
    expect(ids()).toEqual(['a-own,own', 'a-own,own']);
    await notebook.changed([files.write('hugo.toml', '')]);
    expect(ids()).toEqual(['own', 'own']);
    await notebook.changed([files.delete('hugo.toml')]);
    expect(ids()).toEqual(['a-own,own', 'a-own,own']);
    await notebook.changed([files.write('exam-notes.yaml', 'anchors: hugo\n')]);
    expect(ids()).toEqual(['own', 'own']);
  });
});

describe('files that are no notes', () => {
  test('come and go', async () => {
    const { notebook, files } = await notebookIn({ 'exam-notes.yaml': '', 'a.md': '![x](img/x.png)\n' });
    expect(codesIn(notebook, 'a.md')).toEqual(['missing-image']);
    await notebook.changed([files.write('img/x.png', '')]);
    expect(codesIn(notebook, 'a.md')).toEqual([]);
    await notebook.changed([files.delete('img/x.png')]);
    expect(codesIn(notebook, 'a.md')).toEqual(['missing-image']);
  });

  test('with their folder, of which alone is told', async () => {
    const { notebook, files } = await notebookIn({
      'exam-notes.yaml': '',
      'a.md': '![x](img/x.png) [b](img/b.md)\n',
      'img/x.png': '',
      'img/b.md': '',
    });
    expect(codesIn(notebook, 'a.md')).toEqual([]);
    files.delete('img/x.png');
    files.delete('img/b.md');
    await notebook.changed([uriOf('img')]);
    expect(codesIn(notebook, 'a.md')).toEqual(['missing-image', 'missing-file']);
    files.write('img/x.png', '');
    files.write('img/b.md', '');
    await notebook.changed([uriOf('img')]);
    expect(codesIn(notebook, 'a.md')).toEqual([]);
  });

  test('a note that is left out is a file all the same', async () => {
    const { notebook } = await notebookIn({
      'exam-notes.yaml': 'include: [notes/]\n',
      'notes/a.md': '[b](../other.md#anything)\n',
      'other.md': '',
    });
    expect(codesIn(notebook, 'notes/a.md')).toEqual([]);
  });

  test('what is ignored is not known', async () => {
    const { notebook } = await notebookIn({
      'exam-notes.yaml': 'exclude: [drafts/]\n',
      '.gitignore': 'build/\n',
      'a.md': '[b](drafts/b.md) [c](build/c.pdf) [d](public/d.md)\n',
    });
    expect(codesIn(notebook, 'a.md')).toEqual([]);
  });

  test('a note that is open and not saved yet is there', async () => {
    const { notebook } = await notebookIn({ 'exam-notes.yaml': '', 'a.md': '[b](b.md#b)\n' });
    expect(codesIn(notebook, 'a.md')).toEqual(['missing-file']);
    notebook.opened(uriOf('b.md'), '# B\n');
    expect(codesIn(notebook, 'a.md')).toEqual([]);
    await notebook.closed(uriOf('b.md'));
    expect(codesIn(notebook, 'a.md')).toEqual(['missing-file']);
  });
});
