import type { IndicatorOptions, ReadIndicator } from './indicator';
import type { MetricQuery } from './metricQuery';
import type { EventQueries } from './ratioIndicator';
import { readGroupBy } from './rawIndicator';
import { windowed } from './query/windowed';

function asEvents(
  { expression, place }: MetricQuery,
  counter: boolean,
  { reading }: IndicatorOptions,
): string | undefined {
  const text = windowed(expression, counter);
  return typeof text === 'string'
    ? text
    : reading.findings.error(place, text.message, text.mend);
}

/** Two expressions of events per second. */
export function readRates(
  queries: EventQueries,
  options: IndicatorOptions,
): ReadIndicator | undefined {
  const { findings } = options.reading;
  const { total, part, counted, counter } = queries;
  const byTotal = readGroupBy(total, options);
  const byPart = readGroupBy(part, options);
  if (!byTotal || !byPart) return undefined;
  if (byTotal.join() !== byPart.join())
    return findings.error(
      part.place,
      'it groups by other labels than total',
      'group both by the same labels, or annotate what to group by',
    );
  const all = asEvents(total, counter, options);
  const some = asEvents(part, counter, options);
  if (all === undefined || some === undefined) return undefined;
  findings.warning(
    part.place,
    'it is read as rates: the first event of a new series is missed, and what happens while scrapes are missing',
    'name plain counters, such as sum(<metric>{<labels>}), with counter: true',
  );
  return {
    indicator: { type: 'rates', total: all, counted, part: some },
    groupBy: byTotal,
  };
}
