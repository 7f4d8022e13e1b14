import fc from 'fast-check';
import { equals, selector } from './selector';
import { selectorsOf } from './selectorsOf';

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
