import type { ApplicationTrouble } from '../scenario/applications';
import type { LiveResource, ApplicationRecord } from './record';
import type { Health, HealthStatus } from './wire';

/** From good to bad: an application is as healthy as its worst resource. */
const ORDER: readonly HealthStatus[] = [
  'Healthy',
  'Suspended',
  'Progressing',
  'Missing',
  'Degraded',
  'Unknown',
];

interface DeploymentSpec {
  replicas: number;
  template: { metadata: { labels: Record<string, string> } };
}

/** The version in a Deployment's pod template; undefined for other kinds. */
export function versionOf({ manifest }: LiveResource): string | undefined {
  if (manifest.kind !== 'Deployment') {
    return undefined;
  }
  const { template } = manifest.spec as DeploymentSpec;
  return template.metadata.labels['app.kubernetes.io/version'];
}

/** The trouble that a live Deployment has because of its version. */
export function troubleOf(
  { story }: ApplicationRecord,
  live: LiveResource,
): ApplicationTrouble | undefined {
  const { trouble } = story;
  return trouble && versionOf(live) === trouble.version ? trouble : undefined;
}

function deploymentHealth(
  record: ApplicationRecord,
  live: LiveResource,
): Health {
  const { replicas } = live.manifest.spec as DeploymentSpec;
  switch (troubleOf(record, live)?.kind) {
    case 'crash-loop':
    case 'unschedulable':
      return {
        status: 'Degraded',
        message: `Deployment "${live.manifest.metadata.name}" exceeded its progress deadline`,
      };
    case 'image-pull':
      return {
        status: 'Progressing',
        message:
          'Waiting for rollout to finish: 1 old replicas are pending termination...',
      };
    case 'paused':
      return { status: 'Suspended', message: 'Deployment is paused' };
    default:
      return record.settlesAt === undefined
        ? { status: 'Healthy' }
        : {
            status: 'Progressing',
            message: `Waiting for rollout to finish: 0 of ${replicas} updated replicas are available...`,
          };
  }
}

/** Health of a live resource; undefined for a kind that Argo CD has no check for. */
export function healthOf(
  record: ApplicationRecord,
  live: LiveResource,
): Health | undefined {
  switch (live.manifest.kind) {
    case 'Deployment':
      return deploymentHealth(record, live);
    case 'Service':
      return { status: 'Healthy' };
    default:
      return undefined;
  }
}

/** Health of an application, of what it has and what it lacks. */
export function overallHealth(record: ApplicationRecord): HealthStatus {
  if (record.live.size === 0) {
    return 'Missing';
  }
  const ranks = [...record.live.values()].map(live =>
    ORDER.indexOf(healthOf(record, live)?.status ?? 'Healthy'),
  );
  return ORDER[Math.max(...ranks)];
}
