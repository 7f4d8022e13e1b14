import { DateTime } from 'luxon';
import { checkout } from './__testUtils__/definitions';
import { indicators } from './__testUtils__/kinds';
import { calendarSpan, type CalendarWindow } from './calendar';
import {
  calendarRemaining,
  calendarSums,
  compositeCalendarSums,
} from './calendarSums';

const window = (changes: Partial<CalendarWindow> = {}): CalendarWindow => ({
  type: 'calendar',
  duration: '1M',
  startTime: '2026-01-01 00:00:00',
  timeZone: 'Europe/Berlin',
  ...changes,
});

/** Start and end as local time with its offset. */
function told(of: CalendarWindow, at: string) {
  const span = calendarSpan(of, new Date(at));
  return (
    span &&
    [span.start, span.end].map(seconds =>
      DateTime.fromSeconds(seconds, { zone: of.timeZone }).toFormat(
        'yyyy-MM-dd HH:mm ZZ',
      ),
    )
  );
}

describe('calendarSpan', () => {
  it.each<[string, Partial<CalendarWindow>, string, string[]]>([
    [
      'a month',
      {},
      '2026-02-10T12:00:00Z',
      ['2026-02-01 00:00 +01:00', '2026-03-01 00:00 +01:00'],
    ],
    [
      'a month in local time, not in UTC',
      {},
      '2026-02-28T23:30:00Z',
      ['2026-03-01 00:00 +01:00', '2026-04-01 00:00 +02:00'],
    ],
    [
      'the moment at which it turns',
      {},
      '2026-03-31T22:00:00Z',
      ['2026-04-01 00:00 +02:00', '2026-05-01 00:00 +02:00'],
    ],
    [
      'a day of 23 hours',
      { duration: '1d' },
      '2026-03-29T10:00:00Z',
      ['2026-03-29 00:00 +01:00', '2026-03-30 00:00 +02:00'],
    ],
    [
      'a day of 25 hours',
      { duration: '1d' },
      '2026-10-25T22:30:00Z',
      ['2026-10-25 00:00 +02:00', '2026-10-26 00:00 +01:00'],
    ],
    [
      'two weeks from a Monday',
      { duration: '2w', startTime: '2026-01-05 09:00:00' },
      '2026-02-01T00:00:00Z',
      ['2026-01-19 09:00 +01:00', '2026-02-02 09:00 +01:00'],
    ],
    [
      'a quarter',
      { duration: '1Q' },
      '2026-05-20T00:00:00Z',
      ['2026-04-01 00:00 +02:00', '2026-07-01 00:00 +02:00'],
    ],
    [
      'a year',
      { duration: '1Y', startTime: '2024-02-29 00:00:00' },
      '2026-05-20T00:00:00Z',
      ['2026-02-28 00:00 +01:00', '2027-02-28 00:00 +01:00'],
    ],
    [
      'months from the 31st, which do not drift',
      { startTime: '2026-01-31 00:00:00', timeZone: 'UTC' },
      '2026-04-01T00:00:00Z',
      ['2026-03-31 00:00 +00:00', '2026-04-30 00:00 +00:00'],
    ],
  ])('of %s', (_, changes, at, expected) => {
    expect(told(window(changes), at)).toEqual(expected);
  });

  it('is none before the first start', () => {
    expect(told(window(), '2025-12-31T12:00:00Z')).toBeUndefined();
  });

  it.each(['1d', '3d', '1w', '1M', '1Q', '1Y'])(
    'holds every moment, and turns without a gap: %s',
    duration => {
      const moments = Array.from(
        { length: 1400 },
        (_, i) => Date.UTC(2026, 0, 2) + 7 * i * 3600_000,
      );
      const spans = moments.map(
        at => calendarSpan(window({ duration }), new Date(at))!,
      );
      const outside = spans.filter(
        ({ start, end }, i) =>
          start * 1000 > moments[i] || end * 1000 <= moments[i],
      );
      const gaps = spans.filter(
        ({ start, end }, i) =>
          i > 0 && end !== spans[i - 1].end && start !== spans[i - 1].end,
      );
      expect([outside, gaps]).toEqual([[], []]);
    },
  );

  it.each<[Partial<CalendarWindow>, string]>([
    [{ duration: '30m' }, '"30m" is no calendar duration'],
    [{ startTime: 'soon' }, '"soon" in "Europe/Berlin" is no time'],
    [{ timeZone: 'Mars/Olympus' }, 'in "Mars/Olympus" is no time'],
  ])('refuses %p', (changes, message) => {
    expect(() => calendarSpan(window(changes), new Date())).toThrow(message);
  });
});

describe('what rules cannot know of a calendar window', () => {
  const at = new Date('2026-02-16T00:00:00Z');
  const span = calendarSpan(window({ timeZone: 'UTC' }), at)!;

  it('is asked for once for all SLOs of a start', () => {
    const query = calendarSums({ slos: ['a', 'b.c'], span, at });
    expect(query).toContain(
      'sum_over_time(slo:bad:events{slo=~"a|b\\\\.c"}[1296000s])',
    );
    expect(query).toContain('/ 10800, 1)');
  });

  it('is asked of the parts of a composite', () => {
    const definition = checkout({ indicator: indicators.composite });
    expect(compositeCalendarSums(definition, { span, at })).toContain(
      'sum_over_time(slo:bad:events{slo="a"}[1296000s])',
    );
    expect(() => compositeCalendarSums(checkout(), { span, at })).toThrow(
      'is no composite',
    );
  });

  it('gives what is left of the whole window', () => {
    // 15 of 28 days are over: half of the budget's errors so far are about a quarter of it.
    const counts = { events: 1_000_000, badEvents: 500 };
    expect(calendarRemaining(counts, '0.999', { span, at })).toBeCloseTo(
      1 - (0.5 * 15) / 28,
      9,
    );
    expect(
      calendarRemaining({ events: 0, badEvents: 0 }, '0.999', { span, at }),
    ).toBeUndefined();
  });
});
