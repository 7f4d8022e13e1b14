import { windowSeconds } from './windowSeconds';

const DAY = 86_400;
const calendar = { startTime: '2026-01-01 00:00:00', timeZone: 'UTC' };

describe('the length of a window', () => {
  it.each([
    ['30d', 30 * DAY],
    ['4w', 28 * DAY],
    ['1h30m', 5400],
  ])('of rolling %s', (duration, seconds) => {
    expect(windowSeconds({ type: 'rolling', duration })).toBe(seconds);
  });

  it.each([
    ['2w', 14 * DAY],
    ['1M', 30 * DAY],
    ['1Q', 91 * DAY],
    ['1Y', 365 * DAY],
  ])('of calendar %s is the usual one', (duration, seconds) => {
    const window = { type: 'calendar', duration, ...calendar } as const;
    expect(windowSeconds(window)).toBe(seconds);
  });

  it('is refused where there is none', () => {
    expect(() => windowSeconds({ type: 'rolling', duration: '1M' })).toThrow(
      '"1M" is no length of a rolling window',
    );
  });
});
