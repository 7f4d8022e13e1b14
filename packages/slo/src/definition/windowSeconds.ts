import { parsePrometheusDuration } from '../duration';
import type { SloWindow } from './SloDefinition';

const CALENDAR_DAYS: Record<string, number> = {
  ...{ d: 1, w: 7, M: 30, Q: 91, Y: 365 },
};

/**
 * Length of a window in seconds. Those of the calendar differ: a month is 30 days, a quarter 91, a year 365.
 *
 * @throws RangeError for a duration that is none
 * @public
 */
export function windowSeconds(window: SloWindow): number {
  const { type, duration } = window;
  if (type === 'rolling') {
    const seconds = parsePrometheusDuration(duration);
    if (seconds) return seconds;
  } else {
    const [, count, unit] = /^([1-9]\d*)([dwMQY])$/.exec(duration) ?? [];
    if (count) return Number(count) * CALENDAR_DAYS[unit] * 86_400;
  }
  throw new RangeError(`"${duration}" is no length of a ${type} window`);
}
