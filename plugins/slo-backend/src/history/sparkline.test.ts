import { firstSeen, grid, sparkline } from './sparkline';

const DAY = 86400;
const now = new Date('2026-11-22T12:01:30Z');

describe('grid', () => {
  it('covers the window up to now in the wanted number of steps', () => {
    const { start, end, step } = grid(now, 30 * DAY);
    expect(step).toBe(6 * 3600);
    expect((end - start) / step).toBe(120);
    expect(now.getTime() / 1000 - end).toBeLessThan(120);
  });

  it('asks for the same moments within two minutes', () => {
    const soon = new Date(now.getTime() + 20_000);
    expect(grid(soon, 30 * DAY)).toEqual(grid(now, 30 * DAY));
  });

  it('never asks for more than the rules tell, nor for over 11,000 points', () => {
    expect(grid(now, 3600).step).toBe(120);
    const { start, end, step } = grid(now, 366 * DAY, 360);
    expect((end - start) / step).toBeLessThan(11_000);
  });
});

describe('sparkline', () => {
  const moments = { start: 0, end: 300, step: 100 };

  it('leaves gaps as gaps', () => {
    const line = sparkline(
      [
        [0, 1],
        [200, 0.5],
      ],
      moments,
    );
    expect(line.remaining).toEqual([1, null, 0.5, null]);
  });

  it.each<[string, [number, number][], number | undefined]>([
    ['from the start', [[0, 1]], undefined],
    ['from the third moment', [[200, 1]], 200],
    ['not at all yet', [], 400],
  ])('was first seen: %s', (_, line, expected) => {
    expect(firstSeen(sparkline(line, moments))).toBe(expected);
  });
});
