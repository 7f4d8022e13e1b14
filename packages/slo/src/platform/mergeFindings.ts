import type {
  ClusterFacts,
  PlatformFinding,
  PlatformSloKey,
} from './PlatformFacts';

/** What one SLO of one cluster lacks. */
export interface Lack {
  slo: PlatformSloKey;
  cluster: string | undefined;
  message: string;
  mend: string;
}

function grouped<T>(items: T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

/** One finding per cause, however many SLOs and clusters it concerns. */
export function mergeFindings(
  lacks: Lack[],
  all: ClusterFacts[],
): PlatformFinding[] {
  const ofCluster = grouped(lacks, ({ cluster, message, mend }) =>
    JSON.stringify([cluster, message, mend]),
  ).map(([first, ...others]) => ({
    ...first,
    slos: [first, ...others].map(({ slo }) => slo),
  }));
  return grouped(ofCluster, ({ slos, message, mend }) =>
    JSON.stringify([slos, message, mend]),
  ).map(same => {
    const [{ slos, message, mend }] = same;
    const names = same.flatMap(({ cluster }) => cluster ?? []);
    const clusters =
      same.length === all.length || names.length === 0 ? undefined : names;
    return { slos, clusters, message, mend };
  });
}
