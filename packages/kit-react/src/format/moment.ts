import { DateTime } from 'luxon';

/**
 * A time as a person says it: today `13:46`, within a week `Sun 23:27`, else `10 Dec`; with the year when it is another.
 *
 * @public
 */
export function formatMoment(
  time: DateTime,
  now: DateTime,
  locale?: string,
): string {
  const local = locale ? time.setLocale(locale) : time;
  const clock = local.toFormat('HH:mm');
  if (local.hasSame(now, 'day')) return clock;
  const days = Math.abs(local.diff(now, 'days').days);
  if (days < 6.5)
    return `${local.toLocaleString({ weekday: 'short' })} ${clock}`;
  return formatDay(local, now, locale);
}

/**
 * A day: `10 Dec`, `10 Dec 2025`.
 *
 * @public
 */
export function formatDay(
  time: DateTime,
  now: DateTime,
  locale?: string,
): string {
  const local = locale ? time.setLocale(locale) : time;
  return local.toLocaleString({
    day: 'numeric',
    month: 'short',
    ...(local.hasSame(now, 'year') ? {} : { year: 'numeric' }),
  });
}

/**
 * The full time, for tooltips: `2026-11-17 13:46:00 UTC`.
 *
 * @public
 */
export function formatUtc(time: DateTime): string {
  return `${time.toUTC().toFormat('yyyy-MM-dd HH:mm:ss')} UTC`;
}
