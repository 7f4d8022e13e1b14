import { equals, selector } from '../../promql/selector';
import type { SampleSeries } from './sampleSeries';

/** What happens for so many minutes: all is well, everything fails, or there are no samples. */
export type Phase = [state: 'well' | 'failing' | 'gone', minutes: number];

function histogramOf(bucket: number, count: number): string {
  return `{{schema:0 sum:${count} count:${count} offset:${bucket} buckets:[${count}]}}`;
}

function sampleText({ type, bucket = 0 }: SampleSeries, count: number): string {
  return type === 'histogram' ? histogramOf(bucket, count) : String(count);
}

/**
 * Samples, one a minute, as `promtool` reads them.
 *
 * @param perMinute - events
 */
function valuesOf(
  series: SampleSeries,
  phases: Phase[],
  perMinute: number,
): string {
  let count = 0;
  return phases
    .map(([state, minutes]) => {
      if (state === 'gone') return `_x${minutes}`;
      if (series.type === 'gauge') return `${series[state]}x${minutes - 1}`;
      const growth = series[state] * perMinute;
      const start = count;
      count += growth * minutes;
      const [from, step] = [
        sampleText(series, start),
        sampleText(series, growth),
      ];
      return growth === 0
        ? `${from}x${minutes - 1}`
        : `${from}+${step}x${minutes - 1}`;
    })
    .join(' ');
}

/** `input_series` of a test. */
export function inputSeries(
  samples: SampleSeries[],
  phases: Phase[],
  perMinute: number,
) {
  return samples.map(series => ({
    series: selector(series.metric, equals(series.labels)),
    values: valuesOf(series, phases, perMinute),
  }));
}
