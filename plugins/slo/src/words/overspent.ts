import { formatDuration } from '@fairway/kit-react';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The smallest unit in which a duration of this size is written. */
function unitOf(seconds: number): number {
  if (seconds < MINUTE) return 1;
  if (seconds < 10 * HOUR) return MINUTE;
  return seconds < 2 * DAY ? HOUR : DAY;
}

/**
 * A duration rounded up: of what is overspent, more is worse.
 *
 * @param seconds - not negative
 */
export function formatOverspent(seconds: number): string {
  const unit = unitOf(seconds);
  // A hair above a whole unit is floating point, not a second more.
  return formatDuration(Math.ceil(seconds / unit - 1e-6) * unit);
}
