import { describe, expect, test } from 'vitest';
import { RULES } from '../../../server/src/features/rules/index.ts';
import { outOfScopeService } from '../../../server/src/features/rules/outOfScopeService.ts';
import { checked, findingsIn } from '../../kit/findings.ts';
import { fixtureOf } from '../../kit/fixture.ts';

/** What the rule says where a notebook has switched it on. */
function messagesIn(text: string): string[] {
  const { view, note } = checked(fixtureOf(text));
  return Array.from(outOfScopeService.check(view, note), ({ message }) => message);
}

describe('a service that the exam does not ask for', () => {
  test('its first mention in the note', () => {
    expect(messagesIn('Amazon Forecast or Redshift? Redshift.\n')).toEqual([
      'Amazon Forecast is out of scope for AIP-C01.',
      'Amazon Redshift is out of scope for AIP-C01.',
    ]);
  });

  test('nothing for what is in scope, or in neither list', () => {
    expect(messagesIn('Amazon S3 and AWS Lambda call Amazon Titan.\n')).toEqual([]);
  });

  test('nothing without a blueprint', () => {
    const { view, note } = checked(fixtureOf('Amazon Forecast\n'));
    const without = Object.create(view, { blueprint: { value: undefined } });
    expect([...outOfScopeService.check(without, note)]).toEqual([]);
  });

  test('nothing until a notebook asks for it', () => {
    expect(RULES).toContain(outOfScopeService);
    expect(findingsIn('Amazon Forecast\n', 'out-of-scope-service')).toEqual([]);
  });
});
