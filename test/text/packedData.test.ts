import { expect, test } from 'vitest';
import { DataPacker, SourceText } from '../../server/src/text/packedData.ts';
import fc from '../kit/fastCheck.ts';

test('what is unpacked equals what was packed', () => {
  const packer = new DataPacker();
  const text = fc.string({ unit: 'grapheme', maxLength: 60 });
  const { data } = fc.letrec((tie) => ({
    data: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(undefined, null, true, false),
      fc.integer({ min: -300, max: 70_000 }),
      fc.maxSafeInteger(),
      text,
      fc.array(tie('data'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom('start', 'end', 'text', 'kind'), tie('data'), { noNullPrototype: true }),
    ),
  }));
  fc.assert(fc.property(data, (value) => void expect(packer.unpack(packer.pack(value))).toEqual(value)));
});

test('what is shared is shared again', () => {
  const packer = new DataPacker();
  const citation = { start: 3, end: 6 };
  const unpacked = packer.unpack(packer.pack({ citations: [citation], part: { first: citation } }));
  expect(unpacked).toEqual({ citations: [citation], part: { first: citation } });
  expect(unpacked.part.first).toBe(unpacked.citations[0]);
});

test.each([['a'.repeat(127)], ['ä'.repeat(127)], ['→'.repeat(70)], ['x'.repeat(20_000)], ['😀'.repeat(9_000)], ['']])(
  'a text of any length, test %#',
  (text) => {
    const packer = new DataPacker();
    expect(packer.unpack(packer.pack([text, 7]))).toEqual([text, 7]);
  },
);

test.each([[Number.NaN], [0.5], [new Date(0)], [() => 1], [new Uint8Array(1)]])('%s is refused', (value) => {
  expect(() => new DataPacker().pack(value)).toThrow(TypeError);
});

test('of what is cut from a source only the place is packed', () => {
  const source = 'The bucket keeps objects, and the queue keeps messages until somebody has read them.';
  const pieces = [
    source,
    source.slice(30),
    `${source.slice(0, 40)} …`,
    source.slice(0, 10),
    'another text of some length',
  ];
  const packer = new DataPacker();
  const packed = packer.pack(pieces, new SourceText(source, [0, 30]));
  expect(packer.unpack(packed, source)).toEqual(pieces);
  expect(packed.bytes.length).toBeLessThan(packer.pack(pieces).bytes.length / 3);
});
