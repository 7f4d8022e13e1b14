import type { ObjectAddress } from '@fairway/contracts';
import type { DeliveryCluster } from '../../clusters/Deliveries';
import { fluxResources } from '../fluxResources';

/** Kinds of Flux that are read, by their names in Fairway. */
export const FLUX_KINDS = {
  Kustomization: 'kustomizations',
  HelmRelease: 'helmReleases',
  GitRepository: 'gitRepositories',
  HelmRepository: 'helmRepositories',
  OCIRepository: 'ociRepositories',
} as const;

export type FluxKind = keyof typeof FLUX_KINDS;

/** Where an object of Flux is in its cluster. */
export interface FluxAddress {
  kind: FluxKind;
  namespace: string;
  name: string;
}

export function isFluxKind(kind: string): kind is FluxKind {
  return kind in FLUX_KINDS;
}

export function groupOf({ kind }: FluxAddress): string {
  return fluxResources[FLUX_KINDS[kind]].group;
}

/** As plans name it. */
export function toObjectAddress(address: FluxAddress): ObjectAddress {
  const { kind, namespace, name } = address;
  return { group: groupOf(address), kind, namespace, name };
}

/** The version that the cluster serves; `undefined`: it does not have the resource. */
export function servedVersion(
  cluster: Pick<DeliveryCluster, 'discovery'>,
  { kind }: FluxAddress,
): string | undefined {
  return cluster.discovery().data?.served[FLUX_KINDS[kind]];
}
