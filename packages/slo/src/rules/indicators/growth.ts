import { formatPrometheusDuration } from '../../duration';
import { records } from '../records';
import { secondsOf, type RuleParameters } from '../RuleParameters';
import type { RuleScope } from '../RuleScope';
import type { Reading } from './Tally';

/** Ranges of the ledger: an interval, and the rest of `bridge` before it. */
export function ledgerRanges({
  statusInterval,
  bridge,
  settle,
}: RuleParameters) {
  const tile = secondsOf(statusInterval);
  const before = secondsOf(settle) + tile;
  const rest = secondsOf(bridge) - tile;
  return {
    tile: `${statusInterval}] offset ${settle}`,
    whole: `${bridge}] offset ${settle}`,
    rest: `${formatPrometheusDuration(rest)}] offset ${formatPrometheusDuration(
      before,
    )}`,
    booked: formatPrometheusDuration(rest),
    // Half an interval more, so that no jitter looks like a missed evaluation.
    witness: formatPrometheusDuration(1.5 * tile),
  };
}

/**
 * By how much counters grew in one interval: the increase over `bridge` less that over its rest. Both begin at the same
 * time, so that extrapolation cancels and each event lands in one interval; what a counter gained behind a gap is in the
 * first one.
 *
 * Where the last evaluation was missed, less what the ledger holds of that rest (`booked`) instead.
 */
export function growth(
  scope: RuleScope,
  reading: Reading,
  booked: string,
): string {
  const ranges = ledgerRanges(scope.parameters);
  const whole = reading(series => `increase(${series}[${ranges.whole})`);
  const rest = reading(series => `increase(${series}[${ranges.rest})`);
  const known = `(${rest} or ${scope.zero})`;
  if (!scope.parameters.heal) return `${whole} - ${known}`;
  const ran = `count_over_time(${scope.own(records.status, {
    stat: 'data',
  })}[${ranges.witness}])`;
  return `${whole} - (${known} and on() ${ran} or ${booked} or ${scope.zero})`;
}
