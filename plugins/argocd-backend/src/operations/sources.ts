import type { SourceReport } from '@fairway/contracts';
import type { argocdContract } from '@fairway/contracts/argocd';
import { envelope, sourceReport, type Handlers } from '@fairway/kit-node';
import type { CollectedInstance } from '../collect/CollectedInstance';
import type { ArgoCdDeps } from './ArgoCdDeps';

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
    ],
  };
}

/** Every Argo CD with its state, and what was found there. */
export function sources(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract>['sources'] {
  return async () => ({
    ...envelope(deps.model.sources(), []),
    reports: deps.instances.map(report),
  });
}
