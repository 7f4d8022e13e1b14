import type { RuleScope } from '../RuleScope';
import type { EventRecords, Recording } from './EventSource';
import type { Tally } from './Tally';

/**
 * The bad ones out of what is counted. `total` stands for an expression that has been recorded: where there are events and
 * no series of bad ones, none were bad; before the first error there would be no SLI otherwise.
 */
export function badOf(
  { counted, partMayBeMissing }: Pick<Tally, 'counted' | 'partMayBeMissing'>,
  part: string,
  total: string,
): string {
  const none = `0 * ${total}`;
  if (counted === 'bad') return `${part} or ${none}`;
  return `${total} - ${partMayBeMissing ? `(${part} or ${none})` : part}`;
}

/** Events per second, the only reads of raw data but for the ledger. */
export function tallyRates(
  scope: RuleScope,
  tally: Tally,
  { window, names }: { window: string; names: EventRecords },
): Recording[] {
  const rate = (series: string) => `rate(${series}[${window}])`;
  const total = scope.sum(scope.own(names.total));
  return [
    { record: names.total, expr: tally.total(rate) },
    { record: names.bad, expr: badOf(tally, tally.part(rate), total) },
  ];
}
