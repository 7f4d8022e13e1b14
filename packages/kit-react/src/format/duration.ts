import { NBSP } from './characters';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/**
 * A duration in at most two units, one from 10 h: `42 s`, `14 min`, `3 h 36 min`, `31 h`, `6 d`. Rounded down.
 *
 * @param seconds - not negative
 * @public
 */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < MINUTE) return unit(whole, 's');
  if (whole < HOUR) return unit(Math.floor(whole / MINUTE), 'min');
  const hours = Math.floor(whole / HOUR);
  const minutes = Math.floor((whole % HOUR) / MINUTE);
  if (hours < 10)
    return minutes
      ? `${unit(hours, 'h')}${NBSP}${unit(minutes, 'min')}`
      : unit(hours, 'h');
  if (hours < 48) return unit(hours, 'h');
  return unit(Math.floor(whole / DAY), 'd');
}

/**
 * Part and whole in one unit, that of the whole: `9 of 43 min`, `1.2 of 7.2 h`. The part is rounded down.
 *
 * @param partSeconds - not negative
 * @param wholeSeconds - not negative
 * @public
 */
export function splitDuration(
  partSeconds: number,
  wholeSeconds: number,
  locale?: string,
): { part: string; whole: string } {
  const [size, name, digits] = scaleOf(wholeSeconds);
  const write = (seconds: number) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(floor(seconds / size, digits));
  return {
    part: write(partSeconds),
    whole: `${write(wholeSeconds)}${NBSP}${name}`,
  };
}

function scaleOf(seconds: number): [number, string, number] {
  if (seconds < 2 * MINUTE) return [1, 's', 0];
  if (seconds < HOUR) return [MINUTE, 'min', seconds < 10 * MINUTE ? 1 : 0];
  if (seconds < 2 * DAY) return [HOUR, 'h', 1];
  return [DAY, 'd', 1];
}

function floor(value: number, digits: number): number {
  const step = 10 ** digits;
  return Math.floor(value * step + 1e-6) / step;
}

function unit(value: number, name: string): string {
  return `${value}${NBSP}${name}`;
}
