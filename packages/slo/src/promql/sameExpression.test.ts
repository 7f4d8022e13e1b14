import { isSameExpression } from './sameExpression';

describe('isSameExpression', () => {
  it.each([
    ['blanks', 'sum(rate(a[5m]))/b>0', 'sum(rate(a[5m])) / b > 0'],
    ['lines', 'a\n  or b', 'a or b'],
    ['brackets', '(a) / ((b > 0))', 'a / (b > 0)'],
    ['place of by', 'sum(a) by (x, y)', 'sum by (y, x) (a)'],
    ['empty by', 'sum by () (a)', 'sum(a)'],
    ['empty ignoring', 'a / ignoring () b', 'a / b'],
    ['order of matchers', 'a{x="1",y="2"}', 'a{y="2", x="1"}'],
    ['name as a label', '{__name__="a",x="1"}', 'a{x="1"}'],
    ['quoted name', '{"a",x="1"}', 'a{x="1"}'],
    ['quoted label', 'a{"x"="1"}', 'a{x="1"}'],
    ['quotes', `a{x='1"2'}`, 'a{x="1\\"2"}'],
    ['raw string', 'a{x=~`1\\.2`}', 'a{x=~"1\\\\.2"}'],
    ['durations', 'rate(a[60m] offset 120s)', 'rate(a[1h] offset 2m)'],
    ['seconds', 'rate(a[300])', 'rate(a[5m])'],
    ['numbers', 'a > 14.40 / 1e-3', 'a > 14.4 / 0.001'],
    ['infinity', 'a < +Inf', 'a < Inf'],
    ['case of keywords', 'SUM BY (x) (a) OR b', 'sum by (x) (a) or b'],
  ])('looks through %s', (_, a, b) => {
    expect(isSameExpression(a, b)).toBe(true);
  });

  it.each([
    ['metric', 'a', 'b'],
    ['value', 'a{x="1"}', 'a{x="2"}'],
    ['operator of a matcher', 'a{x="1"}', 'a{x=~"1"}'],
    ['range', 'rate(a[5m])', 'rate(a[10m])'],
    ['offset', 'a offset 5m', 'a'],
    ['sign of an offset', 'a offset 5m', 'a offset -5m'],
    ['number', 'a > 14.4', 'a > 14.5'],
    ['brackets that matter', '(a - b) - c', 'a - (b - c)'],
    ['labels', 'sum by (x) (a)', 'sum by (y) (a)'],
    ['by and without', 'sum by (x) (a)', 'sum without (x) (a)'],
    ['matching', 'a and on () b', 'a and b'],
    ['side of a group', 'a * on (x) group_left () b', 'a * on (x) b'],
    ['bool', 'a > bool 0', 'a > 0'],
    ['function', 'rate(a[5m])', 'irate(a[5m])'],
    ['aggregation', 'sum(a)', 'avg(a)'],
    ['parameter', 'topk(3, a)', 'topk(4, a)'],
    ['order of sides', 'a / b', 'b / a'],
    ['subquery', 'max_over_time(a[1d:1h])', 'max_over_time(a[1d:2h])'],
    ['what does not parse', 'sum(', 'sum( '],
  ])('sees another %s', (_, a, b) => {
    expect(isSameExpression(a, b)).toBe(false);
  });

  it('takes what does not parse for itself', () => {
    expect(isSameExpression('sum(', 'sum(')).toBe(true);
  });
});
