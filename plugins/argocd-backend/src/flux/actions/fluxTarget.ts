import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  linkedApplication,
  type AnyTarget,
  type TargetRequest,
} from '../../actions/target';
import type { DeliveryCluster } from '../../clusters/Deliveries';
import { boundEntity } from '../../linking/linkApplications';
import { ownersOf } from '../../linking/ownersOf';
import type { ArgoCdDeps } from '../../operations/ArgoCdDeps';
import {
  fromHelmRelease,
  fromKustomization,
  type FluxObject,
} from '../fluxObject';
import type { FluxAddress } from './fluxAddress';
import { FluxWrites } from './FluxWrites';

/** The object of Flux that somebody wants to act on. */
export interface FluxTarget extends AnyTarget {
  cluster: DeliveryCluster;
  writes: FluxWrites;
  address: FluxAddress;
  /** As it is now. */
  live: FluxObject;
}

async function liveObject(
  writes: FluxWrites,
  { kind, namespace, name }: AnyTarget['status'],
): Promise<FluxObject> {
  return kind === 'HelmRelease'
    ? fromHelmRelease(await writes.get({ kind, namespace, name }))
    : fromKustomization(
        await writes.get({ kind: 'Kustomization', namespace, name }),
      );
}

/**
 * Finds the object of Flux of an entity, and asks its cluster for it as it is now: a binding that was taken away since the
 * cluster last told is none.
 *
 * @throws NotFoundError for one that is not linked to the entity
 */
export async function findFluxTarget(
  request: TargetRequest,
  deps: ArgoCdDeps,
): Promise<FluxTarget> {
  const linked = linkedApplication(request, deps);
  const { instance, namespace } = linked.status;
  // Objects of Flux come from the clusters alone.
  const cluster = deps.clusters.find(({ name }) => name === instance)!;
  const writes = FluxWrites.create(cluster);
  const live = await liveObject(writes, linked.status);
  const { annotations = {}, name } = live.metadata;
  const { entity } = request;
  const named = boundEntity({ annotations });
  return {
    ...linked,
    // No rule takes it from the entity that it names itself.
    bound:
      named === undefined
        ? deps.bindings({ instance, namespace }, ownersOf(entity))
        : named === stringifyEntityRef(entity),
    cluster,
    writes,
    address: { kind: live.kind, namespace, name },
    live,
  };
}
