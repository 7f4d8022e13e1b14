import type { ObservedApplication } from '../collect/InstanceSnapshot';
import type { UpstreamCluster } from '../upstream/cluster';

/** Clusters, by name or address, that applications deploy to and our account does not see: whether they are heard is not known. */
export function unseenClusters(
  applications: ObservedApplication[],
  clusters: UpstreamCluster[],
): string[] {
  const seen = new Set(clusters.flatMap(({ server, name }) => [server, name]));
  const destinations = applications.flatMap(({ application: { spec } }) => {
    const { name, server } = spec?.destination ?? {};
    return name ?? server ?? [];
  });
  return [...new Set(destinations)].filter(one => !seen.has(one)).sort();
}
