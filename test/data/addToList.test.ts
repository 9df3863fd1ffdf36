import { expect, test } from 'vitest';
import { addToList } from '../../server/src/data/addToList.ts';
import { YamlText } from '../../server/src/data/yamlText.ts';

function added(text: string, name = 'Amazon Foobar'): string | undefined {
  const edit = addToList(new YamlText(text), 'services', name);
  return edit && text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
}

test.each([
  ['an empty file', '', 'services:\n- Amazon Foobar\n'],
  ['comments alone', '# Mine\n', '# Mine\nservices:\n- Amazon Foobar\n'],
  ['other keys', 'catalogs: [aws]', 'catalogs: [aws]\nservices:\n- Amazon Foobar\n'],
  ['a key without a list', 'services: # none\nrules: {}\n', 'services: # none\n- Amazon Foobar\nrules: {}\n'],
  ['a list', 'services:\n- Widget\nrules: {}\n', 'services:\n- Widget\n- Amazon Foobar\nrules: {}\n'],
  ['an indented list', 'services:\n  - Widget # mine\n', 'services:\n  - Widget # mine\n  - Amazon Foobar\n'],
  [
    'a list of maps',
    'services:\n- name: Widget\n  summary: It turns\n\nrules: {}\n',
    'services:\n- name: Widget\n  summary: It turns\n- Amazon Foobar\n\nrules: {}\n',
  ],
  ['a list on one line', 'services: [Widget]\n', 'services: [Widget, Amazon Foobar]\n'],
  ['an empty list', 'services: []\n', 'services: [Amazon Foobar]\n'],
  ['a list in quotes', 'services: ["Widget"]\n', 'services: ["Widget", Amazon Foobar]\n'],
  ['lines that end as on Windows', 'services:\r\n- Widget\r\n', 'services:\r\n- Widget\r\n- Amazon Foobar\r\n'],
])('%s', (_, text, expected) => {
  expect(added(text)).toBe(expected);
});

test.each([
  ['AWS Foo: Bar', '- "AWS Foo: Bar"'],
  ['AWS Foo #1', '- "AWS Foo #1"'],
  ['No', '- "No"'],
  ['AWS “Foo”', '- "AWS “Foo”"'],
])('a name that YAML would read otherwise stands in quotes: %s', (name, line) => {
  const text = added('', name) ?? '';
  expect(text).toBe(`services:\n${line}\n`);
  expect(new YamlText(text).data).toEqual({ services: [name] });
});

test.each([
  ['no YAML', 'services: ['],
  ['a text instead of a list', 'services: Widget\n'],
  ['a list instead of keys', '- services\n'],
  ['a map on one line', '{catalogs: [aws]}\n'],
])('nothing is added to %s', (_, text) => {
  expect(added(text)).toBeUndefined();
});
