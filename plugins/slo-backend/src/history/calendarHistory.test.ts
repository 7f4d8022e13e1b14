import type { Series } from '@fairway/kit-node/prometheus';
import { known } from '@fairway/contracts';
import type { SloReading } from '../dialects';
import { reading as slothReading } from '../testing/reading';
import { calendarHistory } from './calendarHistory';

const HOUR = 3600;
const DAY = 24 * HOUR;
const at = (text: string) => Date.parse(text) / 1000;
const MIDNIGHT = at('2026-11-02T00:00:00Z');

/** Of 90 % a day, in UTC. */
const reading: SloReading = {
  ...slothReading({ sloth_id: 'x' }),
  dialect: 'fairway',
  key: { slo: 'a"b' },
  labels: { objective: '0.9' },
  objective: known(0.9),
  calendar: {
    duration: '1d',
    timeZone: 'UTC',
    startTime: '2026-01-01 00:00:00',
    start: '2026-11-02T00:00:00.000Z',
    end: '2026-11-03T00:00:00.000Z',
  },
};

function series(name: string, points: [number, number][]): Series {
  return { labels: { fairway_count: name }, points };
}

async function historyOf(
  start: number,
  hours: number,
  values: { before: [number, number]; each: [number, number] },
) {
  const asked: { query: string; start: number; end: number }[] = [];
  const moments = { start, end: start + hours * HOUR, step: HOUR };
  const history = await calendarHistory(
    {
      queryRange: async (query, range) => {
        asked.push({ query, start: range.start, end: range.end });
        const times = Array.from(
          { length: Math.round((range.end - range.start) / HOUR) + 1 },
          (_, i) => range.start + i * HOUR,
        );
        const [events, bad] =
          range.end === range.start && hours > 0 ? values.before : values.each;
        return {
          data: [
            series(
              'events',
              times.map(t => [t, events]),
            ),
            series(
              'bad',
              times.map(t => [t, bad]),
            ),
          ],
          malformed: 0,
          warnings: [`of ${range.end - range.start} s`],
          clockSkewSeconds: undefined,
        };
      },
    },
    reading,
    moments,
  );
  return { asked, ...history };
}

describe('the history of a window of the calendar', () => {
  it('counts on from what was counted before the chart begins', async () => {
    const start = MIDNIGHT + 6 * HOUR;
    const { asked, remaining, resets, warnings } = await historyOf(start, 6, {
      before: [600, 30],
      each: [100, 0],
    });
    expect(asked[0].query).toContain(`[${6 * HOUR}s]`);
    expect(asked[0].query).toContain('slo="a\\"b"');
    expect(resets).toEqual([]);
    expect(warnings).toEqual(['of 0 s', `of ${6 * HOUR} s`]);
    // 5 % failed of a quarter of the day: half of the budget of a quarter.
    expect(remaining[0]).toEqual([start, expect.closeTo(1 - 0.5 / 4, 9)]);
    const [, last] = remaining.at(-1)!;
    expect(last).toBeCloseTo(1 - (30 / 1200 / 0.1) * 0.5, 9);
  });

  it('begins anew at each turn, and marks it', async () => {
    const { remaining, resets } = await historyOf(MIDNIGHT - 2 * HOUR, 4, {
      before: [2200, 220],
      each: [100, 0],
    });
    expect(resets).toEqual([MIDNIGHT]);
    const left = new Map(remaining);
    expect(left.get(MIDNIGHT - HOUR)).toBeLessThan(0.1);
    expect(left.get(MIDNIGHT + HOUR)).toBe(1);
  });

  it('has no value where the ledger has none', async () => {
    const { remaining } = await historyOf(MIDNIGHT + DAY / 2, 3, {
      before: [NaN, NaN],
      each: [NaN, NaN],
    });
    expect(remaining).toEqual([]);
  });

  it('takes no missing failures for none: nothing is known until a new window begins', async () => {
    const { remaining } = await historyOf(MIDNIGHT - 3 * HOUR, 5, {
      before: [2100, NaN],
      each: [100, 0],
    });
    expect(remaining.map(([t]) => t)).toEqual(
      [0, 1, 2].map(hours => MIDNIGHT + hours * HOUR),
    );
  });

  it('takes none between two moments for none either', async () => {
    const { remaining } = await historyOf(MIDNIGHT + 6 * HOUR, 3, {
      before: [600, 30],
      each: [100, NaN],
    });
    expect(remaining.map(([t]) => t)).toEqual([MIDNIGHT + 6 * HOUR]);
  });
});
