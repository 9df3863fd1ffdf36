import { describe, expect, test } from 'vitest';
import { fragmentSpanOf, pathSpanOf } from '../../server/src/facts/links.ts';
import { factsIn } from '../kit/facts.ts';

/** Each link as its form, path and fragment, with what stands in the note at the two. */
function linksIn(text: string): string[] {
  const { facts, at } = factsIn(text);
  return facts.links.map((link) => {
    const fragment = fragmentSpanOf(link);
    const form = link.isEmbed ? `${link.form}!` : link.form;
    return `${form} ${link.path}${link.fragment === undefined ? '' : `#${link.fragment}`} at ‹${at(pathSpanOf(link))}›‹${
      fragment === undefined ? '' : at(fragment)
    }›`;
  });
}

describe('links', () => {
  test.each([
    ['[a](b.md)', 'inline b.md at ‹b.md›‹›'],
    ['[a](<b c.md#d> "t")', 'inline b c.md#d at ‹b c.md›‹#d›'],
    ['[a](b%20c.md#d)', 'inline b%20c.md#d at ‹b%20c.md›‹#d›'],
    ['[a](b.png?raw=true#d)', 'inline b.png#d at ‹b.png›‹#d›'],
    ['[a](#b)', 'inline #b at ‹›‹#b›'],
    ['[a](R&amp;D\\_x.md#b)', 'inline R&D_x.md#b at ‹R&amp;D\\_x.md›‹#b›'],
    ['![a](b.png)', 'inline! b.png at ‹b.png›‹›'],
    ['> - *[a](b.md)*', 'inline b.md at ‹b.md›‹›'],
    ['| [a](b.md) |\n|---|', 'inline b.md at ‹b.md›‹›'],
    ['## [a](b.md)', 'inline b.md at ‹b.md›‹›'],
    ['[a]: b.md#c "t"', 'definition b.md#c at ‹b.md›‹#c›'],
    ['[^a]: See [b](c.md).', 'inline c.md at ‹c.md›‹›'],
    ['See <a class="x" href="b.md#c">d</a>.', 'html b.md#c at ‹b.md›‹#c›'],
    ["<div>\n<IMG alt='x' SRC='b c.png'>\n</div>", 'html! b c.png at ‹b c.png›‹›'],
    ['<a href=b.md>', 'html b.md at ‹b.md›‹›'],
    ['[[b]]', 'wiki b at ‹b›‹›'],
    ['[[b c#d|e]]', 'wiki b c#d at ‹b c›‹#d›'],
    ['[[#d]]', 'wiki #d at ‹›‹#d›'],
    ['![[b.png|300]]', 'wiki! b.png at ‹b.png›‹›'],
    ['{{< relref "b.md#c" >}}', 'ref b.md#c at ‹b.md›‹#c›'],
    ['[a]({{% ref "b.md" %}})', 'ref b.md at ‹b.md›‹›'],
    ['{{< ref path=`b.md` lang="vi" >}}', 'ref b.md at ‹b.md›‹›'],
    ['{{< ref b.md >}}', 'ref b.md at ‹b.md›‹›'],
  ])('%s', (text, link) => {
    expect(linksIn(text)).toEqual([link]);
  });

  test('in the order of the note, an image within its link', () => {
    expect(linksIn('[![a](b.png)](c.md) {{< ref "d.md" >}} [e](f.md)')).toEqual([
      'inline c.md at ‹c.md›‹›',
      'inline! b.png at ‹b.png›‹›',
      'ref d.md at ‹d.md›‹›',
      'inline f.md at ‹f.md›‹›',
    ]);
  });

  test.each([
    'https://a.example [a](https://b.example) <https://c.example> <me@d.example>',
    '[a](//b.example/c) [a](mailto:b@c.example) [a](data:x)',
    '[a]() [a](<>) [[ ]] [[|a]]',
    '[a]({{ .Site.BaseURL }}/b) [a]({% link b.md %})',
    '`[a](b.md)` \\[a](b.md)',
    '```\n[a](b.md)\n```',
    '`{{< ref "b.md" >}}` {{</* ref "b.md" */>}} {{< /ref >}}',
    '<!-- <a href="b.md"> --> <a name="b"> <link href="b.css">',
    'if [[ -f b ]] or [[1]] or list[[i]] or [[a == b]]',
  ])('none in %s', (text) => {
    expect(linksIn(text)).toEqual([]);
  });
});

test('names of a page', () => {
  expect(factsIn('---\naliases: [A, b c]\nslug: s\nurl: /u/\n---\n').facts.page).toEqual({
    aliases: ['A', 'b c'],
    slug: 's',
    url: '/u/',
  });
  expect(factsIn('---\nalias: A\n---\n').facts.page).toEqual({ aliases: ['A'], slug: undefined, url: undefined });
});

test.each([
  ['{{% notice tip %}}\nx\n{{% /notice %}}\n', false],
  ['{{< include "x.md" >}}\n', true],
  ['`{{< include "x.md" >}}` {{</* include */>}}\n', false],
])('anchors that nobody sees: %s', (text, hidden) => {
  expect(factsIn(text).facts.hasHiddenAnchors).toBe(hidden);
});
