import { exactPercent } from './exactPercent';

it.each([
  [0.779993, '77.999%'],
  [0.7851, '78.51%'],
  [0.5, '50%'],
  [-0.110001, '−11.0001%'],
  [1, '100%'],
])('%p in full is %s', (ratio, words) => {
  expect(exactPercent(ratio)).toBe(words);
});
