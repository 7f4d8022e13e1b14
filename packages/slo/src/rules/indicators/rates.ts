import type { Indicator } from '../../definition/Indicator';
import type { RuleScope } from '../RuleScope';
import type { EventSource } from './EventSource';
import { ratesLedger } from './ratesLedger';
import { badOf } from './tallyRates';
import { notNaN, over } from './windowed';

/** Of two expressions that are rates already. */
export function rates(
  scope: RuleScope,
  indicator: Extract<Indicator, { type: 'rates' }>,
): EventSource {
  const summed = (expression: string, window: string) =>
    scope.sum(notNaN(over(expression, window)));
  return {
    rates: (window, names) => [
      { record: names.total, expr: summed(indicator.total, window) },
      {
        record: names.bad,
        expr: badOf(
          { counted: indicator.counted, partMayBeMissing: true },
          summed(indicator.part, window),
          scope.sum(scope.own(names.total)),
        ),
      },
    ],
    ledger: ratesLedger(scope),
  };
}
