import type { Canary } from '@fairway/contracts/argocd';
import type { ObservedApplication } from '../collect/InstanceSnapshot';
import type { FluxObject } from '../flux/fluxObject';

/** A canary, and what it says about who manages it. */
export interface ManagedCanary {
  group: 'argoproj.io' | 'flagger.app';
  kind: 'Rollout' | 'Canary';
  labels: Record<string, string>;
  annotations: Record<string, string>;
  canary: Canary;
}

const TRACKING = 'argocd.argoproj.io/tracking-id';
const INSTANCE_LABEL = 'app.kubernetes.io/instance';
const FLUX_LABELS = {
  Kustomization: 'kustomize.toolkit.fluxcd.io',
  HelmRelease: 'helm.toolkit.fluxcd.io',
} as const;

/** Whether an application of Argo CD manages it; the cluster must be the right one. */
export function isManagedByArgoCd(
  { group, kind, labels, annotations, canary }: ManagedCanary,
  { application, detailed }: ObservedApplication,
): boolean {
  const { metadata, spec, status } = application;
  if (detailed && status?.resources) {
    return status.resources.some(
      resource =>
        resource.group === group &&
        resource.kind === kind &&
        resource.namespace === canary.namespace &&
        resource.name === canary.name,
    );
  }
  const tracked = annotations[TRACKING]?.split(':')[0];
  if (tracked !== undefined) {
    // In the namespace of Argo CD itself only the name stands there.
    return [metadata.name, `${metadata.namespace}_${metadata.name}`].includes(
      tracked,
    );
  }
  return (
    labels[INSTANCE_LABEL] === metadata.name &&
    spec?.destination?.namespace === canary.namespace
  );
}

/** Whether an object of Flux in the same cluster manages it. */
export function isManagedByFlux(
  { labels }: ManagedCanary,
  { kind, metadata }: FluxObject,
): boolean {
  const prefix = FLUX_LABELS[kind];
  return (
    labels[`${prefix}/name`] === metadata.name &&
    labels[`${prefix}/namespace`] === metadata.namespace
  );
}
