import fc from 'fast-check';
import { equals, escapeRegex, selector } from '@fairway/slo';
import { isValidMatcher, matches } from './matchers';
import { selectorsOf } from './selectors';

const hostile = fc.oneof(
  fc.string(),
  fc.constantFrom('"', '\\', '\n', '"} or up{x="', '}', '${x}', 'a\\"b'),
);

describe('selector', () => {
  it('writes plain label values as people do', () => {
    expect(
      selector('slo:status', equals({ stat: 'sli', slo: 'checkout' })),
    ).toBe('slo:status{slo="checkout",stat="sli"}');
  });

  it('quotes label names that are not plain', () => {
    expect(selector(undefined, equals({ 'a.b': 'c' }))).toBe('{"a.b"="c"}');
  });

  it('keeps any label value inside its quotes', () => {
    fc.assert(
      fc.property(hostile, value => {
        const found = selectorsOf(selector('m', equals({ slo: value })));
        expect(found).toHaveLength(1);
        expect(found[0]).toMatchObject({
          metric: 'm',
          matchers: [{ label: 'slo', op: '=', value }],
        });
      }),
    );
  });
});

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

describe('selectorsOf', () => {
  it('finds every selector of an expression in order', () => {
    const found = selectorsOf(
      'sum(rate(http_requests_total{code=~"5..",job="a"}[5m])) / sum(rate(http_requests_total{job="a"}[5m] offset 1m))',
    );
    expect(found.map(({ text }) => text)).toEqual([
      'http_requests_total{code=~"5..",job="a"}',
      'http_requests_total{job="a"}',
    ]);
  });

  it.each(['', 'sum(', '1 +', 'rate(x[5m)'])('finds none in %p', expression => {
    expect(selectorsOf(expression)).toEqual([]);
  });
});
