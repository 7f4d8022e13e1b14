import type { WorkloadStory } from '../scenario/workloads';
import { hash } from '../series/hash';

/** Any object of the API, as it goes over the wire. */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    uid: string;
    creationTimestamp: string;
    labels?: Record<string, string>;
    [field: string]: unknown;
  };
  [field: string]: unknown;
}

/** A workload with the start of the demo that its times count from. */
export interface Workload extends WorkloadStory {
  start: number;
}

export function timestamp(workload: Workload, relative: number): string {
  // The API has whole seconds.
  const seconds = Math.floor((workload.start + relative) / 1000);
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

/** A stable uid. */
export function uidOf(text: string): string {
  const hex = ['a', 'b', 'c', 'd']
    .map(part => hash(`${part}/${text}`).toString(16).padStart(8, '0'))
    .join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Labels of everything that belongs to a service; the first is what Backstage selects by. */
export function labelsOf({ service, version }: WorkloadStory) {
  return {
    'backstage.io/kubernetes-id': service,
    'app.kubernetes.io/name': service,
    'app.kubernetes.io/version': version,
  };
}

/** Metadata of an object of a workload that was created at `created`, relative to the start. */
export function metadata(
  workload: Workload,
  kind: string,
  options: {
    name: string;
    created: number;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    owner?: KubernetesObject;
  },
): KubernetesObject['metadata'] {
  const { name, created, labels, annotations, owner } = options;
  return {
    name,
    namespace: workload.service,
    uid: uidOf(`${workload.cluster}/${kind}/${workload.service}/${name}`),
    resourceVersion: String(1000 + (hash(name) % 900_000)),
    creationTimestamp: timestamp(workload, created),
    labels: { ...labelsOf(workload), ...labels },
    ...(annotations && { annotations }),
    ...(owner && {
      ownerReferences: [
        {
          apiVersion: owner.apiVersion,
          kind: owner.kind,
          name: owner.metadata.name,
          uid: owner.metadata.uid,
          controller: true,
          blockOwnerDeletion: true,
        },
      ],
    }),
  };
}
