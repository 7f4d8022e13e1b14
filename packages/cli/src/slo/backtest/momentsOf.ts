import { InputError } from '@backstage/errors';
import { requireDuration } from '../options';
import type { PastData } from './playPast';
import type { Moments } from './readPast';

export interface PastOptions {
  days: string;
  until?: string;
  step: string;
  data: PastData;
}

const DAY = 86400;
const MOST_DAYS = 400;
const RATE_WINDOW = 300;

/**
 * The moments to look at.
 *
 * @param now - Unix milliseconds
 * @throws InputError where an option makes none
 */
export function momentsOf(
  { days, until, step }: Omit<PastOptions, 'data'>,
  now: number,
): Moments {
  const seconds = requireDuration('--step', step);
  if (RATE_WINDOW % seconds !== 0 || seconds < 15) {
    throw new InputError(
      `--step ${step} does not divide 5m into whole steps of 15s or more; take 1m, or 5m for a quick look`,
    );
  }
  const count = Number(days);
  if (!(count > 0 && count <= MOST_DAYS)) {
    throw new InputError(`--days ${days} is no number from 1 to ${MOST_DAYS}`);
  }
  const last = until === undefined ? now : Date.parse(until);
  if (Number.isNaN(last)) {
    throw new InputError(
      `--until "${until}" is no time; write it like 2026-11-02T14:00:00Z`,
    );
  }
  const end = Math.floor(last / 1000 / seconds) * seconds;
  return { start: end - Math.round(count * DAY), end, step: seconds };
}
