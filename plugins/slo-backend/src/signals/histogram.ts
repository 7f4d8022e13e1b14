import {
  selector,
  selectorsOf,
  type Indicator,
  type SeriesSelector,
} from '@fairway/slo';

/** Where the times that an SLO counts by are recorded. */
export interface Histogram {
  series: SeriesSelector;
  native: boolean;
}

const COUNT = '_count';
const BUCKET = '_bucket';

/** The buckets beside a count; whether there are any, only the source can tell. */
function besideCount({ metric, matchers }: SeriesSelector) {
  return metric.endsWith(COUNT)
    ? { metric: `${metric.slice(0, -COUNT.length)}${BUCKET}`, matchers }
    : undefined;
}

/** The histogram of an indicator; `undefined`: it has none. */
export function histogramOf(indicator: Indicator): Histogram | undefined {
  switch (indicator.type) {
    case 'latency':
      return { series: indicator.bucket, native: false };
    case 'native-latency':
      return { series: indicator.histogram, native: true };
    case 'counters': {
      const series = besideCount(indicator.total);
      return series && { series, native: false };
    }
    default:
      return undefined;
  }
}

/** The histogram that expressions count events of; `undefined`: none that can be told. */
export function histogramIn(expressions: string[]): Histogram | undefined {
  for (const { metric, matchers } of expressions.flatMap(selectorsOf)) {
    if (!metric) continue;
    const series = {
      metric,
      matchers: matchers.filter(({ label }) => label !== 'le'),
    };
    const buckets = metric.endsWith(BUCKET) ? series : besideCount(series);
    if (buckets) return { series: buckets, native: false };
  }
  return undefined;
}

/** What a share of the events took at most, in the histogram's unit. */
export function quantile(
  share: number,
  { series, native }: Histogram,
  rangeSeconds: number,
): string {
  const rate = `rate(${selector(
    series.metric,
    series.matchers,
  )}[${rangeSeconds}s])`;
  return native
    ? `histogram_quantile(${share}, sum(${rate}))`
    : `histogram_quantile(${share}, sum by (le) (${rate}))`;
}
