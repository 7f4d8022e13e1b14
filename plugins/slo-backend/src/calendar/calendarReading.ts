import { known, unknown, valueOf, type Measure } from '@fairway/contracts';
import type { Labels } from '@fairway/kit-node/prometheus';
import { calendarRemaining, calendarSpan } from '@fairway/slo';
import type { SloReading } from '../dialects/Dialect';
import { agrees, derive } from '../dialects/identity';
import { asCount, asRemaining, asShare } from '../dialects/plausible';
import { spanOf, type CalendarSums } from './collectCalendar';

type Calendar = NonNullable<SloReading['calendar']>;

// Three intervals: what is as old says nothing of the present.
const OLD_SECONDS = 15 * 60;

const iso = (seconds: number) => new Date(seconds * 1000).toISOString();

/** The present window of an SLO whose `slo:info` tells of a calendar; `undefined`: its window rolls, or has not begun. */
export function calendarOf(info: Labels, now: Date): Calendar | undefined {
  const { window, window_start: startTime, time_zone: timeZone } = info;
  if (!window || !startTime || !timeZone) return undefined;
  try {
    const span = calendarSpan(
      { type: 'calendar', duration: window, startTime, timeZone },
      now,
    );
    return (
      span && {
        ...{ duration: window, timeZone, startTime },
        start: iso(span.start),
        end: iso(span.end),
      }
    );
  } catch (error) {
    // Anybody may record such labels.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What of a reading the window of the calendar decides. */
export type CalendarNumbers = Pick<
  SloReading,
  'windowSeconds' | 'sli' | 'remaining' | 'events' | 'badEvents' | 'coverage'
>;

/** Numbers of the present window, as far as they were collected since it began. */
export function calendarNumbers(
  calendar: Calendar,
  { key, objective }: { key: Labels; objective: string | undefined },
  { collected, now }: { collected: CalendarSums | undefined; now: Date },
): CalendarNumbers {
  const span = spanOf(calendar);
  const window = collected?.windows.find(
    ({ start, at }) =>
      start === span.start && now.getTime() / 1000 - at < OLD_SECONDS,
  );
  const sum = (stat: string): Measure => {
    if (!window) return unknown('not-collected');
    const found = window.sums.find(
      ({ labels }) =>
        labels.stat === stat && labels.slo === key.slo && agrees(labels, key),
    );
    return found ? known(found.value) : unknown('no-series');
  };
  const events = asCount(sum('events'));
  const badEvents = asCount(sum('bad_events'));
  const hasEvents = (valueOf(events) ?? 1) > 0;
  const of = (compute: (all: number, bad: number) => number): Measure =>
    hasEvents ? derive([events, badEvents], compute) : unknown('no-traffic');
  const left = (all: number, bad: number) =>
    calendarRemaining({ events: all, badEvents: bad }, objective!, {
      span,
      at: new Date(window!.at * 1000),
    }) ?? NaN;
  return {
    windowSeconds: known(span.end - span.start),
    events,
    badEvents,
    coverage: asShare(sum('coverage')),
    sli: asShare(of((all, bad) => 1 - bad / all)),
    remaining:
      objective === undefined ? unknown('no-series') : asRemaining(of(left)),
  };
}
