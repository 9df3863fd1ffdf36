import { describe, expect, test } from 'vitest';
import type { Block } from '../../server/src/markdown/note.ts';
import { blocksOf, parse } from './outline.ts';

test('blocks begin at their own first character, containers at their mark', () => {
  expect(blocksOf('> - # One\n>\n>   two\n>   ```js\n>   three\n>   ```\n> 1) four\n')).toMatchInlineSnapshot(`
    "quote "> - # One\\n>\\n>   two\\n>   \`\`\`js\\n>   three\\n>   \`\`\`\\n> 1) four"
      list "- # One\\n>\\n>   two\\n>   \`\`\`js\\n>   three\\n>   \`\`\`" ordered=false
        item "- # One\\n>\\n>   two\\n>   \`\`\`js\\n>   three\\n>   \`\`\`" marker=-
          heading "# One" level=1 content="One"
            text "One" value="One"
          paragraph "two" content="two"
            text "two" value="two"
          code "\`\`\`js\\n>   three\\n>   \`\`\`" fenced=true info=js body=">   three\\n"
      list "1) four" ordered=true
        item "1) four" marker=)
          paragraph "four" content="four"
            text "four" value="four""
  `);
});

test('headings of both kinds', () => {
  expect(blocksOf('##  A `b` ##\n\nC\nd\n----\n\n#tag #other\n\n### <X + Y> - Z')).toMatchInlineSnapshot(`
    "heading "##  A \`b\` ##" level=2 content="A \`b\`"
      text "A " value="A "
      codeSpan "\`b\`"
    heading "C\\nd\\n----" level=2 content="C\\nd"
      text "C" value="C"
      softBreak "\\n"
      text "d" value="d"
    paragraph "#tag #other" content="#tag #other"
      text "#tag #other" value="#tag #other"
    heading "### <X + Y> - Z" level=3 content="<X + Y> - Z"
      text "<X + Y> - Z" value="<X + Y> - Z""
  `);
});

test('a line of dashes is a rule between blank lines, and underlines right below text', () => {
  expect(blocksOf('a\n\n----------\n\nb:\n----------')).toMatchInlineSnapshot(`
    "paragraph "a" content="a"
      text "a" value="a"
    rule "----------"
    heading "b:\\n----------" level=2 content="b:"
      text "b:" value="b:""
  `);
});

test('a heading may be links, an anchor or an emoji; a bold line is none', () => {
  expect(
    blocksOf('## [↖](#top) Overview<a name="o"></a>\n### 🎯 目標（一）\n**Groups → lists**'),
  ).toMatchInlineSnapshot(`
    "heading "## [↖](#top) Overview<a name=\\"o\\"></a>" level=2 content="[↖](#top) Overview<a name=\\"o\\"></a>"
      link "[↖](#top)" form=inline content="↖" destination="#top" url="#top"
        text "↖" value="↖"
      text " Overview" value=" Overview"
      html "<a name=\\"o\\">"
      html "</a>"
    heading "### 🎯 目標（一）" level=3 content="🎯 目標（一）"
      text "🎯 目標（一）" value="🎯 目標（一）"
    paragraph "**Groups → lists**" content="**Groups → lists**"
      strong "**Groups → lists**"
        text "Groups → lists" value="Groups → lists""
  `);
});

test('code: fenced, unclosed in its item, indented; nothing in it is a heading', () => {
  expect(blocksOf('```py title="a"\n# no heading\n```\n\n- ~~~\n  b\n\n    c\n')).toMatchInlineSnapshot(`
    "code "\`\`\`py title=\\"a\\"\\n# no heading\\n\`\`\`" fenced=true info=py title="a" body="# no heading\\n"
    list "- ~~~\\n  b\\n\\n    c" ordered=false
      item "- ~~~\\n  b\\n\\n    c" marker=-
        code "~~~\\n  b\\n\\n    c" fenced=true info= body="  b\\n\\n    c""
  `);
});

test('an unclosed fence runs to the end', () => {
  expect(blocksOf('```\n# a\n\nb')).toMatchInlineSnapshot(
    `"code "\`\`\`\\n# a\\n\\nb" fenced=true info= body="# a\\n\\nb""`,
  );
});

test('definitions, also over two lines of a quote', () => {
  expect(blocksOf('[a b]: <c d> "e"\n[1]: https://f.g\n\n> [h]:\n> /i')).toMatchInlineSnapshot(`
    "definition "[a b]: <c d> \\"e\\"" label=a b labelSpan="a b" destination="c d" url="c d"
    definition "[1]: https://f.g" label=1 labelSpan="1" destination="https://f.g" url="https://f.g"
    quote "> [h]:\\n> /i"
      definition "[h]:\\n> /i" label=h labelSpan="h" destination="/i" url="/i""
  `);
});

test('the address of a definition may be a shortcode', () => {
  expect(blocksOf('[a]: {{< ref "b.md" >}}')).toMatchInlineSnapshot(
    `"definition "[a]: {{< ref \\"b.md\\" >}}" label=a labelSpan="a" destination="{{< ref \\"b.md\\" >}}" url="{{< ref \\"b.md\\" >}}""`,
  );
});

test('a footnote definition ends a paragraph and holds what is indented below it', () => {
  expect(blocksOf('a[^1]\n[^1]: b *c*\nd\n\n    e\n\n    - f\n\ng\n[^Note]:\n    h')).toMatchInlineSnapshot(`
    "paragraph "a[^1]" content="a[^1]"
      text "a" value="a"
      footnoteReference "[^1]" label=1
    footnoteDefinition "[^1]: b *c*\\nd\\n\\n    e\\n\\n    - f" label=1 labelSpan="1"
      paragraph "b *c*\\nd" content="b *c*\\nd"
        text "b " value="b "
        emphasis "*c*"
          text "c" value="c"
        softBreak "\\n"
        text "d" value="d"
      paragraph "e" content="e"
        text "e" value="e"
      list "- f" ordered=false
        item "- f" marker=-
          paragraph "f" content="f"
            text "f" value="f"
    paragraph "g" content="g"
      text "g" value="g"
    footnoteDefinition "[^Note]:\\n    h" label=Note labelSpan="Note"
      paragraph "h" content="h"
        text "h" value="h""
  `);
});

describe('admonitions and tabs of MkDocs', () => {
  test('hold what is indented below them', () => {
    expect(blocksOf('!!! note "Storage"\n\n    Amazon S3\n\n    - a\n\nb')).toMatchInlineSnapshot(`
      "admonition "!!! note \\"Storage\\"\\n\\n    Amazon S3\\n\\n    - a"
        paragraph "Amazon S3" content="Amazon S3"
          text "Amazon S3" value="Amazon S3"
        list "- a" ordered=false
          item "- a" marker=-
            paragraph "a" content="a"
              text "a" value="a"
      paragraph "b" content="b"
        text "b" value="b""
    `);
  });

  test.each([
    ['without a blank line', '!!! warning\n    a\n\nb', 'admonition(paragraph) paragraph'],
    ['with classes', '!!! info inline end\n\n    a\n\nb', 'admonition(paragraph) paragraph'],
    ['folded', '??? tip\n\n    a\n\nb', 'admonition(paragraph) paragraph'],
    ['unfolded', '???+ tip "Title"\n\n    a\n\nb', 'admonition(paragraph) paragraph'],
    ['a tab behind a tab', '=== "A"\n\n    a\n\n=== "B"\n\n    b', 'admonition(paragraph) admonition(paragraph)'],
    ['behind a paragraph', 'x\n!!! note\n\n    a\n\nb', 'paragraph admonition(paragraph) paragraph'],
    ['in an item', '- x\n\n    !!! note\n\n        a', 'list(item(paragraph admonition(paragraph)))'],
    ['in another', '!!! note\n\n    === "A"\n\n        a\n\n    b', 'admonition(admonition(paragraph) paragraph)'],
    ['with code in it', '!!! note\n\n    ```\n    a\n    ```\n\n        b\nc', 'admonition(code code) paragraph'],
    ['with tabs', '!!! note\r\n\r\n\ta\r\n\r\nb', 'admonition(paragraph) paragraph'],
  ])('%s', (_, text, expected) => {
    expect(kindsOf(parse(text).blocks)).toBe(expected);
  });

  test.each([
    ['nothing indented', '!!! note\n\na'],
    ['nothing at all', '!!! note'],
    ['a cry', 'Do this!!! note\n\n    code'],
    ['a sentence', '!!! Never, ever.\n\n    code'],
    ['an underlined heading', 'a\n===\n\n    code'],
    ['as deep as code', '    !!! note\n\n        a'],
  ])('not: %s', (_, text) => {
    expect(kindsOf(parse(text).blocks)).not.toContain('admonition');
  });

  function kindsOf(blocks: readonly Block[]): string {
    return blocks.map((block) => block.kind + ('children' in block ? `(${kindsOf(block.children)})` : '')).join(' ');
  }
});

test('check boxes', () => {
  expect(blocksOf('- [x] done\n- [ ] `open`\n- [X]\n- [x]no\n- a [x]\n1. [ ]\tthree')).toMatchInlineSnapshot(`
    "list "- [x] done\\n- [ ] \`open\`\\n- [X]\\n- [x]no\\n- a [x]" ordered=false
      item "- [x] done" marker=- checkBox="[x]" checked=true
        paragraph "[x] done" content="done"
          checkBox "[x]"
          text "done" value="done"
      item "- [ ] \`open\`" marker=- checkBox="[ ]" checked=false
        paragraph "[ ] \`open\`" content="\`open\`"
          checkBox "[ ]"
          codeSpan "\`open\`"
      item "- [X]" marker=-
        paragraph "[X]" content="[X]"
          text "[X]" value="[X]"
      item "- [x]no" marker=-
        paragraph "[x]no" content="[x]no"
          text "[x]no" value="[x]no"
      item "- a [x]" marker=-
        paragraph "a [x]" content="a [x]"
          text "a [x]" value="a [x]"
    list "1. [ ]\\tthree" ordered=true
      item "1. [ ]\\tthree" marker=. checkBox="[ ]" checked=false
        paragraph "[ ]\\tthree" content="three"
          checkBox "[ ]"
          text "three" value="three""
  `);
});

test('alerts of GitHub and callouts of Obsidian', () => {
  expect(blocksOf('> [!NOTE]\n> a\n\n> [!tip]- Drag *it*\n> b\n\n> [!a b]\n\n> c [!NOTE]')).toMatchInlineSnapshot(`
    "quote "> [!NOTE]\\n> a" alert="[!NOTE]" type=note typeSpan="NOTE"
      paragraph "[!NOTE]\\n> a" content="\\n> a"
        alertMark "[!NOTE]"
        softBreak "\\n"
        text "a" value="a"
    quote "> [!tip]- Drag *it*\\n> b" alert="[!tip]-" type=tip typeSpan="tip" fold=closed
      paragraph "[!tip]- Drag *it*\\n> b" content="Drag *it*\\n> b"
        alertMark "[!tip]-"
        text "Drag " value="Drag "
        emphasis "*it*"
          text "it" value="it"
        softBreak "\\n"
        text "b" value="b"
    quote "> [!a b]"
      paragraph "[!a b]" content="[!a b]"
        text "[!a b]" value="[!a b]"
    quote "> c [!NOTE]"
      paragraph "c [!NOTE]" content="c [!NOTE]"
        text "c [!NOTE]" value="c [!NOTE]""
  `);
});

test('math between lines of two dollars is opaque; without an end it is text', () => {
  expect(blocksOf('a\n$$\n- # b\n\n$$\nc\n\n$$ d $$\n\n$$ e')).toMatchInlineSnapshot(`
    "paragraph "a" content="a"
      text "a" value="a"
    math "$$\\n- # b\\n\\n$$"
    paragraph "c" content="c"
      text "c" value="c"
    math "$$ d $$"
    paragraph "$$ e" content="$$ e"
      text "$$ e" value="$$ e""
  `);
});

test('a table: cells without the space around them, escaped bars, cells that are missing', () => {
  expect(blocksOf('| a | `b\\|c` |\n|:-|-:|\n| d |\n| | e | f |')).toMatchInlineSnapshot(`
    "table "| a | \`b\\\\|c\` |\\n|:-|-:|\\n| d |\\n| | e | f |"
      row "| a | \`b\\\\|c\` |" header=true
        cell "a" content="a"
          text "a" value="a"
        cell "\`b\\\\|c\`" content="\`b\\\\|c\`"
          codeSpan "\`b\\\\|c\`"
      row "| d |" header=false
        cell "d" content="d"
          text "d" value="d"
        cell "" content=""
      row "| | e | f |" header=false
        cell "" content=""
        cell "e" content="e"
          text "e" value="e""
  `);
});

test('shortcode lines end a paragraph, and the prose between them is read', () => {
  expect(
    blocksOf('a\n{{% notice tip %}}\n**b** c\n{{% /notice %}}\nd\n\n- e\n  {{%expand\n     "f" %}}\n'),
  ).toMatchInlineSnapshot(`
    "paragraph "a" content="a"
      text "a" value="a"
    shortcodeLine "{{% notice tip %}}"
    paragraph "**b** c" content="**b** c"
      strong "**b**"
        text "b" value="b"
      text " c" value=" c"
    shortcodeLine "{{% /notice %}}"
    paragraph "d" content="d"
      text "d" value="d"
    list "- e\\n  {{%expand\\n     \\"f\\" %}}" ordered=false
      item "- e\\n  {{%expand\\n     \\"f\\" %}}" marker=-
        paragraph "e" content="e"
          text "e" value="e"
        shortcodeLine "{{%expand\\n     \\"f\\" %}}""
  `);
});

test('HTML around Markdown', () => {
  expect(blocksOf('<details>\n<summary>a</summary>\n\n- b\n\n</details>')).toMatchInlineSnapshot(`
    "html "<details>\\n<summary>a</summary>"
    list "- b" ordered=false
      item "- b" marker=-
        paragraph "b" content="b"
          text "b" value="b"
    html "</details>""
  `);
});

test('front matter is no block; without its end it is text', () => {
  expect(blocksOf('---\na: b\n---\n# c')).toMatchInlineSnapshot(`
    "heading "# c" level=1 content="c"
      text "c" value="c""
  `);
  expect(blocksOf('---\na: b\n\nc')).toMatchInlineSnapshot(`
    "rule "---"
    paragraph "a: b" content="a: b"
      text "a: b" value="a: b"
    paragraph "c" content="c"
      text "c" value="c""
  `);
  expect(blocksOf('{\n"a": 1\n}\n')).toMatchInlineSnapshot(`
    "paragraph "{\\n\\"a\\": 1\\n}" content="{\\n\\"a\\": 1\\n}"
      text "{" value="{"
      softBreak "\\n"
      text "\\"a\\": 1" value="\\"a\\": 1"
      softBreak "\\n"
      text "}" value="}""
  `);
});

test('empty items, headings and quotes', () => {
  expect(blocksOf('-\n\n#\n\n>\n')).toMatchInlineSnapshot(`
    "list "-" ordered=false
      item "-" marker=-
    heading "#" level=1 content=""
    quote ">""
  `);
});

test('windows line ends, a byte order mark and NUL change no text', () => {
  expect(blocksOf('\uFEFF# a\r\n\r\n> b\r\n> | c\0 |\r\n> |-|\r\n')).toMatchInlineSnapshot(`
    "heading "# a" level=1 content="a"
      text "a" value="a"
    quote "> b\\r\\n> | c\\u0000 |\\r\\n> |-|"
      paragraph "b" content="b"
        text "b" value="b"
      table "| c\\u0000 |\\r\\n> |-|"
        row "| c\\u0000 |" header=true
          cell "c\\u0000" content="c\\u0000"
            text "c\\u0000" value="c�""
  `);
});

test('what lies a hundred containers deep is still there, as a paragraph', () => {
  const note = parse(`${'>'.repeat(200)} [a](b)`);
  expect(JSON.stringify(note.blocks)).toContain('"kind":"link"');
});
