import fc from 'fast-check';
import { escapeRegex } from '@fairway/slo';
import { isValidMatcher, matches } from './matchers';

describe('matches', () => {
  const labels = { code: '503', le: '' };

  it.each([
    ['code', '=', '503', true],
    ['code', '=~', '5..', true],
    ['code', '=~', '5', false],
    ['code', '!~', '5..', false],
    ['code', '!=', '500', true],
    ['le', '=', '', true],
    ['absent', '=', '', true],
    ['absent', '!=', '', false],
  ] as const)('%s%s"%s" is %p', (label, op, value, expected) => {
    expect(matches({ label, op, value }, labels)).toBe(expected);
  });

  it.each([
    ['(?i)abc', 'ABC', true],
    ['\\pL+', 'ключ', true],
    ['a.b', 'a\nb', true],
    ['(?P<x>5)..', '503', true],
  ])('reads %s as RE2 does', (value, actual, expected) => {
    const matcher = { label: 'code', op: '=~' as const, value };
    expect(isValidMatcher(matcher)).toBe(true);
    expect(matches(matcher, { code: actual })).toBe(expected);
  });

  it.each(['(', '[', '*', '(?=5)', '\\1'])('says that %s is none', value => {
    expect(isValidMatcher({ label: 'code', op: '=~', value })).toBe(false);
  });

  it('takes time for the length of a text, not for its traps', () => {
    const matcher = { label: 'code', op: '=~' as const, value: '(a+)+$' };
    const since = performance.now();
    expect(matches(matcher, { code: `${'a'.repeat(10_000)}!` })).toBe(false);
    expect(performance.now() - since).toBeLessThan(2_000);
  });

  it('takes nothing that every object has for a label', () => {
    const matcher = { label: 'constructor', op: '!=' as const, value: '' };
    expect(matches(matcher, {})).toBe(false);
  });

  it('an escaped text matches itself only', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const matcher = {
          label: 'x',
          op: '=~' as const,
          value: escapeRegex(a),
        };
        expect(matches(matcher, { x: b })).toBe(a === b);
      }),
    );
  });
});
