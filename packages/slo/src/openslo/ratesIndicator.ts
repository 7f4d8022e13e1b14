import type { IndicatorOptions, ReadIndicator } from './indicator';
import type { MetricQuery } from './metricQuery';
import type { EventQueries } from './ratioIndicator';
import { readGroupBy } from './rawIndicator';
import { aggregate } from './query/grouping';
import { windowed } from './query/windowed';

function asEvents(
  query: MetricQuery,
  options: { counter: boolean; groupBy: string[]; indicator: IndicatorOptions },
): string | undefined {
  const { counter, groupBy, indicator } = options;
  const text = windowed(query.expression, counter);
  if (typeof text !== 'string')
    return indicator.reading.findings.error(
      query.place,
      text.message,
      text.mend,
    );
  return aggregate(query.expression, text, { by: groupBy, with: 'sum' });
}

/** Two expressions of events per second. */
export function readRates(
  queries: EventQueries,
  indicator: IndicatorOptions,
): ReadIndicator | undefined {
  const { findings } = indicator.reading;
  const { total, part, counted, counter } = queries;
  const byTotal = readGroupBy(total, indicator);
  const byPart = readGroupBy(part, indicator);
  if (!byTotal || !byPart) return undefined;
  if (byTotal.join() !== byPart.join())
    return findings.error(
      part.place,
      'it groups by other labels than total',
      'group both by the same labels, or annotate what to group by',
    );
  const options = { counter, groupBy: byTotal, indicator };
  const all = asEvents(total, options);
  const some = asEvents(part, options);
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
