import { describe, expect, test } from 'vitest';
import { findingsIn, fixed, fixesIn } from '../../kit/findings.ts';

const UNCLOSED = 'unclosed-shortcode';
const STRAY = 'unexpected-shortcode-end';

describe('unclosed-shortcode', () => {
  test.each([
    ['a name that is known', '{{% notice tip %}}\nx\n', '{{% notice tip %}}', 'notice'],
    ['a name closed further on', '{{< box >}}\na\n\n{{< box >}}\nb\n{{< /box >}}\n', '{{< box >}}', 'box'],
    [
      'a name closed in another note',
      '//- a.md\n{{< box >}}a{{< /box >}}\n//- b.md\n{{< box >}}\nb\n',
      '{{< box >}}',
      'box',
    ],
    ['within another', '{{< tabs >}}\n{{< tab "a" >}}\nx\n{{< /tabs >}}\n', '{{< tab "a" >}}', 'tab'],
  ])('%s', (_, text, marked, name) => {
    expect(findingsIn(text, UNCLOSED)).toEqual([
      `${marked} unclosed-shortcode: The shortcode “${name}” is not closed.`,
    ]);
  });

  test.each([
    ['closed', '{{% notice tip %}}\nx\n{{% / notice%}}\n'],
    ['never paired', '{{< youtube abc >}}\n\n{{% children depth="1" %}}\n'],
    ['closed by itself', '{{< box />}}\n\n{{< box >}}a{{< /box >}}\n'],
    ['escaped', '{{</* notice tip */>}}\n'],
    ['its end is misspelt, which is a finding', '{{% notice %}}\nx\n{{% /notce %}}\n'],
    ['in code', '`{{% notice %}}` and\n\n```\n{{% notice %}}\n```\n'],
    ['its end is in code, which Hugo runs too', '{{< notice >}}\n\n    x\n    {{< /notice >}}\n'],
    ['only ever closed by mistake elsewhere', '//- a.md\n{{< /children >}}\n//- b.md\n{{< children >}}\n'],
  ])('silent: %s', (_, text) => {
    expect(findingsIn(text, UNCLOSED)).toEqual([]);
  });

  test.each([
    ['behind the paragraph', '{{% notice tip %}}\nx\ny\n\nz\n', '{{% notice tip %}}\nx\ny\n{{% /notice %}}\n\nz\n'],
    [
      'behind a blank line and a list',
      '{{% notice %}}\n\n- x\n- y\n\nz\n',
      '{{% notice %}}\n\n- x\n- y\n{{% /notice %}}\n\nz\n',
    ],
    ['before a heading', '{{< tab >}}\nx\n## B\n', '{{< tab >}}\nx\n{{< /tab >}}\n## B\n'],
    [
      'behind a fenced block',
      '{{<mermaid>}}\n~~~\na\n\nb\n~~~\nz',
      '{{<mermaid>}}\n~~~\na\n\nb\n~~~\nz\n{{</mermaid>}}',
    ],
    [
      'before the end of what is around it',
      '{{< tabs >}}\n{{< tab >}}\nx\n{{< /tabs >}}\n',
      '{{< tabs >}}\n{{< tab >}}\nx\n{{< /tab >}}\n{{< /tabs >}}\n',
    ],
    ['in its line', 'Read {{< hint >}}this.\n\nz\n', 'Read {{< hint >}}this.{{< /hint >}}\n\nz\n'],
    ['in a list item', '- a\n  {{%expand "b" %}}\n  x\r\n', '- a\n  {{%expand "b" %}}\n  x\n  {{%/expand%}}\r\n'],
    [
      'with the line ends of Windows',
      '{{% notice %}}\r\nx\r\n\r\nz\r\n',
      '{{% notice %}}\r\nx\r\n{{% /notice %}}\r\n\r\nz\r\n',
    ],
    ['where nothing follows', '{{% notice %}}', '{{% notice %}}\n{{% /notice %}}'],
    [
      'within its item',
      '1. step\n   {{% notice tip %}}\n   Read twice.\n2. two\n',
      '1. step\n   {{% notice tip %}}\n   Read twice.\n   {{% /notice %}}\n2. two\n',
    ],
    [
      'within the item that it opens',
      '- {{% notice tip %}}\n  Read twice.\n- two\n',
      '- {{% notice tip %}}\n  Read twice.\n  {{% /notice %}}\n- two\n',
    ],
    [
      'within its quote',
      '> {{% notice tip %}}\r\n> Read twice.\r\n>\r\n> More.\r\n',
      '> {{% notice tip %}}\r\n> Read twice.\r\n> {{% /notice %}}\r\n>\r\n> More.\r\n',
    ],
    [
      'behind the tabs that it holds',
      '{{< tabs >}}\n{{< tab "A" >}}\nOne.\n\nTwo.\n{{< /tab >}}\n\n{{< tab "B" >}}\nThree.\n{{< /tab >}}\n\nOutside.\n\n{{< tabs >}}{{< /tabs >}}\n',
      '{{< tabs >}}\n{{< tab "A" >}}\nOne.\n\nTwo.\n{{< /tab >}}\n\n{{< tab "B" >}}\nThree.\n{{< /tab >}}\n{{< /tabs >}}\n\nOutside.\n\n{{< tabs >}}{{< /tabs >}}\n',
    ],
  ])('the fix closes it %s', (_, text, expected) => {
    expect(fixed(text, UNCLOSED)).toBe(expected);
  });
});

describe('unexpected-shortcode-end', () => {
  test.each([
    ['alone', 'x\n{{% /notice %}}\n', '{{% /notice %}}', ''],
    ['one too many', '{{< box >}}a{{< /box >}}\n{{< / box >}}\n', '{{< / box >}}', ''],
    ['before its beginning', '{{< /box >}}\n{{< box >}}\n', '{{< /box >}}', ''],
    ['misspelt', '{{% notice %}}\nx\n{{% /notce %}}\n', '{{% /notce %}}', ' Did you mean “notice”?'],
  ])('%s', (_, text, marked, question) => {
    const name = /\w+/.exec(marked)?.[0];
    expect(findingsIn(text, STRAY)).toEqual([
      `${marked} ${STRAY}: Nothing opens the shortcode “${name}” that ends here.${question}`,
    ]);
  });

  test.each([
    ['opened', '{{< box >}}\nx\n{{< /box >}}\n'],
    ['in code', '`{{% /notice %}}`\n'],
    ['escaped', '{{%/* /notice */%}}\n'],
    ['opened in code, which Hugo runs too', '```\n{{< box >}}\n```\n{{< /box >}}\n'],
  ])('silent: %s', (_, text) => {
    expect(findingsIn(text, STRAY)).toEqual([]);
  });

  test('the fix spells it like the tag above, which then needs no end of its own', () => {
    const text = '{{% notice %}}\r\nx\r\n{{%/notce%}}\r\n';
    expect(fixed(text, STRAY)).toBe('{{% notice %}}\r\nx\r\n{{%/notice%}}\r\n');
    expect(findingsIn(text, UNCLOSED)).toEqual([]);
  });

  test('no fix where nothing is near', () => {
    expect(fixesIn('x\n{{% /notice %}}\n', STRAY)).toEqual([]);
  });
});
