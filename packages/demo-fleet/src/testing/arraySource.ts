import type { Labels } from '../promql/labels';
import { matchesAll, Matcher } from '../promql/matcher';
import type { Sample, Series, SeriesSource } from '../promql/series';

/** Series held as plain lists of samples, oldest first. */
export function arraySource(
  data: readonly { labels: Labels; samples: readonly Sample[] }[],
): SeriesSource {
  const series = data.map(
    ({ labels, samples }): Series => ({
      labels,
      latest: (t, lookback) =>
        samples
          .filter(sample => sample.t <= t && sample.t >= t - lookback)
          .pop(),
      between: (from, to) => samples.filter(({ t }) => t >= from && t <= to),
    }),
  );
  return {
    select: (matchers: readonly Matcher[]) =>
      series.filter(({ labels }) => matchesAll(labels, matchers)),
  };
}
