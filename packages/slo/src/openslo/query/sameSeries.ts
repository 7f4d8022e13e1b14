import type { SeriesSelector } from '../../definition/Indicator';

function canonical({ metric, matchers }: SeriesSelector): string {
  const texts = matchers.map(({ label, op, value }) =>
    JSON.stringify([label, op, value]),
  );
  return JSON.stringify([metric, [...new Set(texts)].sort()]);
}

/** Whether two selectors name the same series, in whatever order. */
export function sameSeries(a: SeriesSelector, b: SeriesSelector): boolean {
  return canonical(a) === canonical(b);
}

export function sameLabels(
  a: string[] | undefined,
  b: string[] | undefined,
): boolean {
  const sorted = (labels: string[] | undefined) =>
    JSON.stringify([...(labels ?? [])].sort());
  return sorted(a) === sorted(b);
}
