import { DateTime, type DurationLikeObject } from 'luxon';
import type { SloWindow } from '../definition/SloDefinition';

/** @public */
export type CalendarWindow = Extract<SloWindow, { type: 'calendar' }>;

/** From one turn of a calendar window to the next, in Unix seconds. @public */
export interface CalendarSpan {
  start: number;
  end: number;
}

// Quarters are no unit of luxon's durations in all places.
const UNITS: Record<string, { unit: keyof DurationLikeObject; times: number }> =
  {
    d: { unit: 'days', times: 1 },
    w: { unit: 'weeks', times: 1 },
    M: { unit: 'months', times: 1 },
    Q: { unit: 'months', times: 3 },
    Y: { unit: 'years', times: 1 },
  };

function lengthOf(duration: string) {
  const [, amount, letter] = /^([1-9]\d*)([dwMQY])$/.exec(duration) ?? [];
  if (!amount) {
    throw new RangeError(
      `"${duration}" is no calendar duration; write a number and d, w, M, Q or Y, like 1M`,
    );
  }
  const { unit, times } = UNITS[letter];
  return { unit, amount: Number(amount) * times };
}

/**
 * The calendar window that holds a moment. Its turns are at the local time of the first start, so that a day may have 23 or 25
 * hours.
 *
 * @returns `undefined` before the first window
 * @throws RangeError for a duration, start or time zone that is none
 * @public
 */
export function calendarSpan(
  { duration, startTime, timeZone }: CalendarWindow,
  at: Date,
): CalendarSpan | undefined {
  const { unit, amount } = lengthOf(duration);
  const first = DateTime.fromSQL(startTime, { zone: timeZone });
  const now = DateTime.fromJSDate(at, { zone: timeZone });
  if (!first.isValid || !now.isValid) {
    throw new RangeError(
      `"${startTime}" in "${timeZone}" is no time; write it like 2026-01-01 00:00:00 and Europe/Berlin`,
    );
  }
  if (now < first) return undefined;
  // From the first start each time: added up month by month, one of the 31st would drift to the 28th.
  const turn = (n: number) => first.plus({ [unit]: n * amount });
  let n = Math.floor(now.diff(first, unit).get(unit) / amount);
  while (turn(n) > now) n--;
  while (turn(n + 1) <= now) n++;
  return { start: turn(n).toSeconds(), end: turn(n + 1).toSeconds() };
}
