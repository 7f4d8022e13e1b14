import { isKnown, type Measure } from '@fairway/contracts';
import type { SloStatus } from '@fairway/contracts/slo';
import {
  formatBurn,
  formatDuration,
  formatObjective,
  formatShare,
} from '@fairway/kit-react';
import type { Translate } from '../translations';

const NBSP = '\u00a0';
const HOUR = 3600;

/** A measure through its formatter, or why there is no number. */
export function measureWords(
  measure: Measure,
  write: (value: number) => string,
  t: Translate,
): string {
  return isKnown(measure)
    ? write(measure.value)
    : t('unknown.because', { reason: unknownReason(measure, t) });
}

/** Why a measure is not known. */
export function unknownReason(
  measure: Exclude<Measure, { value: number }>,
  t: Translate,
): string {
  return t(`unknown.${measure.unknown}`);
}

/** `30 d`; `undefined` where the window is not known: what is said is then a sentence without it. */
export function windowWords({ windowSeconds }: SloStatus): string | undefined {
  return isKnown(windowSeconds)
    ? formatDuration(windowSeconds.value)
    : undefined;
}

export function objectiveWords(status: SloStatus, t: Translate): string {
  return measureWords(status.objective, value => formatObjective(value), t);
}

/** `1 h` of `1h`, `1 h 4 min` of `1h4m`: in the units that the rules were written in. */
export function burnWindowWords(window: string): string {
  return window
    .replace(/(\d+)m(?=\d|$)/g, '$1min')
    .replace(/(\d+)([a-z]+)(?=\d|$)/g, `$1${NBSP}$2 `)
    .trim()
    .replace(/ /g, NBSP);
}

/** `45x`, and over which window where that is not one hour. */
export function rateWords(
  rate: number,
  { window, seconds }: { window: string; seconds: number },
  t: Translate,
): string {
  return seconds === HOUR
    ? formatBurn(rate)
    : t('burn.over', {
        rate: formatBurn(rate),
        window: burnWindowWords(window),
      });
}

/** Both ends of a range of the budget; one figure, where they read the same. */
export function rangeWords(
  range: { low: number; high: number },
  t: Translate,
): string {
  const [low, high] = [formatShare(range.low), formatShare(range.high)];
  return low === high ? low : t('headline.range', { low, high });
}

/** Time of the window that has no data, where both are known. */
export function missingSeconds(status: SloStatus): number | undefined {
  const { coverage, windowSeconds: window } = status;
  if (!isKnown(coverage) || !isKnown(window)) return undefined;
  // Whole seconds: 1 - 29/30 of a month is a hair less than a day, which would read as 23 h.
  return Math.round((1 - coverage.value) * window.value);
}
