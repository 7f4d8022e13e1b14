import { alertBounds } from './alertBounds';

const of = (short: number, long: number, factor = 1) => [
  { metric: 'short', above: expect.closeTo(short * factor, 9) },
  { metric: 'long', above: expect.closeTo(long * factor, 9) },
];

describe('the bounds of an alert', () => {
  it.each<[string, string, object[]]>([
    ['plain', 'short > 14.4 and long > 14.4', [of(14.4, 14.4)]],
    ['in any order', '(long{a="b"} >= 6)', [[{ metric: 'long', above: 6 }]]],
    [
      "Sloth's",
      `(max(short{sloth_id="a"} > (14.4 * 0.001)) without (sloth_window)
        and max without (sloth_window) (long{sloth_id="a"} > (14.4 * 0.001)))
       or (max(short{sloth_id="a"} > (6 * 0.001)) without (sloth_window)
        and max(long{sloth_id="a"} > (6 * 0.001)) without (sloth_window))`,
      [of(14.4, 14.4, 0.001), of(6, 6, 0.001)],
    ],
    [
      "Pyrra's",
      'short > (14 * (1 - 0.99)) and long > (14 * (1-0.99))',
      [of(0.14, 0.14)],
    ],
    [
      'beside other conditions',
      'short > 3 and long > 3 and sum(rate(x[5m])) * 30 > 4.5 and on(slo) count_over_time(y[6h]) > 45',
      [of(3, 3)],
    ],
    ['but for', '(short > 3 and long > 3) unless on() holiday', [of(3, 3)]],
    ['that filter nothing', 'short > bool 3', [[]]],
    ['against what is no number', 'short > long', [[]]],
    ['of a sum', 'short + long > 3', [[]]],
    ['none', 'vector(1)', [[]]],
  ])('%s', (_, query, ways) => {
    expect(alertBounds(query)).toEqual(ways);
  });

  it.each([
    '',
    'sum(',
    'a > (1.2.3 * 2)',
    '('.repeat(5_000),
    `${'a or '.repeat(3_000)}a > 1`,
  ])('are none of what is no rule', query => {
    expect(alertBounds(query)).toEqual([]);
  });

  it('of many brackets are found', () => {
    const query = `${'('.repeat(100)}short > 1${')'.repeat(100)}`;
    expect(alertBounds(query)).toEqual([[{ metric: 'short', above: 1 }]]);
  });
});
