import { deliveriesOf } from '../scenario/deliveries';
import { DAY } from '../scenario/duration';
import { WORKLOADS } from '../scenario/workloads';
import { createAutoscaler } from './autoscaler';
import { createCronJob } from './cronJob';
import { createRollout } from './deployment';
import { createFluxPatches, type FluxPatch } from './fluxPatches';
import { createIngress, createService } from './networking';
import { KubernetesObject, metadata, Workload } from './object';
import { createObjectStore, keyOf, type ObjectStore } from './objectStore';

/** A list that the simulated API server has, if only an empty one. */
export interface Resource {
  /** As in the path: `v1` or `apps/v1`. */
  groupVersion: string;
  plural: string;
  kind: string;
  readonly objects: KubernetesObject[];
  /** Of what changes while the demo runs: such a resource can be watched. */
  store?: ObjectStore;
  /** Of Flux: takes what asks for a reconciliation, suspends or resumes. */
  patch?: (object: KubernetesObject, change: FluxPatch) => void;
}

function createNamespace(workload: Workload): KubernetesObject {
  const { namespace: _, ...own } = metadata(workload, 'Namespace', {
    name: workload.service,
    created: -200 * DAY,
  });
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: own,
    spec: { finalizers: ['kubernetes'] },
    status: { phase: 'Active' },
  };
}

/** Flux, Argo Rollouts and Flagger, where the cluster has them. */
function createDeliveries(
  cluster: string,
  { start, now }: ClusterClock,
): Resource[] {
  const patches = createFluxPatches(now);
  return deliveriesOf(cluster).map(
    ({ groupVersion, plural, kind, objects }) => {
      const scripted = () => objects({ start, now: now() });
      const store = createObjectStore(() => scripted().map(patches.of));
      const isFlux = groupVersion.includes('.toolkit.fluxcd.io/');
      const patch = (found: KubernetesObject, change: FluxPatch) => {
        const as = keyOf(found);
        const told = scripted().find(one => keyOf(one) === as);
        if (told) patches.patch(told, change);
      };
      return {
        ...{ groupVersion, plural, kind, store },
        ...(isFlux && { patch }),
        get objects() {
          return store.objects();
        },
      };
    },
  );
}

/** When the story starts, and how late it is. */
export interface ClusterClock {
  start: number;
  now: () => number;
}

/** All that the API server of a cluster serves. */
export function createCluster(
  cluster: string,
  clock: ClusterClock,
): Resource[] {
  const { start } = clock;
  const workloads = WORKLOADS.filter(one => one.cluster === cluster).map(
    story => ({ ...story, start }),
  );
  const rollouts = workloads.map(createRollout);
  const resource = (
    [groupVersion, plural, kind]: [string, string, string],
    objects: KubernetesObject[] = [],
  ): Resource => ({ groupVersion, plural, kind, objects });
  return [
    resource(['v1', 'namespaces', 'Namespace'], workloads.map(createNamespace)),
    resource(
      ['v1', 'pods', 'Pod'],
      rollouts.flatMap(({ pods }) => pods),
    ),
    resource(['v1', 'services', 'Service'], workloads.map(createService)),
    resource(['v1', 'configmaps', 'ConfigMap']),
    resource(['v1', 'limitranges', 'LimitRange']),
    resource(['v1', 'resourcequotas', 'ResourceQuota']),
    resource(
      ['apps/v1', 'deployments', 'Deployment'],
      rollouts.flatMap(({ deployments }) => deployments),
    ),
    resource(
      ['apps/v1', 'replicasets', 'ReplicaSet'],
      rollouts.flatMap(({ replicaSets }) => replicaSets),
    ),
    resource(['apps/v1', 'statefulsets', 'StatefulSet']),
    resource(['apps/v1', 'daemonsets', 'DaemonSet']),
    resource(
      ['autoscaling/v2', 'horizontalpodautoscalers', 'HorizontalPodAutoscaler'],
      workloads.flatMap(createAutoscaler),
    ),
    resource(['batch/v1', 'jobs', 'Job']),
    resource(
      ['batch/v1', 'cronjobs', 'CronJob'],
      workloads.flatMap(createCronJob),
    ),
    resource(
      ['networking.k8s.io/v1', 'ingresses', 'Ingress'],
      workloads.flatMap(createIngress),
    ),
    ...createDeliveries(cluster, clock),
  ];
}
