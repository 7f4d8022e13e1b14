import type { Collected, Source } from '@fairway/kit-node';
import type {
  InstanceSnapshot,
  ObservedApplication,
} from '../collect/InstanceSnapshot';
import type { LinkableApplication } from '../linking/linkApplications';
import type { UpstreamCluster } from '../upstream/cluster';
import { refOf } from './toApplication';

/** What the read model needs of a collected instance. */
export interface ApplicationSource {
  name: string;
  source: Pick<Source, 'name' | 'browserUrl' | 'environment'>;
  version: number;
  applications(): Collected<InstanceSnapshot>;
  clusters(): Collected<UpstreamCluster[]>;
}

/** An application of an Argo CD, with all that is told around it. */
export interface Candidate {
  instance: ApplicationSource;
  collected: Collected<InstanceSnapshot>;
  clusters: ReadonlyMap<string, UpstreamCluster>;
  clustersAsOf: Date | undefined;
  observed: ObservedApplication;
}

/** What linking needs of it. */
export function linkable({
  instance,
  observed,
}: Candidate): LinkableApplication {
  const { metadata, spec } = observed.application;
  return {
    tool: 'argocd',
    ref: refOf(instance.name, observed.application),
    instance: instance.name,
    namespace: metadata.namespace ?? '',
    name: metadata.name,
    project: spec?.project,
    labels: metadata.labels ?? {},
    annotations: metadata.annotations ?? {},
  };
}

/** Clusters by address and by name: a destination is one or the other. */
function byAddress(
  // Silent when it was last read, it stays so until it is read again: a failed question must not turn it green.
  data: UpstreamCluster[] = [],
): ReadonlyMap<string, UpstreamCluster> {
  return new Map(
    data.flatMap(cluster =>
      [cluster.server, cluster.name].flatMap(
        (key): [string, UpstreamCluster][] => (key ? [[key, cluster]] : []),
      ),
    ),
  );
}

/** The applications of an Argo CD. */
export function candidatesOf(instance: ApplicationSource): Candidate[] {
  const collected = instance.applications();
  const { data, asOf: clustersAsOf } = instance.clusters();
  const clusters = byAddress(data);
  return (collected.data?.applications ?? []).map(observed => ({
    instance,
    collected,
    clusters,
    clustersAsOf,
    observed,
  }));
}
