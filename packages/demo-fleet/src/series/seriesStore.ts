import { METRIC_NAME } from '../promql/labels';
import { Matcher, matchesAll } from '../promql/matcher';
import type { Sample, Series, SeriesSource } from '../promql/series';
import type { SampledSeries } from './sampledSeries';

interface Horizon {
  /** Oldest time that is kept, milliseconds. */
  from: number;
  /** Nothing newer is recorded yet. */
  now: () => number;
}

/** A series as far as it is recorded by now. */
function bounded(series: SampledSeries, { from, now }: Horizon): Series {
  return {
    labels: series.labels,
    latest(t: number, lookback: number): Sample | undefined {
      const sample = series.latest(Math.min(t, now()), lookback);
      return sample && sample.t >= from && t - sample.t <= lookback
        ? sample
        : undefined;
    },
    between: (start, end) =>
      series.between(Math.max(start, from), Math.min(end, now())),
  };
}

/** All series of one Prometheus. */
export class SeriesStore implements SeriesSource {
  private readonly byName = new Map<string, Series[]>();

  constructor(
    readonly series: readonly SampledSeries[],
    readonly horizon: Horizon,
  ) {
    for (const one of series) {
      const name = one.labels[METRIC_NAME];
      const named = this.byName.get(name) ?? [];
      named.push(bounded(one, horizon));
      this.byName.set(name, named);
    }
  }

  select(matchers: readonly Matcher[]): Series[] {
    const found: Series[] = [];
    for (const [name, named] of this.byName) {
      const fits = matchers.every(
        matcher => matcher.name !== METRIC_NAME || matcher.matches(name),
      );
      if (fits) {
        found.push(...named.filter(one => matchesAll(one.labels, matchers)));
      }
    }
    return found;
  }
}
