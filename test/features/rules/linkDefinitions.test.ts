import { describe, expect, test } from 'vitest';
import { findingsIn, fixed, fixesIn } from '../../kit/findings.ts';

describe('undefined-link-reference', () => {
  const CODE = 'undefined-link-reference';

  test.each([
    ['[the guide][guide]', '[the guide][guide]', 'Nothing defines “guide” in this note.'],
    ['[the *guide*][]', '[the *guide*][]', 'Nothing defines “the *guide*” in this note.'],
    ['![a drawing][vpc]', '![a drawing][vpc]', 'Nothing defines “vpc” in this note.'],
    ['- in [`code`][cfn] here', '[`code`][cfn]', 'Nothing defines “cfn” in this note.'],
    ['| a |\n|---|\n| [x][guide] |', '[x][guide]', 'Nothing defines “guide” in this note.'],
    ['Twice[^note].', '[^note]', 'There is no footnote “note” in this note.'],
    ['Twice[^1].', '[^1]', 'There is no footnote “1” in this note.'],
    ['- [Guide][guide]', '[Guide][guide]', 'Nothing defines “guide” in this note.'],
    ['[A][IAM] x\n\n[EC2]: u', '[A][IAM]', 'Nothing defines “IAM” in this note.'],
    ['[See there][b]\n\n[a]: u', '[See there][b]', 'Nothing defines “b” in this note.'],
    ['[a][giude]\n\n[guide]: u', '[a][giude]', 'Nothing defines “giude” in this note. Did you mean “guide”?'],
  ])('%s', (text, place, message) => {
    expect(findingsIn(`${text}\n`, CODE)).toEqual([`${place} ${CODE}: ${message}`]);
  });

  test.each([
    ['what is defined, before or after', '[a]: u\n\n[x][a] [A][] [b][ B ] ![x][a]\n\n> [B]: v\n'],
    ['a single pair of brackets', 'As [sic] and [see below] say.\n'],
    ['citations', 'Fast.[3][4] Cheap.[1, 2][3] [see][5]\n'],
    ['check boxes and alerts', '- [ ][a]\n- [x] [b] c\n\n> [!NOTE]\n> [!x][y]\n'],
    ['code', '`[a][b]`\n\n```\n[a][b]\n```\n'],
    ['indices and keys', "Read event[key][name] and x['cf']['request'] and ['cf']['request'].\n"],
    ['classes of regular expressions', 'Like [a-zA-Z][a-zA-Z0-9]* or [a-z][0-9] or [^0-9.] or [^a-z]+.\n'],
    ['escaped brackets', '\\[a][b] [a\\][b] [a]\\[b] [a][b\\]\n'],
    ['brackets in brackets', '[[a][b]] [a][b][c]\n'],
    ['wiki links', '[[a]][[b]]\n'],
    ['brackets of two blocks', '- [a]\n- [b]\n\n[a]\n\n[b]\n'],
    ['a footnote and its text', 'Twice[^a] and [^A].\n\n[^a]: Yes.\n'],
    ['a title in front matter', '---\ntitle: "[a][b]"\n---\n'],
    ['answers and keys', 'Answers: [A][C] or [Ctrl][C].\n'],
    ['what chat programs cite with', 'S3 is durable.[web:1][web:2] Cheap.[cite:3][cite:4]\n'],
    [
      'works by their authors',
      'Shown in [Brown20][VSP+17], [RFC 2616][RFC 7230], [Li et al., 2017][Xu and Wu, 2018].\n',
    ],
    ['what Gemini cites with', '[cite_start]S3 is durable [cite: 2, 3][cite_start], cheap [cite: 4][source: 5].\n'],
    ['numbered sources', 'It is local.[S1][S2] So says [Source 1][Source 3].\n\n- [S1] The guide\n- [S2] A book\n'],
    ['what a list of the note explains', 'As in [papernotes][survey].\n\n- [survey] A survey of retrieval\n'],
    ['links that were lost', '[2023] Prompting in parts [paper][code]\n'],
    ['what Perplexity cites with', 'Cheap.[web:39][attached_file:1][x] Old.[turn0search1][turn0search2]\n'],
    ['tags in capitals, of notes and of logs', 'A note [WIP][DRAFT] says [INFO][main] and [string][int]$x.\n'],
    ['tags', '- [AWS][IAM] Create a role\n- [Choose 2][Hard] Which of these?\n'],
    ['a program’s objects, elsewhere than here', '//- mkdocs.yml\n\n//- note.md\nSee [`client`][boto3.client].\n'],
    ['what a program prints', '{{< output >}}\nA [b][cde] f\n{{< /output >}}\n'],
  ])('nothing for %s', (_, text) => {
    expect(findingsIn(text, CODE)).toEqual([]);
  });

  test('the label that was meant', () => {
    expect(fixed('[a][giude]\r\n\r\n[guide]: u\r\n', CODE)).toBe('[a][guide]\r\n\r\n[guide]: u\r\n');
    expect(fixed('a[^not]\n\n[^note]: u\n', CODE)).toBe('a[^note]\n\n[^note]: u\n');
  });

  test('the label that readers see is not changed unasked', () => {
    expect(fixesIn('[Giude][]\n\n[guide]: u\n', CODE).map(({ preferred }) => preferred)).toEqual([undefined]);
  });
});

describe('duplicate-link-definition', () => {
  const CODE = 'duplicate-link-definition';

  test.each([
    ['[a]: u\n[b]: v\n[A]: u\n', '[A] is defined in line 1 already'],
    ['[a b]: u\n[a  B]: v\n', '[a  B] is defined in line 1 already, with another address'],
    ['x[3]\n\n[3]: u\n[3]: v\n', '[3] is defined in line 3 already, with another address'],
    ['x[^n]\n\n[^n]: u\n\n[^n]: v\n', '[^n] is defined in line 3 already'],
  ])('%s', (text, message) => {
    expect(findingsIn(text, CODE).map((each) => each.slice(each.indexOf(': ') + 2))).toEqual([
      `${message}: this one counts for nothing.`,
    ]);
  });

  test('comments may stand as often as people like', () => {
    expect(findingsIn('[//]: # (one)\n[//]: # (two)\n\n[comment]: <> (a)\n[comment]: <> (b)\n', CODE)).toEqual([]);
  });

  test('a link and a footnote of a name are two things', () => {
    expect(findingsIn('[a]: u\n[^a]: v\n', CODE)).toEqual([]);
  });

  test('the same address is removed, another one only where somebody says so', () => {
    expect(fixed('[a]: u\r\n[a]: u\r\n[b]: v\r\n', CODE)).toBe('[a]: u\r\n[b]: v\r\n');
    expect(fixed('[a]: u\n\n[a]: v', CODE, 'Remove this definition')).toBe('[a]: u\n');
    expect(fixesIn('[a]: u\n[a]: v\n', CODE).map(({ preferred }) => preferred)).toEqual([undefined]);
  });
});

describe('unused-link-definition', () => {
  const CODE = 'unused-link-definition';

  test('faded, as a whole', () => {
    expect(findingsIn('Text.\n\n[a]: u "t"\n\n[^n]: A note.\n', CODE)).toEqual([
      '[a]: u "t" unused-link-definition: Nothing uses [a].',
      '[^n]: A note. unused-link-definition: Nothing uses [^n].',
    ]);
  });

  test.each([
    ['what is used', '[a] [x][b] [c][] ![d] e[^e]\n\n[a]: u\n[B]: v\n[c]: w\n[d]: x\n\n[^E]: y\n'],
    ['numbers', '[3]: https://example.com\n'],
    ['comments', '[//]: # (later)\n[comment]: <> (later)\n[Comment 2]: # (later)\n[#]: later\n[1]: # (later)\n'],
    ['a second definition', '[a]\n\n[a]: u\n[a]: v\n'],
    ['a note of nothing but definitions', '[a]: u\n[b]: v\n'],
    ['a footnote that may be a regular expression', 'Tested[^*].\n\n[^*]: By hand.\n'],
  ])('nothing for %s', (_, text) => {
    expect(findingsIn(text, CODE)).toEqual([]);
  });

  test.each([
    ['between blank lines', 'A.\n\n[a]: u\n\nB.\n', 'A.\n\nB.\n'],
    ['at the end', 'A.\n\n[a]: u\n', 'A.\n'],
    ['without a line ending', 'A.\n\n[a]: u', 'A.\n'],
    ['right below text, without a line ending', '# A\n[a]: u', '# A'],
    ['among others, CRLF', '[b]\r\n\r\n[a]: u\r\n[b]: v\r\n', '[b]\r\n\r\n[b]: v\r\n'],
    ['over two lines', 'A.\n\n[a]: u\n  "t"\n\nB.\n', 'A.\n\nB.\n'],
  ])('%s', (_, wrong, right) => {
    expect(fixed(wrong, CODE)).toBe(right);
  });

  test('in a quote, and before a rule that would open the note, it is left to people', () => {
    expect(fixesIn('Text.\n\n> [a]: u\n', CODE)).toEqual([]);
    expect(fixesIn('[a]: u\n\n---\n\nText.\n\n---\n', CODE)).toEqual([]);
  });
});
