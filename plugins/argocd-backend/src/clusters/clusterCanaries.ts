import type { Application, Canary } from '@fairway/contracts/argocd';
import {
  isManagedByArgoCd,
  isManagedByFlux,
  type ManagedCanary,
} from '../canaries/ManagedCanary';
import { withCanaries } from '../canaries/withCanaries';
import type { ObservedApplication } from '../collect/InstanceSnapshot';
import type { FluxObject } from '../flux/fluxObject';
import { canariesIn, type DeliverySource } from './Deliveries';

/** Joins the canaries of clusters to what manages them. */
export interface ClusterCanaries {
  /** @param destinations - all that is known of where it is deployed to: names and addresses */
  toArgoCd(
    application: Application,
    observed: ObservedApplication,
    destinations: (string | undefined)[],
  ): Application;
  /** What Flux applies to another cluster has its canaries there. */
  toFlux(application: Application, object: FluxObject): Application;
}

function plain(nameOrAddress: string): string {
  return nameOrAddress.toLowerCase().replace(/\/+$/, '');
}

/** Reads the canaries of all clusters once. */
export function clusterCanaries(clusters: DeliverySource[]): ClusterCanaries {
  const known = clusters.flatMap(cluster => {
    const canaries = canariesIn(cluster);
    const { name, url, clusters: aliases } = cluster.source;
    const names = new Set([name, url, ...aliases].map(plain));
    return canaries ? [{ name, names, canaries }] : [];
  });
  const join = (
    application: Application,
    canaries: ManagedCanary[] | undefined,
    isManaged: (canary: ManagedCanary) => boolean,
  ) => {
    const managed = canaries
      ?.filter(isManaged)
      .map(({ canary }): Canary => canary);
    return withCanaries(application, managed);
  };
  return {
    toArgoCd(application, observed, destinations) {
      const wanted = destinations.flatMap(one => (one ? [plain(one)] : []));
      const cluster = known.find(({ names }) =>
        wanted.some(one => names.has(one)),
      );
      return join(application, cluster?.canaries, canary =>
        isManagedByArgoCd(canary, observed),
      );
    },
    toFlux(application, object) {
      const cluster = object.remote
        ? undefined
        : known.find(({ name }) => name === application.instance);
      return join(application, cluster?.canaries, canary =>
        isManagedByFlux(canary, object),
      );
    },
  };
}
