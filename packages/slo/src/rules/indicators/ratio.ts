import type { Indicator } from '../../definition/Indicator';
import { records } from '../records';
import { secondsOf } from '../RuleParameters';
import type { RuleScope } from '../RuleScope';
import type { EventSource } from './EventSource';
import { ratesLedger } from './ratesLedger';
import { hasWindow, notNaN, over } from './windowed';

/** Of one expression that is the bad share: no traffic is known, so each second weighs the same. */
export function ratio(
  scope: RuleScope,
  { bad }: Extract<Indicator, { type: 'ratio' }>,
): EventSource {
  const { own, sum } = scope;
  const mean = (expression: string) => sum(expression).replace(/^sum/, 'avg');
  const share = (window: string) =>
    // A share of this moment, and not of a window, is averaged over what was recorded.
    hasWindow(bad) || secondsOf(window) <= secondsOf('5m')
      ? `clamp_max(${mean(notNaN(over(bad, window)))}, 1)`
      : `avg_over_time(${own(records.badRate('5m'))}[${window}])`;
  return {
    rates: (window, names) => [
      { record: names.bad, expr: share(window) },
      { record: names.total, expr: `0 * ${sum(own(names.bad))} + 1` },
    ],
    ledger: ratesLedger(scope),
  };
}
