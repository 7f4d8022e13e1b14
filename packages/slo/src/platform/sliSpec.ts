import type { Indicator, SeriesSelector } from '../definition/Indicator';
import { selector, type Matcher } from '../promql/selector';

const WINDOW = '{{.window}}';

function text(
  { metric, matchers }: SeriesSelector,
  ...more: Matcher[]
): string {
  return selector(metric, [...matchers, ...more]);
}

function metricOf(query: string) {
  return { metricSource: { type: 'Prometheus', spec: { query } } };
}

function ratio(counter: boolean, queries: Record<string, string>) {
  const metrics = Object.entries(queries).map(([name, query]) => [
    name,
    metricOf(query),
  ]);
  return { ratioMetric: { counter, ...Object.fromEntries(metrics) } };
}

/** An indicator as the `spec` of an SLI of OpenSLO. */
export function sliSpec(indicator: Indicator): Record<string, unknown> {
  switch (indicator.type) {
    case 'counters':
      return ratio(true, {
        [indicator.counted]: text(indicator.part),
        total: text(indicator.total),
      });
    case 'latency': {
      const { bucket, bound, count } = indicator;
      const le: Matcher = { label: 'le', op: '=', value: bound };
      return ratio(true, { good: text(bucket, le), total: text(count) });
    }
    case 'native-latency': {
      const { histogram, bound } = indicator;
      const rate = `sum(rate(${text(histogram)}[${WINDOW}]))`;
      const total = `histogram_count(${rate})`;
      const good = `histogram_fraction(0, ${bound}, ${rate}) * ${total}`;
      return ratio(false, { good, total });
    }
    case 'probe': {
      const up = text(indicator.up);
      return ratio(false, { good: `sum(${up})`, total: `count(${up})` });
    }
    case 'ratio':
      return {
        ratioMetric: { rawType: 'failure', raw: metricOf(indicator.bad) },
      };
    default:
      throw new TypeError(
        `No platform SLO has the indicator ${indicator.type}`,
      );
  }
}
