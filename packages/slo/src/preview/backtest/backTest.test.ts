import fc from 'fast-check';
import { checkout } from '../../rules/__testUtils__/definitions';
import { backTest } from './backTest';
import { rateSeries, type RateSeries } from './RateSeries';
import { WindowSums } from './WindowSums';

const MINUTE = 60;
const DAY = 86400;
const EPOCH = 1_700_000_000 - (1_700_000_000 % DAY);

/** 5-minute rates of a service with so many events a second, of which that share fails in each minute. */
function played(
  days: number,
  rps: number,
  badShare: (minute: number) => number,
): RateSeries {
  const length = days * 1440 + 1;
  const bad = Array.from({ length }, (_, i) => {
    let sum = 0;
    for (let k = 1; k <= 5; k++) sum += badShare(Math.max(0, i - k));
    return (sum / 5) * rps;
  });
  const total = Array.from({ length }, () => rps);
  return { start: EPOCH, step: MINUTE, total, bad };
}

const at = (day: number, minute: number) => EPOCH + day * DAY + minute * MINUTE;
const during =
  (from: number, to: number, share: number, else_ = 0) =>
  (minute: number) =>
    minute >= from && minute < to ? share : else_;

describe('backTest', () => {
  // 1200 requests a minute, 0.005 % errors else: the table of alerts in the reference, minutes until page and reset.
  const outage = 4 * 1440;
  it.each([
    [1, 1, 1, 5],
    [1, 5, 1, 30],
    [0.1, 60, 9, 29],
    [0.02, 60, 44, 2],
    [0.02, 360, 44, 22],
    [0.007, 360, 312, 6],
  ])('%p for %p minutes pages after %p', (share, minutes, after, reset) => {
    const past = played(5, 20, during(outage, outage + minutes, share, 5e-5));
    const pages = backTest(checkout(), past).incidents.filter(
      ({ tier }) => tier === 'page',
    );
    expect(pages).toHaveLength(1);
    const [{ start, end }] = pages;
    const from = (start - at(4, 0)) / MINUTE;
    const until = (end! - at(4, minutes)) / MINUTE;
    // The reference evaluates each minute, so a minute more or less; what has been 5 minutes in rates may lag by them.
    expect(Math.abs(from - after)).toBeLessThanOrEqual(2);
    expect(Math.abs(until - reset)).toBeLessThanOrEqual(6);
  });

  it('says what an incident cost and how it burned', () => {
    const past = played(30, 20, during(outage, outage + 30, 1));
    const { incidents, achieved, unnoticed } = backTest(checkout(), past);
    const [page, ticket] = incidents;
    expect(incidents.map(({ tier }) => tier)).toEqual(['page', 'ticket']);
    expect(page.by).toMatchObject({ long: '1h', factor: 14.4 });
    expect(page.burningSince).toBe(at(4, 1));
    // 36 000 of 51 840 bad events that 30 days allow.
    expect(page.badEvents).toBeCloseTo(36_000, -2);
    expect(page.spent).toBeCloseTo(0.694, 2);
    expect(page.peakBurn).toBeCloseTo(1000, 5);
    expect(ticket).toMatchObject({ muted: true, cut: false });
    expect(achieved.badEvents).toBeCloseTo(36_000, -2);
    expect(unnoticed).toBeCloseTo(0, 5);
  });

  it('counts slices where the budget does', () => {
    const budgeting = {
      method: 'Timeslices',
      slice: '5m',
      sliceTarget: '0.95',
    } as const;
    // An hour with 10 % of failures is twelve bad slices and a tenth of that in events; 1 % is good.
    const past = played(30, 20, during(outage, outage + 60, 0.1, 0.01));
    const { achieved } = backTest(
      checkout({ objective: '0.99', budgeting }),
      past,
    );
    expect(achieved.events).toBeCloseTo(30 * 288, -1);
    expect(achieved.badEvents).toBeCloseTo(12, 0);
    const mean = backTest(
      checkout({
        objective: '0.99',
        budgeting: { method: 'RatioTimeslices', slice: '5m' },
      }),
      past,
    ).achieved;
    expect(mean.badEvents).toBeCloseTo(30 * 288 * 0.01 + 12 * 0.09, 0);
  });

  it('goes on where the data ends', () => {
    const past = played(5, 20, during(5 * 1440 - 10, Infinity, 1));
    expect(backTest(checkout(), past).incidents[0].end).toBeUndefined();
  });

  it('fires on no single failure', () => {
    const past = played(5, 1 / 60, during(outage, outage + 1, 1));
    expect(backTest(checkout(), past).incidents).toEqual([]);
  });

  it('tells gaps, and fills them with nothing', () => {
    const past = played(5, 20, during(outage, outage + 60, 1));
    for (let i = outage + 20; i < outage + 40; i++) {
      past.total[i] = undefined;
      past.bad[i] = undefined;
    }
    const { gaps, coverage, incidents } = backTest(checkout(), past);
    expect(gaps).toEqual([{ start: at(4, 20), end: at(4, 40) }]);
    expect(coverage).toBeCloseTo(1 - 20 / 7201, 6);
    const pages = incidents.filter(({ tier }) => tier === 'page');
    expect(pages).toMatchObject([
      { cut: true, end: at(4, 20) },
      { cut: true, start: at(4, 40) },
    ]);
  });

  it('knows nothing without data', () => {
    const past = rateSeries(
      { start: EPOCH, end: EPOCH + DAY, step: MINUTE },
      [],
      [],
    );
    expect(backTest(checkout(), past)).toMatchObject({
      coverage: 0,
      gaps: [{ start: EPOCH, end: EPOCH + DAY + MINUTE }],
      eventsPerSecond: undefined,
      incidents: [],
      unnoticed: undefined,
      achieved: { overall: undefined, windows: 0 },
      suggested: { objective: undefined, verdict: 'unknown' },
    });
  });

  describe('suggests a target', () => {
    const suggest = (days: number, rps: number, share: number) => {
      const past = played(days, rps, () => share);
      return backTest(checkout(), past).suggested;
    };

    it.each([
      [60, 20, 0.0007, '0.999', 'keep'],
      [60, 20, 0.00003, '0.99995', 'tighter'],
      [60, 20, 0.002, '0.995', 'looser'],
      [10, 20, 0.0007, '0.999', 'keep'],
    ])('%p days, %p rps, %p bad', (days, rps, share, objective, verdict) => {
      expect(suggest(days, rps, share)).toMatchObject({ objective, verdict });
    });

    it('with its reason', () => {
      expect(suggest(60, 20, 0.0007).reason).toBe(
        'The worst of 31 windows of 30d reached 99.93 %: with 99.9 % it would have spent 70 % of its budget.',
      );
      expect(suggest(10, 20, 0.0007).reason).toContain(
        'less than one window of 30d',
      );
    });

    it('none tighter than its traffic can tell', () => {
      // 2592 events in 30 days.
      const { objective, reason } = suggest(60, 0.001, 0);
      expect(objective).toBe('0.995');
      expect(reason).toContain('fewer than 10 bad events');
      expect(suggest(60, 0.000005, 0)).toMatchObject({ verdict: 'unknown' });
    });

    it('none that is not kept', () => {
      expect(suggest(60, 20, 0.9).reason).toContain('loosest');
    });
  });

  it('refuses a step that makes no 5 minutes', () => {
    const past = { start: EPOCH, step: 70, total: [1], bad: [0] };
    expect(() => backTest(checkout(), past)).toThrow(RangeError);
  });
});

describe('WindowSums', () => {
  const rate = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined });

  it('is what adding up gives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(rate, rate), { minLength: 1, maxLength: 60 }),
        fc.nat(59),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom('tiles' as const, 'moments' as const),
        (rates, at_, tiles, summing) => {
          const index = Math.min(at_, rates.length - 1);
          const [total, bad] = [rates.map(r => r[0]), rates.map(r => r[1])];
          const stride = summing === 'tiles' ? 5 : 1;
          const sums = new WindowSums({ start: 0, step: 60, total, bad });
          const expected = { total: 0, bad: 0, count: 0 };
          const wanted = (tiles * 300) / (stride * 60);
          for (let k = 0; k < wanted; k++) {
            const [t, b] = rates[index - k * stride] ?? [];
            if (t === undefined || b === undefined) continue;
            expected.total += t * stride * 60;
            expected.bad += b * stride * 60;
            expected.count += 1;
          }
          expect(sums.at(index, tiles * 300, summing)).toEqual({
            total: expected.total,
            bad: expected.bad,
            known: expected.count / wanted,
          });
        },
      ),
    );
  });
});

describe('rateSeries', () => {
  it('lays points on a grid; what is no number is not known', () => {
    const moments = { start: 0, end: 240, step: 60 };
    const series = rateSeries(
      moments,
      [
        [0, 1],
        [60, NaN],
        [120, -1e-9],
        [999, 1],
      ],
      [[240, 2]],
    );
    expect(series.total).toEqual([1, undefined, 0, undefined, undefined]);
    expect(series.bad).toEqual([...Array(4).fill(undefined), 2]);
  });
});
