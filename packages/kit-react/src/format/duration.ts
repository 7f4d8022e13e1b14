import { NBSP } from './characters';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** Days alone may be off by so much of the whole; else the hours are told too. */
const TOLERANCE = 0.1;

/**
 * A duration in at most two units, one from 10 h unless days alone were off by more than a tenth: `42 s`, `14 min`,
 * `3 h 36 min`, `31 h`, `2 d 19 h`, `6 d`.
 *
 * @param seconds - not negative
 * @param rounding - `up` where more is worse
 * @public
 */
export function formatDuration(
  seconds: number,
  rounding: 'down' | 'up' = 'down',
): string {
  const whole = Math.max(0, seconds);
  const count = (size: number) =>
    rounding === 'down'
      ? Math.floor(whole / size)
      : // A hair above a whole unit is floating point, not a second more.
        Math.ceil(whole / size - 1e-6);
  if (count(1) < MINUTE) return unit(count(1), 's');
  const minutes = count(MINUTE);
  if (minutes < 60) return unit(minutes, 'min');
  if (minutes < 600) return pair([minutes, 60], 'h', 'min');
  const hours = count(HOUR);
  if (hours < 48) return unit(hours, 'h');
  const days = count(DAY);
  return Math.abs(days * DAY - whole) <= TOLERANCE * whole
    ? unit(days, 'd')
    : pair([hours, 24], 'd', 'h');
}

function pair(
  [count, perLarge]: [number, number],
  large: string,
  small: string,
): string {
  const rest = count % perLarge;
  const wholes = unit(Math.floor(count / perLarge), large);
  return rest ? `${wholes}${NBSP}${unit(rest, small)}` : wholes;
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
