import type { IndicatorOptions, ReadIndicator } from './indicator';
import { readMetricQuery } from './metricQuery';
import type { MetricQuery } from './metricQuery';
import type { Place } from './Place';
import { labelsOf } from './query/grouping';
import { nativeShareOf } from './query/native';

/** Group labels that an aggregation does not keep cannot be grouped by. */
export function readGroupBy(
  query: MetricQuery,
  { groupBy, reading }: IndicatorOptions,
): string[] | undefined {
  const kept = labelsOf(query.expression);
  const lost = kept && groupBy?.find(label => !kept.includes(label));
  if (lost !== undefined)
    return reading.findings.error(
      query.place,
      `the query sums the label ${lost} away, which the SLO groups by`,
      `write by (${groupBy?.join(
        ', ',
      )}) in the aggregation, or take the annotation away`,
    );
  return groupBy ?? kept ?? [];
}

/** A ratio that the metric holds already. */
export function readRaw(
  ratio: Place,
  options: IndicatorOptions,
): ReadIndicator | undefined {
  const { findings } = options.reading;
  const rawType = ratio.at('rawType');
  const surplus = ['good', 'bad', 'total']
    .map(name => ratio.at(name))
    .find(({ exists }) => exists);
  if (surplus)
    return findings.error(
      surplus,
      'it stands beside raw, which is the ratio already',
      'remove one of them',
    );
  if (!rawType.exists)
    return findings.error(
      rawType,
      'it is missing beside raw',
      'write success or failure',
    );
  const query = readMetricQuery(ratio.at('raw'), options.reading);
  if (!query) return undefined;
  const { expression, place } = query;
  const success = rawType.value === 'success';
  const native = nativeShareOf(expression, success ? 'good' : 'bad');
  if (native)
    return {
      indicator: native.indicator,
      groupBy: options.groupBy ?? native.by ?? [],
    };
  const groupBy = readGroupBy(query, options);
  if (!groupBy) return undefined;
  findings.warning(
    place,
    'events cannot be counted in a ratio: every second counts the same, however many requests it has, and so does every series',
    'name the counters of good (or bad) and total events instead of raw',
  );
  const text = expression.text();
  return {
    indicator: {
      type: 'ratio',
      // A little more than all may be good where rates are extrapolated.
      bad: success ? `clamp_min(1 - (${text}), 0)` : text,
    },
    groupBy,
  };
}
