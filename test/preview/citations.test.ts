import { describe, expect, test } from 'vitest';
import { previewOf } from './render.ts';

describe('a citation leads to its source', () => {
  test('in the list that closes its part; numbers begin again behind it', () => {
    expect(
      previewOf(`
        Fast.[1] Cheap.[2]

        [1](https://one.example/a)
        [2](https://one.example/b)

        ---

        Fast, too.[1]

        - [1](https://two.example/a?x=1&y="2")
      `),
    ).toMatchInlineSnapshot(`
      "<p>Fast.<a href="#exam-notes-source-1-1" title="https://one.example/a" class="exam-notes-citation">[1]</a> Cheap.<a href="#exam-notes-source-1-2" title="https://one.example/b" class="exam-notes-citation">[2]</a></p>
      <p><a href="https://one.example/a" id="exam-notes-source-1-1">1</a>
      <a href="https://one.example/b" id="exam-notes-source-1-2">2</a></p>
      <hr>
      <p>Fast, too.<a href="#exam-notes-source-2-1" title="https://two.example/a?x=1&amp;y=%222%22" class="exam-notes-citation">[1]</a></p>
      <ul>
      <li><a href="https://two.example/a?x=1&amp;y=%222%22" id="exam-notes-source-2-1">1</a></li>
      </ul>
      "
    `);
  });

  test('in runs, in lists of numbers, and in ranges', () => {
    expect(
      previewOf(`
        All.[2][1] Both.[1, 2] From [1]–[2] on.

        [1](https://example.com/a) [2](https://example.com/b)
      `),
    ).toMatchInlineSnapshot(`
      "<p>All.<a href="#exam-notes-source-1-2" title="https://example.com/b" class="exam-notes-citation">[2]</a><a href="#exam-notes-source-1-1" title="https://example.com/a" class="exam-notes-citation">[1]</a> Both.[<a href="#exam-notes-source-1-1" title="https://example.com/a" class="exam-notes-citation">1</a>, <a href="#exam-notes-source-1-2" title="https://example.com/b" class="exam-notes-citation">2</a>] From <a href="#exam-notes-source-1-1" title="https://example.com/a" class="exam-notes-citation">[1]</a>–<a href="#exam-notes-source-1-2" title="https://example.com/b" class="exam-notes-citation">[2]</a> on.</p>
      <p><a href="https://example.com/a" id="exam-notes-source-1-1">1</a> <a href="https://example.com/b" id="exam-notes-source-1-2">2</a></p>
      "
    `);
  });

  test('or to the address of a definition, before and behind the lists', () => {
    expect(
      previewOf(`
        As in [3] and [3][4].

        [1](https://example.com/a)
        [2](https://example.com/b)

        Also [3].

        [3]: https://example.com/c "Its title"
        [4]: <notes/four.md>
      `),
    ).toMatchInlineSnapshot(`
      "<p>As in <a href="https://example.com/c" title="https://example.com/c" class="exam-notes-citation">[3]</a> and <a href="https://example.com/c" title="https://example.com/c" class="exam-notes-citation">[3]</a><a href="notes/four.md" title="notes/four.md" class="exam-notes-citation">[4]</a>.</p>
      <p><a href="https://example.com/a" id="exam-notes-source-1-1">1</a>
      <a href="https://example.com/b" id="exam-notes-source-1-2">2</a></p>
      <p>Also <a href="https://example.com/c" title="https://example.com/c" class="exam-notes-citation">[3]</a>.</p>
      "
    `);
  });

  test('in headings, emphasis, cells and notices', () => {
    expect(
      previewOf(`
        ## Limits [1]

        - **Fast:**[1]

        | a | b |
        |---|---|
        | c | [1] |

        {{% notice tip %}}
        Look.[1]
        {{% /notice %}}

        [1](https://example.com/a)
      `),
    ).toMatchInlineSnapshot(`
      "<h2>Limits <a href="#exam-notes-source-1-1" title="https://example.com/a" class="exam-notes-citation">[1]</a></h2>
      <ul>
      <li><strong>Fast:</strong><a href="#exam-notes-source-1-1" title="https://example.com/a" class="exam-notes-citation">[1]</a></li>
      </ul>
      <table>
      <thead>
      <tr>
      <th>a</th>
      <th>b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>c</td>
      <td><a href="#exam-notes-source-1-1" title="https://example.com/a" class="exam-notes-citation">[1]</a></td>
      </tr>
      </tbody>
      </table>
      <div class="exam-notes-notice exam-notes-notice-tip" role="note">
      <p class="exam-notes-notice-title"><span class="exam-notes-notice-kind">Tip</span></p>
      <p>Look.<a href="#exam-notes-source-1-1" title="https://example.com/a" class="exam-notes-citation">[1]</a></p>
      </div>
      <p><a href="https://example.com/a" id="exam-notes-source-1-1">1</a></p>
      "
    `);
  });
});

describe('what is no citation of a source', () => {
  test.each([
    ['a number without a source', 'Cheap.[9]'],
    ['a check box', '- [x] done\n- [ ] open'],
    ['a footnote', 'Text.[^1]'],
    ['an escaped bracket', 'As \\[1\\] says'],
    ['code', '`a[1]` and\n\n    b[1]'],
    ['a citation behind the last list', '# More\n\nAs in [1].'],
  ])('%s', (_, rest) => {
    const list = '[1](https://example.com/a)\n[2](https://example.com/b)\n';
    const html = rest.startsWith('#') ? previewOf(`${list}\n${rest}\n`) : previewOf(`${rest}\n\n${list}`);
    expect(html).not.toContain('exam-notes-citation');
  });

  test('an ordinary link by a number, and a citation within a link or an image', () => {
    expect(
      previewOf(`
        See [1](https://example.com/x) there, [what [1] says](https://example.com/y), ![as [1] shows](z.png).

        [1](https://example.com/a)
        [2](https://example.com/b)
      `),
    ).toMatchInlineSnapshot(`
      "<p>See <a href="https://example.com/x">1</a> there, <a href="https://example.com/y">what [1] says</a>, <img src="z.png" alt="as [1] shows">.</p>
      <p><a href="https://example.com/a" id="exam-notes-source-1-1">1</a>
      <a href="https://example.com/b" id="exam-notes-source-1-2">2</a></p>
      "
    `);
  });

  test('a source whose address is a script has no link, and a citation of it neither', () => {
    expect(previewOf('Fast.[1]\n\n[1](javascript:alert(1))\n')).toMatchInlineSnapshot(`
      "<p>Fast.[1]</p>
      <p>[1](javascript:alert(1))</p>
      "
    `);
  });
});
