import { histogramQuantile } from './histogramQuantile';

const buckets = (counts: Record<string, number>) =>
  Object.entries(counts).map(([le, value]) => ({
    ...{ labels: { job: 'a', le }, value, t: 0 },
  }));

describe('histogram_quantile', () => {
  it.each([
    ['inside a bucket', 0.5, { '1': 40, '2': 60, '+Inf': 100 }, 1.5],
    ['in the first', 0.2, { '1': 40, '2': 60, '+Inf': 100 }, 0.5],
    ['beyond the last bound', 0.9, { '1': 40, '2': 60, '+Inf': 100 }, 2],
    ['of counts that fall', 0.5, { '1': 60, '2': 50, '+Inf': 100 }, 50 / 60],
    ['of no events', 0.5, { '1': 0, '+Inf': 0 }, NaN],
    ['without the largest bucket', 0.5, { '1': 1, '2': 2 }, NaN],
    ['above all', 1.5, { '1': 1, '+Inf': 2 }, Infinity],
    ['below all', -1, { '1': 1, '+Inf': 2 }, -Infinity],
  ])('is %s', (_, share, counts, expected) => {
    const { samples } = histogramQuantile(share, buckets(counts), 0);
    expect(samples).toEqual([{ labels: { job: 'a' }, value: expected, t: 0 }]);
  });

  it('leaves out what is no bucket', () => {
    const up = [{ labels: { job: 'a' }, value: 1, t: 0 }];
    expect(histogramQuantile(0.5, up, 0).samples).toEqual([]);
  });
});
