import fc from 'fast-check';
import { DAY, MINUTE, SECOND } from '../scenario/duration';
import { SampledSeries } from './sampledSeries';

const GRID = { step: 30 * SECOND, phase: 7 * SECOND };

describe('SampledSeries', () => {
  // A value at each step but one in five, and none on the third day.
  const series = new SampledSeries({ __name__: 'm' }, GRID, t => {
    const index = (t - GRID.phase) / GRID.step;
    const silent = t >= 2 * DAY && t < 3 * DAY;
    return silent || index % 5 === 0 ? undefined : Math.sin(index);
  });

  it('sums a window as its samples add up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -DAY, max: 6 * DAY }),
        fc.integer({ min: 1, max: 3 * DAY }),
        (t, window) => {
          const samples = series.between(t - window, t);
          const { sum, count } = series.over(t, window);
          expect(count).toBe(samples.length);
          expect(sum).toBeCloseTo(
            samples.reduce((total, { v }) => total + v, 0),
            6,
          );
        },
      ),
    );
  });

  it('finds the newest sample of the grid', () => {
    const at = 11 * GRID.step + GRID.phase;
    expect(series.latest(at + 29_999, 5 * MINUTE)).toEqual({
      t: at,
      v: Math.sin(11),
    });
  });

  it('is gone at the first step without a value', () => {
    const at = 15 * GRID.step + GRID.phase;
    expect(series.latest(at - 1, 5 * MINUTE)).toBeDefined();
    expect(series.latest(at, 5 * MINUTE)).toBeUndefined();
  });

  it('has no average where there are no samples', () => {
    expect(series.average(2.9 * DAY, MINUTE)).toBeUndefined();
  });
});
