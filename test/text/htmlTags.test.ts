import { describe, expect, test } from 'vitest';
import { htmlTagsOf, htmlTextOf } from '../../server/src/text/htmlTags.ts';

/** Each tag as it is written, with its name and attributes. */
function tagsIn(html: string): [string, string, Record<string, string>][] {
  return [...htmlTagsOf(html)].map(({ start, end, name, closing, attributes }) => [
    html.slice(start, end),
    closing ? `/${name}` : name,
    Object.fromEntries(attributes),
  ]);
}

describe('tags', () => {
  test.each<[string, [string, string, Record<string, string>][]]>([
    [
      '<a name="x"></a>',
      [
        ['<a name="x">', 'a', { name: 'x' }],
        ['</a>', '/a', {}],
      ],
    ],
    ["<DIV\n ID='x' hidden data-a = b>", [["<DIV\n ID='x' hidden data-a = b>", 'div', { id: 'x', 'data-a': 'b' }]]],
    [
      '<br/><img src=a.png />',
      [
        ['<br/>', 'br', {}],
        ['<img src=a.png />', 'img', { src: 'a.png' }],
      ],
    ],
    ['<p id="a" id="b">', [['<p id="a" id="b">', 'p', { id: 'a' }]]],
    ['<a title="<b>">', [['<a title="<b>">', 'a', { title: '<b>' }]]],
  ])('%j', (html, tags) => {
    expect(tagsIn(html)).toEqual(tags);
  });

  test.each([
    'a < b > c',
    '<!-- <a name="x"> -->',
    '<!-- <a name="x">',
    '<script>"<a name=\'x\'>"</script>',
    '<style> a > <b>',
    '<a name="x"',
  ])('none: %s', (html) => {
    expect(tagsIn(html)).toEqual([]);
  });
});

test('the text between tags', () => {
  expect(htmlTextOf('\n<b>R&amp;D</b> <!-- note --> <img alt="x"> notes')).toBe('\nRD   notes');
});
