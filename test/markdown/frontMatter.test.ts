import { describe, expect, test } from 'vitest';
import { parse } from './outline.ts';

/** Each entry as `key=value`, with what the spans cover where that is not the same; then the problems. */
function read(text: string): string[] {
  const { frontMatter, problems } = parse(text);
  const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const entries = (frontMatter?.entries ?? []).map(({ key, keySpan, value, valueSpan, items }) => {
    const written =
      value === undefined
        ? []
        : [at(keySpan) === key ? '' : `«${at(keySpan)}»`, at(valueSpan) === value ? '' : `«${at(valueSpan)}»`];
    const list =
      items.length === 0
        ? ''
        : ` [${items.map((item) => (at(item) === item.value ? item.value : `${item.value}«${at(item)}»`)).join(', ')}]`;
    return `${key}=${value ?? ''}${list}${written.join('')}`;
  });
  return [...entries, ...problems.map((problem) => `! ${problem.message}: ${at(problem)}`)];
}

describe('YAML', () => {
  test('scalars, quoted or not, numbers and dates as written', () => {
    expect(
      read(
        '---\ntitle: "Task 2.3"\npre: "<b>5. </b>"\nweight: 010\nversion: 1.10\ndate: 2021-09-31T00:00:00-04:00\nempty:\nnone: null\nurl: https://a.b/#c\n---\n',
      ),
    ).toEqual([
      'title=Task 2.3',
      'pre=<b>5. </b>',
      'weight=010',
      'version=1.10',
      'date=2021-09-31T00:00:00-04:00',
      'empty=',
      'none=',
      'url=https://a.b/#c',
    ]);
  });

  test('lists, comments, quotes within quotes, block scalars', () => {
    expect(
      read(
        '---\n# note\ntags: [aws, "a b"]\nlist:\n  - x\n  - \'y\'\na: "b \\" c" # d\ne: >\n  f\n  g\nh: {i: j}\n"k l": m\n---\n',
      ),
    ).toEqual(['tags= [aws, a b]', 'list= [x, y]', 'a=b " c«b \\" c»', 'e=f g\n«f\n  g»', 'h=', 'k l=m']);
  });

  test.each([
    ['a key twice', 'a: 1\nb: 2\na: 3', '! Duplicate key: a: a'],
    ['a tab for indentation', 'a:\n\tb: c', '! Lines are indented by spaces, not by tabs.: \t'],
    ['an open quote', 'a: "b', '! This quotation mark is not closed.: "b'],
    ['a colon in a plain value', 'a: b: c', '! A value with a colon in it has to stand in quotation marks.: b: c'],
  ])('%s is a problem at its place', (_, body, problem) => {
    expect(read(`---\n${body}\n---\n`)).toContain(problem);
  });

  test('template actions of an archetype are read as far as they can be', () => {
    expect(
      parse(
        '---\ntitle: {{ replace .Name "-" " " | title }}\ndate: {{ .Date }}\ndraft: true\n---\n',
      ).frontMatter?.entries.map(({ key }) => key),
    ).toEqual(['title', 'date', 'draft']);
  });

  test('front matter that is absurdly long is not read, and says so', () => {
    const { frontMatter, problems } = parse(`---\n${'- a\n'.repeat(30_000)}---\n`);
    expect(frontMatter?.entries).toEqual([]);
    expect(problems).toMatchObject([{ start: 4, end: 7 }]);
  });
});

describe('TOML', () => {
  test('scalars and lists before the first table', () => {
    expect(
      read(
        '+++\ntitle = "A \\"b\\""\ndate = 2025\n"q k" = \'c\' # d\ne.f = 1979-05-27T07:32:00Z\ntags = ["x", \'y\', # z\n  1_000,\n]\ng = """\nh\\\n   i"""\n[params]\nj = {k = 1, l.m = [true, {}]}\n[[n]]\no = 1\n[[n]]\no = -inf\n+++\n',
      ),
    ).toEqual([
      'title=A "b"«A \\"b\\"»',
      'date=2025',
      'q k=c',
      'e.f=1979-05-27T07:32:00Z',
      'tags= [x, y, 1_000]',
      'g=hi«h\\\n   i»',
    ]);
  });

  test.each([
    ['a = 1\na = 2', '! Duplicate key: a: a'],
    ['a.b = 1\na.b.c = 2', '! Duplicate key: b: b'],
    ['[a]\n[a]', '! Duplicate key: a: a'],
    ['a = 1\n[[a]]', '! Duplicate key: a: a'],
    ['date = 2021-09-31', '! No such date: 2021-09-31'],
    ['a = "b', '! Unclosed string: "b'],
    ['a = """b', '! Unclosed string: """b\n'],
    ['a = "\\q"', '! Unknown escape: \\q'],
    ['a = "\\uD800"', '! No such character: \\uD800'],
    ['a = b', '! Expected a value: b'],
    ['a = 012', '! Expected a value: 012'],
    ['a = {b = 1\n}', '! Expected }: \n'],
    ['a = 1 b', '! Expected the end of the line: b'],
    ['a: 1', '! Expected =: :'],
    ['= 1', '! Expected a key: ='],
    ['a = [1, 2', '! Expected ]: '],
    ['a = {{ .Date }}', '! Expected a key: {'],
  ])('%j has its problem at its place', (body, problem) => {
    expect(read(`+++\n${body}\n+++\n`).filter((line) => line.startsWith('!'))).toEqual([problem]);
  });

  test('what stands before a problem is read', () => {
    expect(read('+++\ntitle = "A"\ndate = x\n+++\n')[0]).toBe('title=A');
  });

  test('arrays that lie too deep are a problem, not a crash', () => {
    expect(read(`+++\na = ${'['.repeat(10_000)}\n+++\n`)).toEqual(['! Nested too deep: [']);
  });
});

test.each([
  '---\na: b\n',
  '+++\na = 1\n---\n',
  ' ---\na: b\n---\n',
  '--- a\nb: c\n---\n',
  '{\n"a": 1\n}\n',
  '\n---\na: b\n---\n',
  '---',
])('%j has no front matter', (text) => {
  expect(parse(text).frontMatter).toBeUndefined();
});

test('a byte order mark, windows line ends, white space behind the fences', () => {
  const text = '\uFEFF--- \r\ntitle: a b \r\n---\t\r\n# c';
  const { frontMatter, blocks } = parse(text);
  expect(read(text)).toEqual(['title=a b']);
  expect(frontMatter).toMatchObject({ start: 0, end: text.indexOf('\r\n#'), body: { start: 7, end: 20 } });
  expect(blocks).toHaveLength(1);
});
