// After an edit only what stands between two barriers is gone through anew: the result is that of the whole text.

import { expect, test } from 'vitest';
import { BARRIER } from '../../server/src/text/prose.ts';
import fc from '../kit/fastCheck.ts';
import { awsNames, mentionsIn } from '../kit/names.ts';

const WORDS = ['Amazon', 'AWS', 'S3', 'Lambda', 'Step', 'Functions', 'Glue', 'Config', 'Azure', 'GCP', 'Q', 'Business'];
const pieces = fc.constantFrom(...WORDS, ' ', ' ', ' ', '. ', '-', '/', ':', 's', 'é', '関', BARRIER, BARRIER);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

test('after any edit', () => {
  fc.assert(
    fc.property(texts, texts, fc.nat(100), fc.nat(8), (text, inserted, at, length) => {
      const edited = text.slice(0, at) + inserted + text.slice(at + length);
      expect(awsNames.scan(edited, awsNames.scan(text))).toEqual(awsNames.scan(edited));
    }),
    { numRuns: 2000 },
  );
});

test('what is far from the edit is not looked at', () => {
  const before = awsNames.scan(`${BARRIER}Amazon S3${BARRIER}Lambda x${BARRIER}Amazon EC2`);
  const after = awsNames.scan(`${BARRIER}Amazon S3${BARRIER}Lambda xy${BARRIER}Amazon EC2`, before);
  expect(after.matches).toHaveLength(3);
  expect(after.matches[0]).toBe(before.matches[0]);
  expect(after.matches[1]).not.toBe(before.matches[1]);
});

test('without an edit all is as it was', () => {
  const before = awsNames.scan('Amazon S3');
  expect(awsNames.scan('Amazon S3', before)).toBe(before);
});

test('a text that ends behind another vendor’s name', () => {
  expect(awsNames.scan('S3 or Azure ').otherVendors).toEqual([{ start: 6, end: 11, name: 'Azure' }]);
});

test('wherever a name stands and however it is written, the list of what it names is one and the same', () => {
  const [first, second, third] = mentionsIn('S3 and AWS S3.\n\n- S3\n').map(({ namings }) => namings);
  expect(second).toBe(first);
  expect(third).toBe(first);
});
