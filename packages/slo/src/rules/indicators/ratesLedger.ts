import { records } from '../records';
import { secondsOf } from '../RuleParameters';
import type { RuleScope } from '../RuleScope';
import type { Recording } from './EventSource';

/** The ledger of what can only be asked for its rate: recorded rates summed up. No first values, no gap bridged. */
export function ratesLedger({ own, parameters }: RuleScope): Recording[] {
  const { nowInterval, statusInterval } = parameters;
  const summed = (rate: string) =>
    `sum_over_time(${own(rate)}[${statusInterval}]) * ${secondsOf(
      nowInterval,
    )}`;
  const labels = { part: 'growth' };
  return [
    {
      record: records.totalEvents,
      expr: summed(records.totalRate('5m')),
      labels,
    },
    { record: records.badEvents, expr: summed(records.badRate('5m')), labels },
  ];
}
