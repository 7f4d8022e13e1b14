import type { Indicator } from '../definition/Indicator';
import type { Reading } from './follow';
import { readMetricQuery } from './metricQuery';
import type { MetricQuery } from './metricQuery';
import type { Place } from './Place';
import { counterOf } from './query/counter';

/** An indicator, and the labels that its queries group by. */
export interface ReadIndicator {
  indicator: Indicator;
  by: string[] | undefined;
}

function sameLabels(a: string[] | undefined, b: string[] | undefined): boolean {
  return (
    JSON.stringify([...(a ?? [])].sort()) ===
    JSON.stringify([...(b ?? [])].sort())
  );
}

function ofTwoQueries(
  total: MetricQuery,
  part: MetricQuery & { counted: 'bad' | 'good' },
  reading: Reading,
): ReadIndicator | undefined {
  const all = counterOf(total.expression.root, total.expression);
  const some = counterOf(part.expression.root, part.expression);
  if (!all || !some)
    return reading.findings.error(
      (all ? part : total).place,
      'it is no plain counter',
      'write sum(<metric>{<labels>})',
    );
  if (!sameLabels(all.by, some.by))
    return reading.findings.error(
      part.place,
      'it groups by other labels than total',
      'group both by the same labels',
    );
  return {
    indicator: {
      type: 'counters',
      total: all.series,
      counted: part.counted,
      part: some.series,
    },
    by: all.by,
  };
}

/** What `spec` of an SLI comes to. */
export function readIndicator(
  spec: Place,
  reading: Reading,
): ReadIndicator | undefined {
  const { findings } = reading;
  const ratio = spec.at('ratioMetric');
  const good = ratio.at('good');
  const bad = ratio.at('bad');
  if (good.exists && bad.exists)
    return findings.error(
      bad,
      'good and bad are both there',
      'keep one of them',
    );
  const part = good.exists ? good : bad;
  if (!part.exists)
    return findings.error(part, 'it is missing', 'write good or bad');
  const total = readMetricQuery(ratio.at('total'), reading);
  const counted = readMetricQuery(part, reading);
  return (
    total &&
    counted &&
    ofTwoQueries(
      total,
      { ...counted, counted: good.exists ? 'good' : 'bad' },
      reading,
    )
  );
}
