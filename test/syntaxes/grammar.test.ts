// Which scopes our grammar gives, within VS Code's own grammar of Markdown: themes colour by them.

import { describe, expect, test } from 'vitest';
import { editorGrammars, loadTokenizer, packagedGrammars } from './tokens.ts';

const inEditor = editorGrammars();
if (inEditor === undefined) console.warn('SKIPPED: grammars of VS Code itself, as it is not in .vscode-test yet');

const tokenizers = [
  { grammars: 'as a package carries them', tokenize: await loadTokenizer(packagedGrammars) },
  ...(inEditor === undefined ? [] : [{ grammars: 'of VS Code itself', tokenize: await loadTokenizer(inEditor) }]),
];

describe.each(tokenizers)('within grammars $grammars', ({ tokenize }) => {
  /** What our grammar says of a note: each of its tokens, and its scopes there without their last word. */
  function scopesIn(note: string): string[] {
    return tokenize(note).flatMap(({ text, scopes }) => {
      const own = scopes.filter((scope) => scope.endsWith('.exam-notes') && !scope.startsWith('meta.'));
      return own.length === 0 ? [] : [`${text} ${own.map((scope) => scope.slice(0, -'.exam-notes'.length)).join(' ')}`];
    });
  }

  describe('citations', () => {
    test.each([
      'Fast.[3]',
      '- Fast.[3] and more',
      '## Fast [3]',
      '| a | b [3] |\n|---|---|',
      '> **Fast**[3]',
      '**Fast[3]**',
    ])('%s', (note) => {
      expect(scopesIn(note)).toEqual([
        '[ punctuation.definition.citation.begin',
        '3 constant.numeric.citation',
        '] punctuation.definition.citation.end',
      ]);
    });

    test('runs, lists of numbers, ranges', () => {
      expect(scopesIn('All.[3][14] Both.[3, 4] From [3]–[5] on.')).toMatchInlineSnapshot(`
      [
        "[ punctuation.definition.citation.begin",
        "3 constant.numeric.citation",
        "] punctuation.definition.citation.end",
        "[ punctuation.definition.citation.begin",
        "14 constant.numeric.citation",
        "] punctuation.definition.citation.end",
        "[ punctuation.definition.citation.begin",
        "3 constant.numeric.citation",
        ", punctuation.separator.citation",
        "4 constant.numeric.citation",
        "] punctuation.definition.citation.end",
        "[ punctuation.definition.citation.begin",
        "3 constant.numeric.citation",
        "] punctuation.definition.citation.end",
        "– keyword.operator.range.citation",
        "[ punctuation.definition.citation.begin",
        "5 constant.numeric.citation",
        "] punctuation.definition.citation.end",
      ]
    `);
    });

    test.each([
      '- [x] done',
      '- [ ] open',
      'Text.[^1]',
      'See [3](https://example.com) there.',
      'See [what 3 says](https://example.com).',
      'See [3a] and [1234].',
      'As \\[3\\] says',
      '`a[3]`',
      '```js\na[3]\n```',
      'Text.\n\n    a[3]',
      '<!-- [3] -->',
      '<a title="[3]">x</a>',
      '---\ntitle: [3]\n---',
      '![as [3] shows](x.png)',
    ])('none in %j', (note) => {
      expect(scopesIn(note)).toEqual([]);
    });
  });

  describe('sources', () => {
    test('on a line of their own, in an item, several in a line', () => {
      expect(
        scopesIn(`
        [3](https://example.com/a_(b))
        [4](<https://example.com/a b> "Its title")

        - [12](notes/page.md)

        > [1](https://example.com/a), [2](https://example.com/b)
      `),
      ).toMatchInlineSnapshot(`
      [
        "[ punctuation.definition.source.begin",
        "3 constant.numeric.source",
        "] punctuation.definition.source.end",
        "( punctuation.definition.metadata",
        "https://example.com/a_(b) markup.underline.link.source",
        ") punctuation.definition.metadata",
        "[ punctuation.definition.source.begin",
        "4 constant.numeric.source",
        "] punctuation.definition.source.end",
        "( punctuation.definition.metadata",
        "< punctuation.definition.link",
        "https://example.com/a b markup.underline.link.source",
        "> punctuation.definition.link",
        ""Its title" string.other.link.description.title",
        ") punctuation.definition.metadata",
        "[ punctuation.definition.source.begin",
        "12 constant.numeric.source",
        "] punctuation.definition.source.end",
        "( punctuation.definition.metadata",
        "notes/page.md markup.underline.link.source",
        ") punctuation.definition.metadata",
        "[ punctuation.definition.source.begin",
        "1 constant.numeric.source",
        "] punctuation.definition.source.end",
        "( punctuation.definition.metadata",
        "https://example.com/a markup.underline.link.source",
        ") punctuation.definition.metadata",
        ", punctuation.separator.source",
        "[ punctuation.definition.source.begin",
        "2 constant.numeric.source",
        "] punctuation.definition.source.end",
        "( punctuation.definition.metadata",
        "https://example.com/b markup.underline.link.source",
        ") punctuation.definition.metadata",
      ]
    `);
    });

    test('as definitions', () => {
      expect(scopesIn('[3]: https://example.com/a "Its title"\n[4]: <b c>')).toMatchInlineSnapshot(`
      [
        "[ punctuation.definition.source.begin",
        "3 constant.numeric.source",
        "] punctuation.definition.source.end",
        ": punctuation.separator.key-value",
        "https://example.com/a markup.underline.link.source",
        ""Its title" string.other.link.description.title",
        "[ punctuation.definition.source.begin",
        "4 constant.numeric.source",
        "] punctuation.definition.source.end",
        ": punctuation.separator.key-value",
        "< punctuation.definition.link",
        "b c markup.underline.link.source",
        "> punctuation.definition.link",
      ]
    `);
    });

    test.each([
      'See [3](https://example.com).',
      '[3](https://example.com) says so.',
      '[a](https://example.com)',
      '[a]: https://example.com',
    ])('none in %s', (note) => {
      expect(scopesIn(note)).toEqual([]);
    });
  });

  describe('shortcodes', () => {
    test('with arguments of all kinds', () => {
      expect(scopesIn('Watch {{< youtube id="a \\" b" start=30 `raw` loop=true w >}} now.')).toMatchInlineSnapshot(`
      [
        "{{< punctuation.definition.tag.begin.shortcode",
        "youtube entity.name.tag.shortcode",
        "id entity.other.attribute-name.shortcode",
        "= punctuation.separator.key-value.shortcode",
        "" string.quoted.double.shortcode punctuation.definition.string.begin.shortcode",
        "a  string.quoted.double.shortcode",
        "\\" string.quoted.double.shortcode constant.character.escape.shortcode",
        " b string.quoted.double.shortcode",
        "" string.quoted.double.shortcode punctuation.definition.string.end.shortcode",
        "start entity.other.attribute-name.shortcode",
        "= punctuation.separator.key-value.shortcode",
        "30 constant.numeric.shortcode",
        "\` string.quoted.other.shortcode punctuation.definition.string.begin.shortcode",
        "raw string.quoted.other.shortcode",
        "\` string.quoted.other.shortcode punctuation.definition.string.end.shortcode",
        "loop entity.other.attribute-name.shortcode",
        "= punctuation.separator.key-value.shortcode",
        "true constant.language.boolean.shortcode",
        "w string.unquoted.shortcode",
        ">}} punctuation.definition.tag.end.shortcode",
      ]
    `);
    });

    test('opened, closed, closed by themselves', () => {
      expect(scopesIn('{{% notice tip %}}\n**Text**[1]\n{{% / notice %}}\n{{<mermaid />}}')).toMatchInlineSnapshot(`
      [
        "{{% punctuation.definition.tag.begin.shortcode",
        "notice entity.name.tag.shortcode",
        "tip string.unquoted.shortcode",
        "%}} punctuation.definition.tag.end.shortcode",
        "[ punctuation.definition.citation.begin",
        "1 constant.numeric.citation",
        "] punctuation.definition.citation.end",
        "{{% punctuation.definition.tag.begin.shortcode",
        "/ punctuation.definition.tag.close.shortcode",
        "notice entity.name.tag.shortcode",
        "%}} punctuation.definition.tag.end.shortcode",
        "{{< punctuation.definition.tag.begin.shortcode",
        "mermaid entity.name.tag.shortcode",
        "/ punctuation.definition.tag.close.shortcode",
        ">}} punctuation.definition.tag.end.shortcode",
      ]
    `);
    });

    test('over several lines, whatever these look like', () => {
      expect(
        scopesIn(`
        {{< figure
            src="a.png"
        - caption="[3]
          xxx"
        >}}
        Fast.[3]
      `),
      ).toMatchInlineSnapshot(`
      [
        "{{< punctuation.definition.tag.begin.shortcode",
        "figure entity.name.tag.shortcode",
        "src entity.other.attribute-name.shortcode",
        "= punctuation.separator.key-value.shortcode",
        "" string.quoted.double.shortcode punctuation.definition.string.begin.shortcode",
        "a.png string.quoted.double.shortcode",
        "" string.quoted.double.shortcode punctuation.definition.string.end.shortcode",
        "- string.unquoted.shortcode",
        "caption entity.other.attribute-name.shortcode",
        "= punctuation.separator.key-value.shortcode",
        "" string.quoted.double.shortcode punctuation.definition.string.begin.shortcode",
        "[3] string.quoted.double.shortcode",
        "  xxx string.quoted.double.shortcode",
        "" string.quoted.double.shortcode punctuation.definition.string.end.shortcode",
        ">}} punctuation.definition.tag.end.shortcode",
        "[ punctuation.definition.citation.begin",
        "3 constant.numeric.citation",
        "] punctuation.definition.citation.end",
      ]
    `);
    });

    test('in a list item, over its lines', () => {
      expect(scopesIn('- Item\n\n  {{< figure\n    src="a.png" >}}\n\n  Fast.[3]')).toMatchInlineSnapshot(`
      [
        "{{< punctuation.definition.tag.begin.shortcode",
        "figure entity.name.tag.shortcode",
        "src entity.other.attribute-name.shortcode",
        "= punctuation.separator.key-value.shortcode",
        "" string.quoted.double.shortcode punctuation.definition.string.begin.shortcode",
        "a.png string.quoted.double.shortcode",
        "" string.quoted.double.shortcode punctuation.definition.string.end.shortcode",
        ">}} punctuation.definition.tag.end.shortcode",
        "[ punctuation.definition.citation.begin",
        "3 constant.numeric.citation",
        "] punctuation.definition.citation.end",
      ]
    `);
    });

    test('what follows on the line is Markdown', () => {
      const tokens = tokenize('{{% notice info %}} Some **bold** words[3]');
      expect(tokens.find(({ text }) => text === 'bold')?.scopes).toContain('markup.bold.markdown');
      expect(tokens.find(({ text }) => text === '3')?.scopes).toContain('constant.numeric.citation.exam-notes');
    });

    test('escaped, they are shown and not used', () => {
      expect(scopesIn('Write {{</* ref "page.md" */>}} there[3].')).toMatchInlineSnapshot(`
      [
        "{{ punctuation.definition.tag.begin.shortcode",
        "< punctuation.definition.tag.begin.shortcode",
        "/* punctuation.definition.comment.begin.shortcode",
        " ref "page.md"  comment.block.shortcode",
        "*/ punctuation.definition.comment.end.shortcode",
        ">}} punctuation.definition.tag.end.shortcode",
        "[ punctuation.definition.citation.begin",
        "3 constant.numeric.citation",
        "] punctuation.definition.citation.end",
      ]
    `);
    });

    test('the address of a link', () => {
      expect(scopesIn('[Task 1.5]({{< relref "x.md" >}}) is next.')).toMatchInlineSnapshot(`
      [
        "{{< punctuation.definition.tag.begin.shortcode",
        "relref entity.name.tag.shortcode",
        "" string.quoted.double.shortcode punctuation.definition.string.begin.shortcode",
        "x.md string.quoted.double.shortcode",
        "" string.quoted.double.shortcode punctuation.definition.string.end.shortcode",
        ">}} punctuation.definition.tag.end.shortcode",
      ]
    `);
    });

    test('one that is not closed ends with its paragraph', () => {
      expect(scopesIn('{{< figure src="a\n\nFast.[3]').slice(-3)).toEqual([
        '[ punctuation.definition.citation.begin',
        '3 constant.numeric.citation',
        '] punctuation.definition.citation.end',
      ]);
    });

    test.each([
      '`{{% children %}}`',
      '```\n{{< a >}}\n```',
      '{{ .Title }}',
      '{% raw %}',
      '---\ntitle: "{{< a >}}"\n---',
    ])('none in %j', (note) => {
      expect(scopesIn(note)).toEqual([]);
    });
  });

  describe('labels of an entry', () => {
    test.each([
      [
        '- **Role:**',
        [
          '** punctuation.definition.bold.label',
          'Role: markup.bold.label keyword.other.label',
          '** punctuation.definition.bold.label',
        ],
      ],
      [
        '**Integration:**',
        [
          '** punctuation.definition.bold.label',
          'Integration: markup.bold.label keyword.other.label',
          '** punctuation.definition.bold.label',
        ],
      ],
      [
        '* **Use Case**: When it rains.',
        [
          '** punctuation.definition.bold.label',
          'Use Case markup.bold.label keyword.other.label',
          '** punctuation.definition.bold.label',
          ': keyword.other.label',
        ],
      ],
      ['Use Case:', ['Use Case: keyword.other.label']],
      ['Anwendungsfälle:', ['Anwendungsfälle: keyword.other.label']],
      ['- Use-cases: two', ['Use-cases: keyword.other.label']],
      ['1. Roles', ['Roles keyword.other.label']],
      ['> Role: reader', ['Role: keyword.other.label']],
    ])('%s', (note, scopes) => {
      expect(scopesIn(note)).toEqual(scopes);
    });

    test.each([
      'Role of the model: teacher',
      'Integration with Amazon S3 is easy.',
      'The **Role:** of it',
      'The label **role: client** of it',
      '*Use case: two*',
      '**Role** of it',
      '# Role',
      '```\nRole:\n```',
    ])('none in %j', (note) => {
      expect(scopesIn(note)).toEqual([]);
    });
  });

  describe('placeholders', () => {
    test('in headings, labels and bullets', () => {
      expect(
        scopesIn(`
        ### <SERVICE 1> + <SERVICE 2>
        - **Role:**
          - **<SERVICE 1>:** <ITS PART>
        - **Use Case:** xxx
      `),
      ).toMatchInlineSnapshot(`
      [
        "< punctuation.definition.placeholder.begin",
        "SERVICE 1 variable.parameter.placeholder",
        "> punctuation.definition.placeholder.end",
        "< punctuation.definition.placeholder.begin",
        "SERVICE 2 variable.parameter.placeholder",
        "> punctuation.definition.placeholder.end",
        "** punctuation.definition.bold.label",
        "Role: markup.bold.label keyword.other.label",
        "** punctuation.definition.bold.label",
        "< punctuation.definition.placeholder.begin",
        "SERVICE 1 variable.parameter.placeholder",
        "> punctuation.definition.placeholder.end",
        "< punctuation.definition.placeholder.begin",
        "ITS PART variable.parameter.placeholder",
        "> punctuation.definition.placeholder.end",
        "** punctuation.definition.bold.label",
        "Use Case: markup.bold.label keyword.other.label",
        "** punctuation.definition.bold.label",
        "xxx variable.parameter.placeholder",
      ]
    `);
    });

    test('alone on a line, where Markdown takes it for HTML', () => {
      expect(scopesIn('<DESCRIBE IT>\n')).toEqual([
        '< punctuation.definition.placeholder.begin',
        'DESCRIBE IT variable.parameter.placeholder',
        '> punctuation.definition.placeholder.end',
      ]);
    });

    test.each([
      '<DIV>',
      'Line<BR>',
      '<b>',
      'xxxl',
      '`<SERVICE>`',
      '```\n<SERVICE 1> xxx\n```',
      '<https://EXAMPLE.COM>',
    ])('none in %j', (note) => {
      expect(scopesIn(note)).toEqual([]);
    });
  });

  describe('Markdown around them is as it was', () => {
    const markdown = [
      ...[
        'bold: markup.bold.markdown',
        'code: markup.inline.raw.string.markdown',
        'link: string.other.link.title.markdown',
      ],
      'kbd: entity.name.tag.html',
    ];

    test.each([
      ['[3] ', ''],
      ['- [3, 4] ', ''],
      ['{{% notice info %}} ', ''],
      ['- {{< a\n  b >}} ', ''],
      ['xxx ', ''],
      ['- <SERVICE 1> ', ''],
      ['- **Role:** ', ''],
      ['Use Case: ', ''],
      ['## [3] ', ''],
      ['Text ', ' [3] {{< a >}} <SERVICE 1>'],
      ['> [3] ', ''],
    ])('%j', (before, behind) => {
      const tokens = tokenize(`${before}**bold** \`code\` [link](x) <kbd>${behind}\n\n# Next\n`);
      for (const expected of markdown) {
        const [text, scope = ''] = expected.split(': ');
        expect(tokens.find((token) => token.text === text)?.scopes, expected).toContain(scope);
      }
      expect(tokens.find(({ text }) => text === 'Next')?.scopes).toContain('heading.1.markdown');
    });

    test('below a line of ours too', () => {
      const tokens = tokenize('- **Role:**\n  - **a:** b\n\n{{% notice tip %}}\n> c\n\n```js\nconst d = 1;\n```\n');
      expect(tokens.find(({ text }) => text === 'a:')?.scopes).toContain('markup.bold.markdown');
      expect(tokens.find(({ text }) => text === 'c')?.scopes).toContain('markup.quote.markdown');
      expect(tokens.find(({ text }) => text === 'const')?.scopes).toContain('storage.type.js');
    });
  });
});
