import type { KubernetesObject } from '../kubernetes/object';
import { analysisRun, flaggerCanary, rollout } from './deliveryCanaries';
import {
  gitRepository,
  helmRelease,
  helmRepository,
  kustomization,
} from './deliveryFlux';
import { MINUTE } from './duration';

/** The clock of the story. */
export interface DeliveryClock {
  start: number;
  now: number;
}

/** A resource of Flux, Argo Rollouts or Flagger, with its objects at a time. */
export interface DeliveryResource {
  groupVersion: string;
  plural: string;
  kind: string;
  objects(clock: DeliveryClock): KubernetesObject[];
}

/** The cluster that is delivered to by Flux. */
const FLUX_CLUSTER = 'stage-eu';

/** An upgrade of notifications begins every ten minutes and takes three. */
const UPGRADE_EVERY = 10 * MINUTE;
const UPGRADE_TAKES = 3 * MINUTE;

function upgradeOfNotifications({ start, now }: DeliveryClock) {
  const at = now - start;
  const number = Math.floor(at / UPGRADE_EVERY);
  const begun = start + number * UPGRADE_EVERY;
  return { number, begun, done: now - begun >= UPGRADE_TAKES };
}

/** Everything of Flux, Argo Rollouts and Flagger in a cluster; most have none. */
export function deliveriesOf(cluster: string): DeliveryResource[] {
  if (cluster !== FLUX_CLUSTER) return [];
  return [
    {
      groupVersion: 'kustomize.toolkit.fluxcd.io/v1',
      plural: 'kustomizations',
      kind: 'Kustomization',
      objects: clock => [
        kustomization(
          { name: 'catalog', service: 'catalog', inventory: 9 },
          clock,
        ),
        kustomization(
          {
            name: 'search',
            service: 'search',
            inventory: 7,
            failure: {
              reason: 'BuildFailed',
              message:
                "kustomize build failed: accumulating resources: open './apps/search/hpa.yaml': no such file or directory",
            },
          },
          clock,
        ),
        kustomization(
          {
            name: 'routing',
            service: 'routing',
            inventory: 5,
            suspended: true,
          },
          clock,
        ),
        // Of no service: nobody has linked it.
        kustomization({ name: 'infrastructure', inventory: 41 }, clock),
      ],
    },
    {
      groupVersion: 'helm.toolkit.fluxcd.io/v2',
      plural: 'helmreleases',
      kind: 'HelmRelease',
      objects: clock => [
        helmRelease(
          { name: 'payments', service: 'payments', version: '4.8.0' },
          clock,
        ),
        helmRelease(
          {
            name: 'notifications',
            service: 'notifications',
            version: `2.1.${upgradeOfNotifications(clock).number}`,
            upgrade: upgradeOfNotifications(clock),
          },
          clock,
        ),
      ],
    },
    {
      groupVersion: 'source.toolkit.fluxcd.io/v1',
      plural: 'gitrepositories',
      kind: 'GitRepository',
      objects: clock => [gitRepository(clock)],
    },
    {
      groupVersion: 'source.toolkit.fluxcd.io/v1',
      plural: 'helmrepositories',
      kind: 'HelmRepository',
      objects: clock => [helmRepository(clock)],
    },
    {
      groupVersion: 'argoproj.io/v1alpha1',
      plural: 'rollouts',
      kind: 'Rollout',
      objects: clock => [rollout(clock)],
    },
    {
      groupVersion: 'argoproj.io/v1alpha1',
      plural: 'analysisruns',
      kind: 'AnalysisRun',
      objects: clock => [analysisRun(clock)],
    },
    {
      groupVersion: 'flagger.app/v1beta1',
      plural: 'canaries',
      kind: 'Canary',
      objects: clock => [flaggerCanary(clock)],
    },
  ];
}
