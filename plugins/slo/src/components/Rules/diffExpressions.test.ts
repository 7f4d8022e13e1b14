import { diffExpressions } from './diffExpressions';

const marked = (parts: { text: string; changed: boolean }[]) =>
  parts.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

it.each([
  [
    'a number',
    'slo:burn_rate:1h > 14.4',
    'slo:burn_rate:1h > 13.44',
    'slo:burn_rate:1h > [14.4]',
    'slo:burn_rate:1h > [13.44]',
  ],
  [
    'a matcher',
    'rate(a_total{code=~"5.."}[5m])',
    'rate(a_total{code=~"5..|429",job="x"}[5m])',
    'rate(a_total{code=~["5.."]}[5m])',
    'rate(a_total{code=~["5..|429",job="x"]}[5m])',
  ],
  ['spaces alone', 'a  >\n 1', 'a > 1', 'a > 1', 'a > 1'],
  [
    'several words together',
    'a > 1',
    'a > 1 unless b < 2',
    'a > 1',
    'a > 1[\n  unless b < 2]'.replace('[\n  ', '\n  ['),
  ],
])('%s', (_, loaded, expected, left, right) => {
  const diff = diffExpressions(loaded, expected);
  expect(marked(diff.loaded)).toBe(left);
  expect(marked(diff.expected)).toBe(right);
});

it('breaks both sides before their operators', () => {
  const { loaded } = diffExpressions('a > 1 and (b or c)', 'a');
  expect(loaded.map(({ text }) => text).join('')).toBe(
    'a > 1\n  and (b\n    or c)',
  );
});

it('gives long expressions back as they are, without marks', () => {
  const long = Array.from({ length: 1500 }, (_, index) => index).join('+');
  const diff = diffExpressions(long, `${long}+1`);
  expect(diff.loaded).toEqual([{ text: long, changed: false }]);
});
