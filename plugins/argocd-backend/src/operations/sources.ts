import type { SourceReport } from '@fairway/contracts';
import type { argocdContract } from '@fairway/contracts/argocd';
import { envelope, sourceReport, type Handlers } from '@fairway/kit-node';
import type { CollectedInstance } from '../collect/CollectedInstance';
import type { DeliveryCluster } from '../clusters/Deliveries';
import { unseenClusters } from '../model/unseenClusters';
import type { ArgoCdDeps } from './ArgoCdDeps';

/** Of clusters that we do not see nobody knows whether Argo CD hears from them. */
function unseen(instance: CollectedInstance): string[] {
  const { data: clusters, status } = instance.clusters();
  const { data } = instance.applications();
  if (!clusters || !data || status.state !== 'ok') return [];
  const names = unseenClusters(data.applications, clusters);
  return names.length === 0
    ? []
    : [
        `Whether Argo CD hears from these clusters is not known, its account may not see them: ${names.join(
          ', ',
        )}. Give it the right "clusters, get, *"`,
      ];
}

function report(instance: CollectedInstance): SourceReport {
  const applications = instance.applications();
  const clusters = instance.clusters();
  const { version, clockSkewSeconds, malformed = 0 } = applications.data ?? {};
  return {
    ...sourceReport(instance.source, applications, [clusters]),
    version: version && `Argo CD ${version}`,
    clockSkewSeconds,
    counts: {
      ...(applications.data && {
        applications: applications.data.applications.length,
      }),
      ...(clusters.data && { clusters: clusters.data.length }),
    },
    warnings: [
      ...(malformed > 0 ? [`${malformed} applications could not be read`] : []),
      ...(applications.status.state === 'ok' && !instance.watched
        ? ['Its watch is cut: it is polled instead, without all reasons']
        : []),
      ...(clusters.status.state !== 'ok' && clusters.status.message
        ? [`Its clusters could not be read: ${clusters.status.message}`]
        : []),
      ...unseen(instance),
    ],
  };
}

const COUNTED = [
  'kustomizations',
  'helmReleases',
  'rollouts',
  'canaries',
] as const;

function clusterReport(cluster: DeliveryCluster): SourceReport {
  const { version, clockSkewSeconds } = cluster.discovery().data ?? {};
  const found = COUNTED.flatMap((name): [string, number][] => {
    const { state, objects } = cluster.objects(name);
    return state === 'present' ? [[name, objects.length]] : [];
  });
  return {
    ...sourceReport(cluster.source, cluster.collected()),
    version: version && `Kubernetes ${version}`,
    clockSkewSeconds,
    // That nothing of it is there is known, too.
    counts:
      cluster.discovery().data && found.length === 0
        ? { tools: 0 }
        : Object.fromEntries(found),
    warnings: cluster.warnings(),
  };
}

/** Every Argo CD and every cluster with its state, and what was found there. */
export function sources(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract>['sources'] {
  return async () => ({
    ...envelope(deps.model.sources(), []),
    reports: [
      ...deps.instances.map(report),
      ...deps.clusters.map(clusterReport),
    ],
  });
}
