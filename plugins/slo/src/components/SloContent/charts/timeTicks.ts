import { DateTime } from 'luxon';
import { formatDay } from '@fairway/kit-react';

const DAY = 86_400;

/** Evenly spread times between both ends, both included: as many as the width has room for, at most seven. */
export function timeTicks(
  range: { from: number; to: number },
  width: number,
): number[] {
  const count = Math.max(2, Math.min(7, Math.floor(width / 120)));
  const step = (range.to - range.from) / (count - 1);
  return Array.from({ length: count }, (_, i) => range.from + i * step);
}

/** A tick as a day, or as a day of the week with the hour where the range is short. */
export function tickLabel(
  time: number,
  range: { from: number; to: number },
  now: string,
): string {
  if (time >= range.to) return now;
  const moment = DateTime.fromSeconds(time);
  return range.to - range.from > 5 * DAY
    ? formatDay(moment, DateTime.now())
    : `${moment.toLocaleString({ weekday: 'short' })} ${moment.toFormat(
        'HH:mm',
      )}`;
}
