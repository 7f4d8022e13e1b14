import { DateTime } from 'luxon';
import { isKnown } from '@fairway/contracts';
import type { SloStatus, SloWindowInfo } from '@fairway/contracts/slo';
import { formatDay, formatDuration } from '@fairway/kit-react';
import type { Translate } from '../translations';

type CalendarWindow = Extract<SloWindowInfo, { type: 'calendar' }>;

const UNITS = {
  d: 'window.day',
  w: 'window.week',
  M: 'window.month',
  Q: 'window.quarter',
  Y: 'window.year',
} as const;

/** The window where it is one of the calendar. */
export function calendarWindow({
  window,
}: SloStatus): CalendarWindow | undefined {
  return window?.type === 'calendar' ? window : undefined;
}

/** `30 d`, or `a calendar month`; `undefined` where it is not known. */
export function goalWindowWords(
  status: SloStatus,
  t: Translate,
): string | undefined {
  const calendar = calendarWindow(status);
  if (calendar) return calendarWords(calendar.duration, t);
  return isKnown(status.windowSeconds)
    ? formatDuration(status.windowSeconds.value)
    : undefined;
}

function calendarWords(duration: string, t: Translate): string {
  const [, count, unit] = /^(\d+)([dwMQY])$/.exec(duration) ?? [];
  return unit === undefined
    ? duration
    : t(UNITS[unit as keyof typeof UNITS], { count: Number(count) });
}

/** The day on which the next window begins, where that window is: `1 Dec`, with the hour where it is not midnight. */
export function resetDay({ end, timeZone }: CalendarWindow, now: DateTime) {
  const moment = DateTime.fromISO(end, { zone: timeZone });
  const day = formatDay(moment, now);
  return moment.toMillis() === moment.startOf('day').toMillis()
    ? day
    : `${day} ${moment.toFormat('HH:mm')}`;
}

/** `resets 1 Dec, Europe/Berlin`; nothing for a rolling window. */
export function resetWords(
  status: SloStatus,
  t: Translate,
  now: DateTime,
): string | undefined {
  const calendar = calendarWindow(status);
  return (
    calendar &&
    t('window.resets', {
      day: resetDay(calendar, now),
      timeZone: calendar.timeZone,
    })
  );
}
