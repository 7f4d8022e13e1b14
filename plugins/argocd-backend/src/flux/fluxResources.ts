import type { KubernetesResource } from '@fairway/kit-node/kubernetes';
import { z } from 'zod/v3';
import {
  flag,
  labels,
  listOf,
  optional,
  text,
  time,
  count,
} from '../upstream/lenient';
import { message } from '../upstream/message';

export const metadataSchema = z.object({
  name: z.string().min(1),
  namespace: z.string().min(1),
  labels,
  annotations: labels,
  generation: count,
  deletionTimestamp: time,
});

const conditionSchema = z.object({
  type: z.string(),
  status: text,
  reason: text,
  message,
  lastTransitionTime: time,
});

/** A condition, as all controllers of Flux write them. */
export type FluxCondition = z.output<typeof conditionSchema>;

const referenceSchema = z.object({
  kind: z.string(),
  name: z.string(),
  namespace: text,
});

const duration = text;

const commonStatus = {
  observedGeneration: count,
  conditions: listOf(conditionSchema),
  lastAppliedRevision: text,
  lastAttemptedRevision: text,
};

/** Thousands of entries in a large one; their number is all that is kept. */
const inventorySize = z.union([
  z.number().int(),
  z
    // An empty list is `null`.
    .object({ entries: z.array(z.unknown()).nullable() })
    .transform(({ entries }) => (entries ? entries.length : 0)),
]);

/** What is relied on of a Kustomization. */
export const kustomizationSchema = z.object({
  metadata: metadataSchema,
  spec: z.object({
    suspend: flag,
    interval: duration,
    path: text,
    sourceRef: referenceSchema,
    targetNamespace: text,
    kubeConfig: optional(z.object({})),
  }),
  status: optional(
    z.object({
      ...commonStatus,
      inventory: optional(inventorySize),
      history: listOf(z.object({ lastReconciled: time })),
    }),
  ),
});

/** @see kustomizationSchema */
export type Kustomization = z.output<typeof kustomizationSchema>;

/** What is relied on of a HelmRelease: of one version the chart is named in it, of others it may be referred to. */
export const helmReleaseSchema = z.object({
  metadata: metadataSchema,
  spec: z.object({
    suspend: flag,
    interval: duration,
    chart: optional(
      z.object({
        spec: z.object({
          chart: text,
          version: text,
          sourceRef: optional(referenceSchema),
        }),
      }),
    ),
    chartRef: optional(referenceSchema),
    targetNamespace: text,
    kubeConfig: optional(z.object({})),
  }),
  status: optional(
    z.object({
      ...commonStatus,
      history: listOf(
        z.object({
          chartName: text,
          chartVersion: text,
          status: text,
          lastDeployed: time,
        }),
      ),
    }),
  ),
});

/** @see helmReleaseSchema */
export type HelmRelease = z.output<typeof helmReleaseSchema>;

/** What is relied on of a GitRepository, HelmRepository or OCIRepository. */
export const fluxSourceSchema = z.object({
  metadata: metadataSchema,
  spec: z.object({
    url: text,
    suspend: flag,
    ref: optional(
      z.object({ branch: text, tag: text, semver: text, commit: text }),
    ),
  }),
  status: optional(
    z.object({
      conditions: listOf(conditionSchema),
      artifact: optional(z.object({ revision: text, lastUpdateTime: time })),
    }),
  ),
});

/** @see fluxSourceSchema */
export type FluxSource = z.output<typeof fluxSourceSchema>;

function source(plural: string): KubernetesResource<FluxSource> {
  return {
    group: 'source.toolkit.fluxcd.io',
    versions: ['v1', 'v1beta2'],
    plural,
    schema: fluxSourceSchema,
  };
}

/** Flux, as it is asked of a cluster. */
export const fluxResources = {
  kustomizations: {
    group: 'kustomize.toolkit.fluxcd.io',
    versions: ['v1', 'v1beta2'],
    plural: 'kustomizations',
    schema: kustomizationSchema,
  } as KubernetesResource<Kustomization>,
  helmReleases: {
    group: 'helm.toolkit.fluxcd.io',
    versions: ['v2', 'v2beta2', 'v2beta1'],
    plural: 'helmreleases',
    schema: helmReleaseSchema,
  } as KubernetesResource<HelmRelease>,
  gitRepositories: source('gitrepositories'),
  helmRepositories: source('helmrepositories'),
  ociRepositories: source('ocirepositories'),
};
