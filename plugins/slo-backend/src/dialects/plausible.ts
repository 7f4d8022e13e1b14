import { isKnown, unknown, type Measure } from '@fairway/contracts';

// Counters are scraped one after another and extrapolated: a share may stand a little beside 0 and 1.
const SLACK = 0.01;

const LONGEST_WINDOW_SECONDS = 400 * 86400;

/** A number that the quantity can have; else it is as little a number as NaN. */
function where(measure: Measure, holds: (value: number) => boolean): Measure {
  return isKnown(measure) && !holds(measure.value)
    ? unknown('not-a-number')
    : measure;
}

/** Above 0 and below 1: an objective of 1 has no budget to divide by. */
export function asObjective(measure: Measure): Measure {
  return where(measure, value => value > 0 && value < 1);
}

/** Seconds, up to a little over a year. Nobody has a longer one, and looking back over it would be refused. */
export function asWindow(measure: Measure): Measure {
  return where(measure, value => value > 0 && value <= LONGEST_WINDOW_SECONDS);
}

export function asCount(measure: Measure): Measure {
  return where(measure, value => value >= 0);
}

/** From 0 to 1. */
export function asShare(measure: Measure): Measure {
  const share = where(measure, value => value >= -SLACK && value <= 1 + SLACK);
  return isKnown(share)
    ? { value: Math.min(1, Math.max(0, share.value)) }
    : share;
}

/** Up to all of the budget; overspent it may be by any factor. */
export function asRemaining(measure: Measure): Measure {
  const left = where(measure, value => value <= 1 + SLACK);
  return isKnown(left) ? { value: Math.min(1, left.value) } : left;
}
