import { expect, test } from 'vitest';
import { renumber } from '../../server/src/features/renumber.ts';
import { applied, checked, findingsIn, fixed } from '../kit/findings.ts';
import { fixtureOf } from '../kit/fixture.ts';

const LIST =
  '1. [1](https://a.example/)\n2. [2](https://b.example/) – a long remark,\n   read in March\n3. [3](https://c.example/)\n';

test('a remark that goes on in the next line does not end its list', () => {
  expect(findingsIn(`A.[1] B.[2] C.[3]\n\n${LIST}`)).toEqual([]);
});

test('goes with its source', () => {
  expect(fixed(`A.[1] C.[3]\n\n${LIST}`, 'unused-source')).toBe(
    'A.[1] C.[3]\n\n1. [1](https://a.example/)\n2. [3](https://c.example/)\n',
  );
});

test('goes with the last source', () => {
  const list = '- [1](https://a.example/)\n- [2](https://b.example/) – a long remark,\n  read in March\n';
  expect(fixed(`A.[1]\n\n${list}`, 'unused-source')).toBe('A.[1]\n\n- [1](https://a.example/)\n');
});

test.each([
  ['behind a check box', '- [x] [1](https://a.example/)\n- [x] [2](https://b.example/) – the guide\n  goes on\n'],
  ['behind a tab', '-\t[1](https://a.example/)\n-\t[2](https://b.example/) – the guide\n\tgoes on\n'],
  ['without indentation', '- [1](https://a.example/)\n- [2](https://b.example/) – the guide\ngoes on\n'],
])('goes with its source: %s', (_, list) => {
  const [first = ''] = list.split('\n');
  expect(fixed(`A.[1]\n\n${list}`, 'unused-source')).toBe(`A.[1]\n\n${first}\n`);
});

test('moves along where sources change their order', () => {
  const { view, note, text } = checked(fixtureOf(`A.[3] B.[1] C.[2]\n\n${LIST}`));
  const result = renumber({ note, text, offset: 0 });
  expect(view.notes).toHaveLength(1);
  expect('edits' in result ? applied(text, result.edits) : result.refusal).toBe(
    'A.[1] B.[2] C.[3]\n\n1. [1](https://c.example/)\n2. [2](https://a.example/)\n3. [3](https://b.example/) – a long remark,\n   read in March\n',
  );
});

test('in prose the line behind a source is no remark', () => {
  const text = 'A.[1]\n\n[1](https://a.example/) – the guide\nIt says more.[2]\n';
  expect(findingsIn(text, 'citation-without-source')).toEqual([]);
});
