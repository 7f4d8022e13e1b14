import type { SourceStatus } from '@fairway/contracts';
import type { Source } from '@fairway/kit-node';
import {
  KubernetesCluster,
  type KubernetesClusterOptions,
  type KubernetesObjects,
} from '@fairway/kit-node/kubernetes';
import {
  canaryResources,
  type AnalysisRun,
  type FlaggerCanary,
  type Rollout,
} from '../canaries/canaryResources';
import { fromFlagger } from '../canaries/fromFlagger';
import { fromRollout } from '../canaries/fromRollout';
import type { ManagedCanary } from '../canaries/ManagedCanary';
import { fluxResources } from '../flux/fluxResources';

export const deliveryResources = { ...fluxResources, ...canaryResources };

type Resources = typeof deliveryResources;

/** A cluster with what it tells of Flux, Argo Rollouts and Flagger. */
export type DeliveryCluster = KubernetesCluster<Resources>;

/** @see DeliveryCluster */
export function createDeliveryCluster(
  options: Omit<KubernetesClusterOptions<Resources>, 'resources'>,
): DeliveryCluster {
  return KubernetesCluster.create({ ...options, resources: deliveryResources });
}

/** What the read model needs of a cluster. */
export interface DeliverySource {
  source: Pick<Source, 'name' | 'url' | 'clusters' | 'environment'>;
  version: number;
  status(): SourceStatus;
  objects: DeliveryCluster['objects'];
}

const NAMES = Object.keys(deliveryResources) as (keyof Resources)[];

/**
 * Whether the answers of a cluster matter to anybody: not those of one that has neither Flux nor Argo Rollouts nor Flagger.
 */
export function isRelevant(cluster: DeliverySource): boolean {
  return NAMES.some(name => cluster.objects(name).state !== 'absent');
}

/** The canaries of a cluster; `undefined`: it is not known to have the means. */
export function canariesIn(
  cluster: DeliverySource,
): ManagedCanary[] | undefined {
  const rollouts = cluster.objects('rollouts');
  const canaries = cluster.objects('canaries');
  if (rollouts.state !== 'present' && canaries.state !== 'present') {
    return undefined;
  }
  const { objects: runs } = cluster.objects('analysisRuns');
  return [
    ...rollouts.objects.map(one => managedRollout(one, runs, rollouts)),
    ...canaries.objects.map(one => managedCanary(one, canaries)),
  ];
}

function managedRollout(
  rollout: Rollout,
  runs: AnalysisRun[],
  context: KubernetesObjects<Rollout>,
): ManagedCanary {
  const { labels = {}, annotations = {} } = rollout.metadata;
  return {
    group: 'argoproj.io',
    kind: 'Rollout',
    ...{ labels, annotations },
    canary: fromRollout(rollout, runs, context),
  };
}

function managedCanary(
  canary: FlaggerCanary,
  context: KubernetesObjects<FlaggerCanary>,
): ManagedCanary {
  const { labels = {}, annotations = {} } = canary.metadata;
  return {
    group: 'flagger.app',
    kind: 'Canary',
    ...{ labels, annotations },
    canary: fromFlagger(canary, context),
  };
}
