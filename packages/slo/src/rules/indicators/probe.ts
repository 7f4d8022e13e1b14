import type { Indicator } from '../../definition/Indicator';
import { records } from '../records';
import { secondsOf } from '../RuleParameters';
import type { RuleScope } from '../RuleScope';
import { textOf } from './counters';
import type { EventSource } from './EventSource';
import { ledgerRanges } from './growth';

/** Of a gauge of 0 and 1: each scrape is an event, so a probe that is gone is no data, and no failure. */
export function probe(
  scope: RuleScope,
  { up }: Extract<Indicator, { type: 'probe' }>,
): EventSource {
  const { own, sum, parameters } = scope;
  const series = textOf(up);
  const all = (range: string) => sum(`count_over_time(${series}[${range})`);
  const good = (range: string) => sum(`sum_over_time(${series}[${range})`);
  const { tile } = ledgerRanges(parameters);
  const labels = { part: 'growth' };
  const total = own(records.totalEvents, labels);
  return {
    rates: (window, names) => {
      const seconds = secondsOf(window);
      const [range, recorded] = [`${window}]`, sum(own(names.total))];
      return [
        { record: names.total, expr: `${all(range)} / ${seconds}` },
        {
          record: names.bad,
          expr: `${recorded} - ${good(range)} / ${seconds}`,
        },
      ];
    },
    ledger: [
      { record: records.totalEvents, expr: all(tile), labels },
      {
        record: records.badEvents,
        expr: `${sum(`last_over_time(${total}[1s])`)} - ${good(tile)}`,
        labels,
      },
    ],
  };
}
