import { windowSeconds } from './windows';

describe('windowSeconds', () => {
  it.each([
    ['90d', 7_776_000],
    ['1y', 31_536_000],
    ['500ms', 0.5],
    ['soon', undefined],
  ])('of %p is %p, as Prometheus counts it', (window, seconds) => {
    expect(windowSeconds(window)).toBe(seconds);
  });
});
