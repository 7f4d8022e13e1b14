import fc from 'fast-check';
import { equals, escapeRegex, matches, selector } from './promql';
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
