import { known } from '@fairway/contracts';
import { sloStatus, sloStatuses } from '../testing';
import {
  burnOver,
  burnTone,
  firingTier,
  leadingBurn,
  secondsLeft,
  tellingWindows,
} from './burn';

describe('tellingWindows', () => {
  it("takes an hour, a quarter of a day and days, in the rules' own windows", () => {
    const burn = ['5m', '32m', '1h4m', '6h26m', '1d1h43m', '4d6h51m'].map(
      window => ({ window, rate: known(1) }),
    );
    expect(
      tellingWindows(sloStatus({ burn })).map(({ window }) => window),
    ).toEqual(['1h4m', '6h26m', '4d6h51m']);
  });

  it('names each window once where the rules have fewer', () => {
    const burn = [{ window: '1h', rate: known(1) }];
    expect(tellingWindows(sloStatus({ burn }))).toHaveLength(1);
    expect(tellingWindows(sloStatus({ burn: [] }))).toEqual([]);
  });
});

describe('what a fixed label takes for its window', () => {
  it.each([
    ['hour', '1h', true],
    ['hour', '1h4m', true],
    ['hour', '30m', false],
    ['hour', '1h30m', false],
    ['hour', '6h', false],
    ['days', '3d', true],
    ['days', '4d', true],
    ['days', '4d6h51m', true],
    ['days', '1d', false],
    ['days', '6h', false],
    ['days', '1w', false],
  ] as const)('%s: %s is %p', (span, window, taken) => {
    const burn = [{ window, rate: known(1) }];
    expect(burnOver(sloStatus({ burn }), span)?.window).toBe(
      taken ? window : undefined,
    );
  });
});

describe('the alert that explains a burn', () => {
  it('is the one that the backend chose, and the burn of its window leads', () => {
    const status = sloStatuses['burning-slow']();
    const both = sloStatus({
      ...status,
      tiers: status.tiers.map(tier =>
        tier.long === '6h' ? { ...tier, firing: true } : tier,
      ),
      leading: 1,
      exhaustion: { unknown: 'rules-not-read' },
    });
    expect(firingTier(status)?.tier).toBe('ticket');
    expect(leadingBurn(status)?.window).toBe('3d');
    expect(firingTier(both)?.tier).toBe('page');
    expect(leadingBurn(both)?.window).toBe('6h');
  });

  it('is none where none fires', () => {
    expect(firingTier(sloStatus())).toBeUndefined();
    expect(leadingBurn(sloStatus())?.window).toBe('1h');
  });
});

it.each([
  [{ inSeconds: 90, window: '1h' }, 90],
  [{ inSeconds: 0, window: '1h' }, undefined],
  [{ outlasts: true, window: '1h' } as const, undefined],
  [{ unknown: 'no-series' } as const, undefined],
])('of %j there are %p seconds left', (exhaustion, seconds) => {
  expect(secondsLeft(sloStatus({ exhaustion }))).toBe(seconds);
});

describe('burnTone', () => {
  it.each([
    [45, 'act'],
    [6, 'act'],
    [5.9, 'watch'],
    [1.1, 'watch'],
    [1, undefined],
    [0, undefined],
  ])('of %px is %p', (rate, tone) => {
    expect(burnTone(sloStatus(), rate)).toBe(tone);
  });
  it('does not guess a page where no threshold is known', () => {
    expect(burnTone(sloStatus({ tiers: [] }), 45)).toBe('watch');
  });
});
