import { Labels, METRIC_NAME } from '../promql/labels';
import type { SampledSeries } from '../series/sampledSeries';
import type { SimulatedPrometheus } from '../series/simulatedPrometheus';
import { formatValue } from './format';

function escape(value: string): string {
  return value
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/\n/g, '\\n');
}

function formatSeries(labels: Labels): string {
  const { [METRIC_NAME]: metric, ...others } = labels;
  const pairs = Object.entries(others).map(
    ([name, value]) => `${name}="${escape(value)}"`,
  );
  return `${metric}{${pairs.join(',')}}`;
}

function byMetric(a: SampledSeries, b: SampledSeries): number {
  return a.labels[METRIC_NAME] < b.labels[METRIC_NAME] ? -1 : 1;
}

/**
 * The samples of a simulated Prometheus from `start` to `end` (milliseconds, both included) as OpenMetrics text, in
 * pieces; `promtool tsdb create-blocks-from openmetrics` loads them into a real one. The format has no staleness
 * markers: there, a series that ended is found for five more minutes.
 *
 * @public
 */
export function* exportOpenMetrics(
  prometheus: SimulatedPrometheus,
  { start, end }: { start: number; end: number },
): Generator<string> {
  for (const series of [...prometheus.store.series].sort(byMetric)) {
    const name = formatSeries(series.labels);
    const lines = series
      .between(start, end)
      .map(({ t, v }) => `${name} ${formatValue(v)} ${t / 1000}\n`);
    yield lines.join('');
  }
  yield '# EOF\n';
}
