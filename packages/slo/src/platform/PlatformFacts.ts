/**
 * What is known of the series of one metric.
 *
 * @public
 */
export interface MetricFacts {
  /** Values of `le` as they are written: `1` or `1.0`; `undefined` where they were not looked up. */
  bounds?: string[];
  /** Values of its label `job`; `undefined`: not known, empty: it has none. */
  jobs?: string[];
  /** Values of its label `instance`, of probes. */
  instances?: string[];
}

/**
 * What a Prometheus has of one cluster.
 *
 * @public
 */
export interface ClusterFacts {
  /** Its name; `undefined`: nobody said, it is the only one. */
  cluster: string | undefined;
  /** The label whose value is its name; `undefined`: there is none, the Prometheus is this cluster's alone. */
  label: string | undefined;
  /** Such as `1.34`, where it is known. */
  kubernetesVersion: string | undefined;
  /** By the name of the series, such as `etcd_disk_wal_fsync_duration_seconds_bucket`: only what is there. */
  metrics: Record<string, MetricFacts>;
}

/**
 * Parts of a cluster whose metrics other programs expose too: their job tells which series are meant.
 *
 * @public
 */
export type SharedComponent =
  | 'apiserver'
  | 'controller-manager'
  | 'coredns'
  | 'probe';

/**
 * SLOs of a cluster.
 *
 * @public
 */
export type PlatformSloKey =
  | 'control-plane-availability'
  | 'api-availability'
  | 'api-probe'
  | 'api-latency'
  | 'api-list-latency'
  | 'webhook-availability'
  | 'webhook-latency'
  | 'scheduling-latency'
  | 'scheduler-errors'
  | 'controller-manager-latency'
  | 'etcd-availability'
  | 'etcd-disk-latency'
  | 'etcd-request-latency'
  | 'coredns-availability'
  | 'coredns-latency'
  | 'ingress-nginx-availability'
  | 'ingress-traefik-availability';

/**
 * Why SLOs cannot be had, or are worth less than they could be.
 *
 * @public
 */
export interface PlatformFinding {
  slos: PlatformSloKey[];
  /** `undefined`: all, or the only one. */
  clusters: string[] | undefined;
  message: string;
  mend: string;
}
