import type { SloHistory } from '@fairway/contracts/slo';
import { historyOf, sloStatus } from '../../testing';
import { eventsOf } from './events';

const HOUR = 3600;

function history(
  points: [remaining: number | null, burn1h: number | null, burn6h?: number][],
  resets: number[] = [],
): SloHistory {
  return {
    ...historyOf(sloStatus()),
    stepSeconds: HOUR,
    burnWindows: ['1h', '6h'],
    resets,
    points: points.map(([remaining, hour, six = null], index) => ({
      t: index * HOUR,
      remaining,
      burn: [hour, six],
    })),
  };
}

describe('events of a budget', () => {
  it('are stretches above the threshold of an alert, with what they spent', () => {
    const events = eventsOf(
      history([
        [0.9, 0.2],
        [0.7, 45],
        [0.5, 31],
        [0.5, 0.1],
        [0.5, 0.1],
      ]),
      sloStatus(),
    );
    expect(events).toEqual([
      {
        kind: 'page',
        from: 0,
        to: 2 * HOUR,
        ongoing: false,
        spent: expect.closeTo(0.4),
      },
    ]);
  });

  it('are judged by the window that the alert looks at', () => {
    const burst = history([
      [0.9, 10, 2],
      [0.9, 10, 7],
    ]);
    // Over an hour 14.4x is the threshold, over six hours 6x.
    expect(eventsOf(burst, sloStatus())).toMatchObject([
      { kind: 'page', from: 0, ongoing: true },
    ]);
  });

  it('are one where the burn pauses for a point, and two where it stops', () => {
    const rates = [20, 0, 20, 0, 0, 20, 0];
    const events = eventsOf(
      history(rates.map(rate => [0.9, rate])),
      sloStatus(),
    );
    expect(events.map(({ from, to }) => [from / HOUR, to / HOUR])).toEqual([
      [4, 5],
      [-1, 2],
    ]);
  });

  it('tell missing data, also where it has not come back', () => {
    const events = eventsOf(
      history([
        [0.9, 0],
        [null, null],
        [null, null],
        [null, null],
        [null, null],
      ]),
      sloStatus(),
    );
    expect(events).toEqual([
      { kind: 'gap', from: 0, to: 4 * HOUR, ongoing: true },
    ]);
  });

  it('tell a new budget, and not what was spent across it', () => {
    const events = eventsOf(
      history(
        [
          [0.1, 20],
          [1, 20],
          [0.9, 0],
        ],
        [HOUR],
      ),
      sloStatus(),
    );
    expect(events).toEqual([
      { kind: 'reset', from: HOUR, to: HOUR, ongoing: false },
      { kind: 'page', from: -HOUR, to: HOUR, ongoing: false, spent: undefined },
    ]);
  });

  it('have the alert that fires over a window that the chart does not have', () => {
    const since = new Date(HOUR * 1000).toISOString();
    const tier = {
      tier: 'ticket',
      long: '3d',
      short: '6h',
      factor: 1,
    } as const;
    const calm = history([
      [0.9, 0.2],
      [0.8, 0.2],
      [0.6, 0.2],
    ]);
    const status = sloStatus({ tiers: [{ ...tier, firing: true, since }] });
    expect(eventsOf(calm, status)).toEqual([
      {
        kind: 'ticket',
        from: HOUR,
        to: 2 * HOUR,
        ongoing: true,
        spent: expect.closeTo(0.3),
      },
    ]);
    const quiet = sloStatus({ tiers: [{ ...tier, firing: false }] });
    expect(eventsOf(calm, quiet)).toEqual([]);
  });

  it('are none without alert rules: nothing says what would have been too fast', () => {
    const { points } = history([
      [0.9, 99],
      [0.9, 99],
    ]);
    expect(
      eventsOf({ ...history([]), points }, sloStatus({ tiers: [] })),
    ).toEqual([]);
  });
});
