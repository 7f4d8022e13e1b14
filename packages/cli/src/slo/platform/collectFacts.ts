import {
  kubernetesMinor,
  type ClusterFacts,
  type Matcher,
  type MetricFacts,
} from '@fairway/slo';
import { anyPlatformMetric, type ClusterToAsk } from './findClusters';
import type { PrometheusIndex } from './PrometheusIndex';

// Other programs than a cluster's expose these too.
const SHARED = /^(apiserver_|etcd_request_|workqueue_|coredns_|probe_success$)/;

/** The newest one: nodes may be behind the API server, never ahead of it. */
function newest(versions: string[]): string | undefined {
  const known = versions.filter(
    version => kubernetesMinor(version) !== undefined,
  );
  return known.sort((a, b) => kubernetesMinor(b)! - kubernetesMinor(a)!)[0];
}

async function factsOfMetric(
  index: PrometheusIndex,
  name: string,
  scope: Matcher[],
): Promise<MetricFacts> {
  const matchers: Matcher[] = [
    { label: '__name__', op: '=', value: name },
    ...scope,
  ];
  if (name.endsWith('_bucket')) {
    return { bounds: await index.values('le', matchers) };
  }
  if (!SHARED.test(name)) return {};
  const jobs = await index.values('job', matchers);
  if (name !== 'probe_success') return { jobs };
  return { jobs, instances: await index.values('instance', matchers) };
}

/** What the Prometheus has of one cluster. */
export async function collectFacts(
  index: PrometheusIndex,
  { name, label }: ClusterToAsk,
  statedVersion: string | undefined,
): Promise<ClusterFacts> {
  const scope: Matcher[] =
    label !== undefined && name !== undefined
      ? [{ label, op: '=', value: name }]
      : [];
  const [names, versions] = await Promise.all([
    index.values('__name__', [anyPlatformMetric(), ...scope]),
    statedVersion === undefined ? index.kubernetesVersions(scope) : [],
  ]);
  const metrics = await Promise.all(
    names.map(
      async one => [one, await factsOfMetric(index, one, scope)] as const,
    ),
  );
  return {
    cluster: name,
    label,
    kubernetesVersion: statedVersion ?? newest(versions),
    metrics: Object.fromEntries(metrics),
  };
}
