import type { Indicator, SeriesSelector } from '../../definition/Indicator';
import { selector } from '../../promql/selector';
import type { RuleScope } from '../RuleScope';
import type { EventSource } from './EventSource';
import { tallyLedger } from './tallyLedger';
import { tallyRates } from './tallyRates';
import type { Tally } from './Tally';

export function textOf({ metric, matchers }: SeriesSelector): string {
  return selector(metric, matchers);
}

/** What is summed over all series of a selector. */
export function summed(scope: RuleScope, series: string): Tally['total'] {
  return of => scope.sum(of(series));
}

export function ofTally(scope: RuleScope, tally: Tally): EventSource {
  return {
    rates: (window, names) => tallyRates(scope, tally, { window, names }),
    ledger: tallyLedger(scope, tally),
  };
}

export function counters(
  scope: RuleScope,
  indicator: Extract<Indicator, { type: 'counters' }>,
): EventSource {
  const [total, part] = [textOf(indicator.total), textOf(indicator.part)];
  return ofTally(scope, {
    total: summed(scope, total),
    part: summed(scope, part),
    counted: indicator.counted,
    partMayBeMissing: true,
    series: { total, part },
  });
}
