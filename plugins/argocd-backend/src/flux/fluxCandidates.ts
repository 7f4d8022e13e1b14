import type { LinkableApplication } from '../linking/linkApplications';
import type { DeliverySource } from '../clusters/Deliveries';
import {
  fluxRefOf,
  fromHelmRelease,
  fromKustomization,
  type FluxObject,
  type FluxSourceRef,
} from './fluxObject';
import type { FluxSource } from './fluxResources';

/** An object of Flux in its cluster. */
export interface FluxCandidate {
  cluster: DeliverySource;
  object: FluxObject;
  source: FluxSource | undefined;
  /** It is as the cluster tells it now. */
  fresh: boolean;
  asOf: Date;
  linkable: LinkableApplication;
}

const SOURCES = {
  GitRepository: 'gitRepositories',
  HelmRepository: 'helmRepositories',
  OCIRepository: 'ociRepositories',
} as const;

function sourceOf(
  cluster: DeliverySource,
  ref: FluxSourceRef | undefined,
): FluxSource | undefined {
  const kind = ref && SOURCES[ref.kind as keyof typeof SOURCES];
  return (
    kind &&
    cluster
      .objects(kind)
      .objects.find(
        ({ metadata }) =>
          metadata.name === ref.name && metadata.namespace === ref.namespace,
      )
  );
}

// By what the cluster told: the same object as long as that is the same, so that it is not linked again.
const linkables = new WeakMap<object, LinkableApplication>();

function linkable(cluster: string, object: FluxObject): LinkableApplication {
  const known = linkables.get(object.metadata);
  if (known) return known;
  const { namespace, name, labels, annotations } = object.metadata;
  const made: LinkableApplication = {
    tool: 'flux',
    ref: fluxRefOf(cluster, object),
    instance: cluster,
    namespace,
    name,
    labels: labels ?? {},
    annotations: annotations ?? {},
  };
  linkables.set(object.metadata, made);
  return made;
}

/** The Kustomizations and HelmReleases of a cluster. */
export function fluxCandidates(cluster: DeliverySource): FluxCandidate[] {
  const kustomizations = cluster.objects('kustomizations');
  const helmReleases = cluster.objects('helmReleases');
  const candidate =
    ({ fresh, asOf }: { fresh: boolean; asOf?: Date }) =>
    (object: FluxObject): FluxCandidate => ({
      cluster,
      object,
      source: sourceOf(cluster, object.sourceRef),
      fresh,
      asOf: asOf!,
      linkable: linkable(cluster.source.name, object),
    });
  return [
    ...kustomizations.objects
      .map(fromKustomization)
      .map(candidate(kustomizations)),
    ...helmReleases.objects.map(fromHelmRelease).map(candidate(helmReleases)),
  ];
}
