import type { Indicator } from '../definition/Indicator';
import type { IndicatorOptions, ReadIndicator } from './indicator';
import { readMetricQuery } from './metricQuery';
import type { MetricQuery } from './metricQuery';
import type { Place } from './Place';
import { counterOf } from './query/counter';
import type { CounterQuery } from './query/counter';
import { latencyOf } from './query/latency';
import { nativeLatencyOf } from './query/native';
import { probeOf } from './query/probe';
import type { Refusal } from './query/Refusal';
import { sameLabels, sameSeries } from './query/sameSeries';
import { subtractedFrom } from './query/subtraction';
import { looksBack } from './query/windowed';
import { readRates } from './ratesIndicator';
import { readRaw } from './rawIndicator';

/** All events, and those that are good or bad. */
export interface EventQueries {
  total: MetricQuery;
  part: MetricQuery;
  counted: 'bad' | 'good';
  /** The metrics are counters. */
  counter: boolean;
}

const other = (counted: 'bad' | 'good'): 'bad' | 'good' =>
  counted === 'bad' ? 'good' : 'bad';

function refuse(
  { total, part }: EventQueries,
  refusal: Refusal,
  { reading }: IndicatorOptions,
): undefined {
  const query = refusal.at === 'total' ? total : part;
  return reading.findings.error(query.place, refusal.message, refusal.mend);
}

/** The labels that the queries group by, where SLO and queries agree. */
function grouped(
  indicator: Indicator,
  by: string[] | undefined,
  queries: EventQueries,
  options: IndicatorOptions,
): ReadIndicator | undefined {
  const { groupBy, reading } = options;
  if (groupBy && by && !sameLabels(groupBy, by))
    return reading.findings.error(
      queries.total.place,
      `it groups by ${by.join(', ')}, and the SLO by ${groupBy.join(', ')}`,
      'take the annotation or the "by" away',
    );
  return { indicator, groupBy: groupBy ?? by ?? [] };
}

function ofCounters(
  total: CounterQuery,
  part: CounterQuery,
  queries: EventQueries,
  options: IndicatorOptions,
): ReadIndicator | undefined {
  if (!sameLabels(total.by, part.by))
    return refuse(
      queries,
      {
        at: 'part',
        message: 'it groups by other labels than total',
        mend: 'group both by the same labels',
      },
      options,
    );
  const { counted } = queries;
  if (sameSeries(total.series, part.series))
    return refuse(
      queries,
      {
        at: 'part',
        message: `it counts the same as total, so that every event is ${counted}`,
        mend: `add what tells ${counted} events apart, such as code=~"5.."`,
      },
      options,
    );
  const found = latencyOf(total, part, counted) ?? {
    type: 'counters' as const,
    total: total.series,
    counted,
    part: part.series,
  };
  return 'at' in found
    ? refuse(queries, found, options)
    : grouped(found, total.by, queries, options);
}

/** Tried in this order: what can be counted exactly comes first. */
function recognise(
  queries: EventQueries,
  options: IndicatorOptions,
): ReadIndicator | undefined {
  const { total, part, counted, counter } = queries;
  const rest = subtractedFrom(total.expression, part.expression);
  const effective = rest
    ? { part: rest, counted: other(counted) }
    : { part: part.expression, counted };
  const all = counterOf(total.expression.root, total.expression);
  const some = counterOf(effective.part.root, effective.part);
  const exact = all && some && (counter || (all.rated && some.rated));
  if (exact)
    return ofCounters(
      all,
      some,
      { ...queries, counted: effective.counted },
      options,
    );
  const native = nativeLatencyOf(
    total.expression,
    effective.part,
    effective.counted,
  );
  if (native) return grouped(native.indicator, native.by, queries, options);
  const probe =
    !counter && effective.counted === 'good'
      ? probeOf(total.expression, effective.part)
      : undefined;
  return probe
    ? grouped({ type: 'probe', up: probe.series }, probe.by, queries, options)
    : readRates(queries, options);
}

/** `counter` and the queries must say the same. */
function agrees(
  ratio: Place,
  queries: MetricQuery[],
  { reading }: IndicatorOptions,
): boolean {
  const counter = ratio.at('counter');
  for (const { place, expression } of queries) {
    if (counter.value === true && looksBack(expression)) {
      const plain = counterOf(expression.root, expression);
      reading.findings.error(
        place,
        'counter is true, but the query looks over a range: that is no counter any more',
        plain
          ? 'write counter: false, or the counter without rate or increase'
          : 'write counter: false',
      );
      return false;
    }
    if (!counter.exists && !looksBack(expression)) {
      reading.findings.error(
        counter,
        'it is missing, and the queries do not tell',
        'write counter: true for counters, false for gauges',
      );
      return false;
    }
  }
  return true;
}

/** Good or bad events of all. */
export function readRatio(
  ratio: Place,
  options: IndicatorOptions,
): ReadIndicator | undefined {
  const { reading } = options;
  const { findings } = reading;
  const [good, bad, total] = ['good', 'bad', 'total'].map(name =>
    ratio.at(name),
  );
  if (ratio.at('raw').exists) return readRaw(ratio, options);
  const rawType = ratio.at('rawType');
  if (rawType.exists)
    return findings.error(
      rawType,
      'there is no raw',
      'remove it, or write raw',
    );
  if (good.exists && bad.exists)
    return findings.error(
      bad,
      'good and bad are both there',
      'keep one of them',
    );
  const part = bad.exists ? bad : good;
  for (const [place, mend] of [
    [part, 'write good or bad'],
    [total, 'write total'],
  ] as const)
    if (!place.exists) return findings.error(place, 'it is missing', mend);
  const all = readMetricQuery(total, reading);
  const some = readMetricQuery(part, reading);
  if (!all || !some || !agrees(ratio, [all, some], options)) return undefined;
  return recognise(
    {
      total: all,
      part: some,
      counted: bad.exists ? 'bad' : 'good',
      counter: ratio.at('counter').value === true,
    },
    options,
  );
}
