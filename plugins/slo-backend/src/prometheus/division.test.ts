import { failuresOf, withoutFallback } from './division';

it.each([
  [
    "Sloth's",
    '(sum(rate(bad[5m]))) / (sum(rate(all[5m])))',
    'sum(rate(bad[5m]))',
  ],
  [
    'a share of the good',
    '1 - (sum(rate(good[5m])) / sum(rate(all[5m])))',
    'sum(rate(all[5m])) - sum(rate(good[5m]))',
  ],
  [
    'a difference',
    '(sum(rate(all[5m])) - sum(rate(good[5m]))) / sum(rate(all[5m]))',
    'sum(rate(all[5m])) - sum(rate(good[5m]))',
  ],
])('finds what failed in %s', (_, query, numerator) => {
  expect(failuresOf(query)).toEqual({
    numerator,
    denominator: 'sum(rate(all[5m]))',
  });
});

it.each(['', 'a /', 'my:error_ratio', '2 - a / b', '1 - a', 'a * b'])(
  'does not guess what failed in %p',
  query => expect(failuresOf(query)).toBeUndefined(),
);

it.each([
  ['sum(rate(bad[5m])) or 0 * sum(all)', 'sum(rate(bad[5m]))'],
  ['sum(all) - sum(good)', 'sum(all) - sum(good)'],
  ['sum(', 'sum('],
])('leaves out what stands in for no sample: %s', (query, expected) => {
  expect(withoutFallback(query)).toBe(expected);
});
