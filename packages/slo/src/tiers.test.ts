import { standardTiers } from './tiers';

it.each([
  ['30 d', 30, [14.4, 6, 3, 1]],
  ['28 d', 28, [13.44, 5.6, 2.8, 0.9333]],
  ['90 d', 90, [43.2, 18, 9, 3]],
])('has the factors of the SRE Workbook for %s', (_, days, factors) => {
  expect(standardTiers(days * 86400).map(t => t.factor)).toEqual(factors);
});
