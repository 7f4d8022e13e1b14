import {
  asCount,
  asObjective,
  asRemaining,
  asShare,
  asWindow,
} from './plausible';

const none = { unknown: 'not-a-number' };

describe('plausible', () => {
  it.each([
    [asObjective, 0.999, { value: 0.999 }],
    [asObjective, 0, none],
    [asObjective, 1, none],
    [asObjective, 99.9, none],
    [asWindow, 2592000, { value: 2592000 }],
    [asWindow, 0, none],
    [asWindow, 1e12, none],
    [asCount, 0, { value: 0 }],
    [asCount, -1, none],
    [asShare, 1.001, { value: 1 }],
    [asShare, -0.001, { value: 0 }],
    [asShare, 1.5, none],
    [asRemaining, -594, { value: -594 }],
    [asRemaining, 25, none],
  ])('%p of %p', (as, value, expected) => {
    expect(as({ value })).toEqual(expected);
  });

  it('leaves a reason as it is', () => {
    expect(asShare({ unknown: 'no-traffic' })).toEqual({
      unknown: 'no-traffic',
    });
  });
});
