import type { ClusterFacts, MetricFacts } from './PlatformFacts';
import { kubernetesMinor } from './kubernetesVersion';

/** A metric of a cluster's parts, and in which versions of Kubernetes it is to be had. */
export interface KnownMetric {
  name: string;
  type: 'histogram' | 'counter' | 'gauge';
  /** First minor version with it. */
  since?: number;
  /** First minor version without it: deprecated metrics are hidden one version later. */
  until?: number;
  /** Bounds that matter here, of those that every version has. */
  bounds?: string[];
  /** Not a part of every cluster: a version alone does not say that it is there. */
  optional?: true;
}

const REQUEST_BOUNDS = ['0.1', '0.2', '1', '5', '10', '30', '60'];
// 0.01 doubled time and again: there is no bound of 5 s.
const SCHEDULING_BOUNDS = ['1.28', '2.56', '5.12', '10.24'];
const WEBHOOK_BOUNDS = ['0.1', '0.5', '1', '2.5'];

/**
 * Since, until and bounds: kubernetes/kubernetes, `endpoints/metrics/metrics.go`, `admission/metrics/metrics.go`,
 * `pkg/scheduler/metrics/metrics.go` and #112679, #119049, #123038; ingress-nginx, `collectors/socket.go`; the
 * documentation of CoreDNS, etcd and Traefik.
 */
export const KNOWN_METRICS: readonly KnownMetric[] = [
  {
    name: 'apiserver_request_sli_duration_seconds',
    type: 'histogram',
    since: 26,
    bounds: REQUEST_BOUNDS,
  },
  {
    name: 'apiserver_request_slo_duration_seconds',
    type: 'histogram',
    since: 23,
    until: 28,
    bounds: REQUEST_BOUNDS,
  },
  {
    name: 'apiserver_request_duration_seconds',
    type: 'histogram',
    bounds: REQUEST_BOUNDS,
  },
  { name: 'apiserver_request_total', type: 'counter' },
  {
    name: 'apiserver_admission_webhook_admission_duration_seconds',
    type: 'histogram',
    bounds: WEBHOOK_BOUNDS,
  },
  { name: 'apiserver_admission_webhook_rejection_count', type: 'counter' },
  {
    name: 'etcd_request_duration_seconds',
    type: 'histogram',
    bounds: REQUEST_BOUNDS,
  },
  {
    name: 'scheduler_pod_scheduling_sli_duration_seconds',
    type: 'histogram',
    since: 29,
    bounds: SCHEDULING_BOUNDS,
  },
  {
    name: 'scheduler_pod_scheduling_duration_seconds',
    type: 'histogram',
    // Hidden in 1.29.0 by mistake, shown again in 1.29.2, hidden since 1.30.
    until: 30,
    bounds: SCHEDULING_BOUNDS,
  },
  { name: 'scheduler_schedule_attempts_total', type: 'counter' },
  { name: 'scheduler_pending_pods', type: 'gauge' },
  {
    name: 'workqueue_queue_duration_seconds',
    type: 'histogram',
    bounds: ['0.1', '1', '10'],
  },
  { name: 'etcd_server_has_leader', type: 'gauge' },
  {
    name: 'etcd_disk_wal_fsync_duration_seconds',
    type: 'histogram',
    bounds: ['0.008', '0.016', '0.032'],
  },
  { name: 'coredns_dns_responses_total', type: 'counter' },
  {
    name: 'coredns_dns_request_duration_seconds',
    type: 'histogram',
    bounds: ['0.064', '0.128', '0.256'],
  },
  {
    name: 'nginx_ingress_controller_requests',
    type: 'counter',
    optional: true,
  },
  {
    name: 'traefik_entrypoint_requests_total',
    type: 'counter',
    optional: true,
  },
  { name: 'up', type: 'gauge' },
  { name: 'probe_success', type: 'gauge', optional: true },
];

function seriesNames({ name, type }: KnownMetric): string[] {
  return type === 'histogram' ? [`${name}_bucket`, `${name}_count`] : [name];
}

/**
 * Names of the series to look for; of histograms also the name of native ones.
 *
 * @public
 */
export function platformMetricNames(): string[] {
  return KNOWN_METRICS.flatMap(metric =>
    metric.type === 'histogram'
      ? [...seriesNames(metric), metric.name]
      : seriesNames(metric),
  );
}

/** Does this version have the metric. */
export function isOfVersion(
  { since = 0, until = Infinity }: KnownMetric,
  minor: number,
): boolean {
  return minor >= since && minor < until;
}

/** What the table says of a metric; `undefined`: it is not in there. */
export function knownMetric(name: string): KnownMetric | undefined {
  return KNOWN_METRICS.find(metric => metric.name === name);
}

/**
 * What a cluster of this version exposes if all its parts are scraped and nothing is dropped. Ingress controllers and
 * probes are not known from a version.
 *
 * @returns `undefined` where the version is none of Kubernetes
 * @public
 */
export function factsOfVersion(
  kubernetesVersion: string,
  { cluster, label }: Partial<Pick<ClusterFacts, 'cluster' | 'label'>> = {},
): ClusterFacts | undefined {
  const minor = kubernetesMinor(kubernetesVersion);
  if (minor === undefined) return undefined;
  const metrics: Record<string, MetricFacts> = {};
  for (const metric of KNOWN_METRICS) {
    if (metric.optional || !isOfVersion(metric, minor)) continue;
    for (const name of seriesNames(metric)) {
      metrics[name] = metric.bounds ? { bounds: metric.bounds } : {};
    }
  }
  return { cluster, label, kubernetesVersion, metrics };
}
