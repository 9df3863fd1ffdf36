import { describe, expect, test } from 'vitest';
import { findBlockId, findHeadingAttributes, lengthWithoutId } from '../../server/src/text/headingAttributes.ts';

describe('attributes of a heading', () => {
  test.each([
    ['Title {#custom}', '{#custom}', 'custom'],
    ['Title{#custom .class key=val}', '{#custom .class key=val}', 'custom'],
    ['Title {.class, #a.b:c-d_e }  ', '{.class, #a.b:c-d_e }  ', 'a.b:c-d_e'],
    ['Title {id="two words" n=-1.5e3}', '{id="two words" n=-1.5e3}', 'two words'],
    ['Title {id="a\\"b"}', '{id="a\\"b"}', 'a"b'],
    ['Title {id=word}', '{id=word}', 'word'],
    ['Title {#日本語}', '{#日本語}', '日本語'],
    ['Title {#first #last}', '{#first #last}', 'last'],
    ['Title {.first}{#second}', '{#second}', 'second'],
    ['GET {id} {#get}', '{#get}', 'get'],
    ['Title {.class}', '{.class}', undefined],
    ['Title {#}', '{#}', ''],
  ])('%s', (text, written, id) => {
    const attributes = findHeadingAttributes(text);
    expect(text.slice(attributes?.start, attributes?.end)).toBe(written);
    expect(attributes?.id).toBe(id);
  });

  test.each([
    'Title',
    'GET /users/{id}',
    'Title {#a} goes on',
    'Title {#a b}',
    'Title {# a}',
    'Title {#bang!}',
    'Title \\{#escaped}',
    'Title {{#double}}',
    'Title {#open',
    'Title {key=}',
    'Title `{#code}`',
  ])('none: %s', (text) => {
    expect(findHeadingAttributes(text)).toBeUndefined();
  });
});

describe('the id of a block in other tools', () => {
  test.each([
    ['Title {#custom}', 'custom'],
    ['Title{#custom .class}', 'custom'],
    ['Title {.class #custom}', 'custom'],
    ['Title {: #custom }', 'custom'],
    ['Title {:.class #custom key="x"}', 'custom'],
    ['{:#custom}', 'custom'],
    ['Title {#}', ''],
  ])('%s', (text, id) => {
    expect(findBlockId(text)?.id).toBe(id);
    expect(text.slice(0, lengthWithoutId(text))).toMatch(/^(?:Title)?$/);
  });

  test.each(['Title', 'Title {: .class}', 'GET /users/{id}', '{#custom} Title', 'Issue {no #5'])('none: %s', (text) => {
    expect(findBlockId(text)).toBeUndefined();
    expect(lengthWithoutId(text)).toBe(text.length);
  });
});
