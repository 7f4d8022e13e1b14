import type { SignalLine } from '@fairway/contracts/slo';
import {
  drawnLines,
  formatSignal,
  lastValue,
  type PresentSignal,
  signalScale,
} from './signalFormat';

const lineOf = (name: SignalLine['name'], values = [1]): SignalLine => ({
  name,
  values,
  query: 'up',
});
const signalOf = (...names: SignalLine['name'][]): PresentSignal => ({
  unit: 'ratio',
  lines: names.map(name => lineOf(name)),
});

it.each([
  [84.31, 'per-second', '84\u00a0/s'],
  [0.0213, 'per-second', '0.021\u00a0/s'],
  [13_300, 'per-second', '13.3\u00a0k\u00a0/s'],
  [0.31, 'seconds', '310\u00a0ms'],
  [0.0008, 'seconds', '0.8\u00a0ms'],
  [1.24, 'seconds', '1.2\u00a0s'],
  [180, 'seconds', '3\u00a0min'],
  [0.713, 'ratio', '71%'],
  [0.0123, 'ratio', '1.2%'],
] as const)('%p %s is %s', (value, unit, words) => {
  expect(formatSignal(value, unit, 'en-US')).toBe(words);
});

it.each([
  [
    [0, 0],
    [0, 1],
  ],
  [[3.8], [0, 1, 2, 3, 4]],
  [[106], [0, 50, 100, 150]],
  [[0.29], [0, 0.1, 0.2, 0.3]],
  [[1], [0, 0.25, 0.5, 0.75, 1]],
])('the axis of %p has ticks at %p', (values, ticks) => {
  expect(signalScale(values).ticks).toEqual(ticks);
});

it.each([
  [
    ['p50', 'p95', 'p99'],
    ['p99', 'p50'],
  ],
  [
    ['cpu-of-requests', 'cpu-of-limits', 'memory-of-requests'],
    ['cpu-of-limits', 'memory-of-requests'],
  ],
  [['total'], ['total']],
  [['bad'], ['bad']],
] as [SignalLine['name'][], SignalLine['name'][]][])(
  'of %p it draws %p',
  (names, drawn) => {
    expect(drawnLines(signalOf(...names)).map(({ name }) => name)).toEqual(
      drawn,
    );
  },
);

it('has no last value where the data ends before', () => {
  expect(lastValue({ ...lineOf('p50'), values: [1, null] })).toBeUndefined();
  expect(lastValue(lineOf('p50', [1, 0]))).toBe(0);
});
