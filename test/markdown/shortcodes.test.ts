import { expect, test } from 'vitest';
import { pairShortcodes } from '../../server/src/markdown/shortcodePairs.ts';
import { parse } from './outline.ts';

/** `role name` of each tag, and what it covers where that is not plain. */
function tagsOf(text: string): string[] {
  return parse(text).shortcodes.map(({ role, name, inCode }) => `${role} ${name}${inCode ? ' in code' : ''}`.trim());
}

test.each([
  ['{{% notice tip %}}', 'open notice'],
  ['{{<mermaid>}}', 'open mermaid'],
  ['{{%expand "See \\"it\\" %}} there" %}}', 'open expand'],
  ['{{% / notice %}}', 'close notice'],
  ['{{< /tabs >}}', 'close tabs'],
  ['{{< img src="a/b" />}}', 'self-closing img'],
  ['{{< a `>}}` >}}', 'open a'],
  ['{{< docs/note.html 1 >}}', 'open docs/note.html'],
  ['{{</* highlight go */>}}', 'escaped'],
  ['{{%/* a */%}}', 'escaped'],
])('%s is %s', (text, tag) => {
  expect(tagsOf(`x ${text} y`)).toEqual([tag]);
  expect(parse(`x ${text} y`).shortcodes[0]).toMatchObject({ start: 2, end: 2 + text.length });
});

test.each([
  '{{ .Title }}',
  '{{< >}}',
  '{{% "a" %}}',
  '{{< a',
  '{{< a %}}',
  '{{</* a >}}',
  '`{{<` and `>}}`',
  '{{{< a }}',
])('no shortcode in %s', (text) => {
  expect(tagsOf(text)).toEqual([]);
});

test('the name has its own span', () => {
  const text = '{{% / notice %}}';
  const [tag] = parse(text).shortcodes;
  expect(tag && text.slice(tag.nameSpan.start, tag.nameSpan.end)).toBe('notice');
});

test('an unfinished tag does not swallow the one behind it', () => {
  expect(tagsOf('{{< a "b {{< c >}} " {{% d %}}')).toEqual(['open c', 'open d']);
});

test('arguments may go on over lines, and hold what looks like a tag', () => {
  expect(tagsOf('{{< a\n  b="1"\n  c="{{< d >}}"\n>}}')).toEqual(['open a']);
});

test('tags in code are shown, not used', () => {
  expect(tagsOf('`{{% a %}}` {{% b %}}\n\n```\n{{< c >}}\n```\n\n    d {{< d >}}\n\n> - `{{< e >}}`')).toEqual([
    'open a in code',
    'open b',
    'open c in code',
    'open d in code',
    'open e in code',
  ]);
});

test('tags in front matter are none', () => {
  expect(tagsOf('---\na: "{{< b >}}"\n---\n{{< c >}}')).toEqual(['open c']);
});

function pairsOf(text: string, known: readonly string[] = []) {
  const { pairs, unclosed, unexpectedEnds } = pairShortcodes(parse(text).shortcodes, new Set(known));
  const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return {
    pairs: pairs.map(({ open, close }) => `${at(open)} ${at(close)}`),
    unclosed: unclosed.map(at),
    unexpectedEnds: unexpectedEnds.map(at),
  };
}

test('pairs lie in each other', () => {
  expect(pairsOf('{{<a>}} {{<a>}} {{%b%}} {{%/b%}} {{</a>}} {{</a>}}')).toEqual({
    pairs: ['{{<a>}} {{</a>}}', '{{<a>}} {{</a>}}', '{{%b%}} {{%/b%}}'],
    unclosed: [],
    unexpectedEnds: [],
  });
});

test('a name that is never closed stands for itself', () => {
  expect(pairsOf('{{% children depth="1" %}} {{<img/>}}').unclosed).toEqual([]);
});

test('a name that is closed elsewhere is unclosed here', () => {
  expect(pairsOf('{{% notice %}} {{% other %}}', ['notice']).unclosed).toEqual(['{{% notice %}}']);
});

test('an end takes the nearest opening tag of its name; what was opened in between is unclosed', () => {
  expect(pairsOf('{{<b>}}{{</b>}} {{<a 1>}} {{<a 2>}} {{<b 3>}} {{</a>}}')).toEqual({
    pairs: ['{{<b>}} {{</b>}}', '{{<a 2>}} {{</a>}}'],
    unclosed: ['{{<a 1>}}', '{{<b 3>}}'],
    unexpectedEnds: [],
  });
});

test('an end without a beginning, and tags in code', () => {
  expect(pairsOf('{{</a>}} `{{<a>}}` {{</* a */>}} `{{</b>}}`')).toEqual({
    pairs: [],
    unclosed: [],
    unexpectedEnds: ['{{</a>}}'],
  });
});
