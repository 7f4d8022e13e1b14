import { records } from '../records';
import type { RuleScope } from '../RuleScope';
import { ledgerRanges } from './growth';

/**
 * First values of series that were not there, on a target that was: `increase` skips them, which would be half of all
 * errors where errors are rare.
 *
 * @param known - series that tell which targets there were
 */
export function firstValues(
  scope: RuleScope,
  series: string,
  known: string,
): string {
  const { tile, rest } = ledgerRanges(scope.parameters);
  const target = scope.parameters.target.join(', ');
  return scope.sum(
    `min_over_time(${series}[${tile}) unless last_over_time(${series}[${rest}) and on(${target}) last_over_time(${known}[${rest})`,
  );
}

/** Old counters under new labels would count a lifetime: no more than an hour's events, and a few. */
export function withinAnHour(scope: RuleScope, expression: string): string {
  const lastHour = scope.sum(scope.own(records.totalRate('1h')));
  return `${expression} <= 10 + 3600 * ${lastHour}`;
}
