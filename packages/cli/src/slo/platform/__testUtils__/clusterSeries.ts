import { factsOfVersion } from '@fairway/slo';

/** A series, as an index knows it. */
export type IndexedSeries = Record<string, string>;

const JOBS: [start: string, job: string][] = [
  ['apiserver_', 'apiserver'],
  ['etcd_request', 'apiserver'],
  ['workqueue_', 'kube-controller-manager'],
  ['scheduler_', 'kube-scheduler'],
  ['coredns_', 'coredns'],
  ['etcd_', 'etcd'],
];

function jobOf(name: string): string {
  return JOBS.find(([start]) => name.startsWith(start))?.[1] ?? 'apiserver';
}

/** Names, jobs and bounds of what a cluster of this version exposes; ingress-nginx and a probe besides. */
export function clusterSeries(
  version: string,
  labels: IndexedSeries = {},
): IndexedSeries[] {
  const { metrics } = factsOfVersion(version)!;
  const own = Object.entries(metrics).flatMap(([name, { bounds }]) => {
    const series = { __name__: name, job: jobOf(name), ...labels };
    return name.endsWith('_bucket')
      ? [...(bounds ?? []), '+Inf'].map(le => ({ ...series, le }))
      : [series];
  });
  const further = [
    { __name__: 'nginx_ingress_controller_requests', job: 'ingress-nginx' },
    { __name__: 'probe_success', job: 'apiserver-probe' },
    {
      __name__: 'kubernetes_build_info',
      job: 'apiserver',
      git_version: `v${version}.1`,
    },
  ];
  return [...own, ...further.map(series => ({ ...series, ...labels }))];
}
