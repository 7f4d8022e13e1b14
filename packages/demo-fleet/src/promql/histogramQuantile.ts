import { dropMetricName, labelsKey, type Labels } from './labels';
import { vector, type VectorSample, type VectorValue } from './value';

interface Bucket {
  upper: number;
  count: number;
}

function boundOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const bound = /^\+?Inf$/.test(text) ? Infinity : Number(text);
  return Number.isNaN(bound) ? undefined : bound;
}

/** Rates of buckets may contradict each other: a larger bucket never holds less. */
function cumulative(buckets: Bucket[]): Bucket[] {
  let most = -Infinity;
  return buckets.map(({ upper, count }) => {
    most = Math.max(most, count);
    return { upper, count: most };
  });
}

function quantileOf(share: number, found: Bucket[]): number {
  if (Number.isNaN(share)) return NaN;
  if (share < 0) return -Infinity;
  if (share > 1) return Infinity;
  const buckets = cumulative([...found].sort((a, b) => a.upper - b.upper));
  const last = buckets.length - 1;
  if (last < 1 || buckets[last].upper !== Infinity) return NaN;
  const observations = buckets[last].count;
  if (!(observations > 0)) return NaN;
  const rank = share * observations;
  const at = buckets.findIndex(({ count }) => count >= rank);
  if (at === last) return buckets[last - 1].upper;
  const { upper, count } = buckets[at];
  if (at === 0) return upper <= 0 ? upper : upper * (rank / count);
  const below = buckets[at - 1];
  return (
    below.upper +
    (upper - below.upper) * ((rank - below.count) / (count - below.count))
  );
}

/** `histogram_quantile` of classic histograms: interpolated inside the bucket that the share falls into. */
export function histogramQuantile(
  share: number,
  samples: VectorSample[],
  t: number,
): VectorValue {
  const groups = new Map<string, { labels: Labels; buckets: Bucket[] }>();
  for (const { labels, value } of samples) {
    const { le, ...others } = dropMetricName(labels);
    const upper = boundOf(le);
    if (upper === undefined) continue;
    const key = labelsKey(others);
    const group = groups.get(key) ?? { labels: others, buckets: [] };
    group.buckets.push({ upper, count: value });
    groups.set(key, group);
  }
  return vector(
    [...groups.values()].map(({ labels, buckets }) => ({
      labels,
      value: quantileOf(share, buckets),
      t,
    })),
  );
}
