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
  ['a list on one line with a comma at its end', 'services: [Widget,]\n', 'services: [Widget, Amazon Foobar,]\n'],
  [
    'a list in brackets with a remark at its end',
    'services: [X, "Y" # mine\n  ]\n',
    'services: [X, "Y", Amazon Foobar # mine\n  ]\n',
  ],
  [
    'a list in brackets with nothing but a remark',
    'services: [ # none\n  ]\n',
    'services: [Amazon Foobar # none\n  ]\n',
  ],
  ['a file that says where it ends', 'rules: {}\n...\n', 'rules: {}\nservices:\n- Amazon Foobar\n...\n'],
  ['a file between lines of dashes', '---\nrules: {}\n---\n', '---\nrules: {}\nservices:\n- Amazon Foobar\n---\n'],
  ['an empty file between them', '---\n---\n', '---\nservices:\n- Amazon Foobar\n---\n'],
  ['a line of dashes alone', '# Mine\n---\n', '# Mine\n---\nservices:\n- Amazon Foobar\n'],
  ['a list before such a line', 'services:\n- X\n---\n', 'services:\n- X\n- Amazon Foobar\n---\n'],
  ['lines that end as on Windows', 'services:\r\n- Widget\r\n', 'services:\r\n- Widget\r\n- Amazon Foobar\r\n'],
])('%s', (_, text, expected) => {
  expect(added(text)).toBe(expected);
});

/** What the services of a file are, as data. */
function servicesIn(text: string): unknown {
  const { data, findings } = new YamlText(text);
  expect(findings).toEqual([]);
  return typeof data === 'object' && data !== null && 'services' in data ? data.services : undefined;
}

test.each(['', 'services: [X, Y # c\n]\n', 'services: [ # c\n]\n', 'a: 1\n...\n', '---\na: 1\n---\n', '--- # c\n'])(
  'what is added is there, and is the last: %j',
  (text) => {
    expect(servicesIn(added(text) ?? '')).toEqual([...[servicesIn(text) ?? []].flat(), 'Amazon Foobar']);
  },
);

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
