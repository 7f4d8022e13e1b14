import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type { ApplicationLink } from '@fairway/contracts/argocd';
import type { CollectedInstance } from '../collect/CollectedInstance';
import { instanceNamed } from '../collect/instanceNamed';
import { boundEntity } from '../linking/linkApplications';
import { ownersOf } from '../linking/ownersOf';
import type { ApplicationEntry } from '../model/ApplicationReadModel';
import type { ArgoCdDeps } from '../operations/ArgoCdDeps';
import type { ApplicationAddress } from '../upstream/ArgoCdActions';
import type { LiveApplication } from '../upstream/liveApplication';
import { policyNames as namesInPolicy } from '../upstream/policyNames';
import { asking, type Asked } from '../upstream/refusal';

/** What somebody wants to act on, whoever deploys it. */
export interface AnyTarget {
  entityRef: string;
  ref: string;
  /** As the read model has it. */
  status: ApplicationEntry['status'];
  /** How it came to the entity. */
  link: ApplicationLink;
  /** The platform says that it is the entity's, as of now. */
  bound: boolean;
}

/** The application of Argo CD that somebody wants to act on. */
export interface Target extends AnyTarget {
  instance: CollectedInstance;
  address: ApplicationAddress;
  /** As it is now. */
  live: LiveApplication;
}

/** What Argo CD's policy calls an application, as `default/shop`. */
export function policyNames({ address, live }: Target): string[] {
  return namesInPolicy(address, live.details.status?.controllerNamespace);
}

/** For the words of a refusal. */
export function askedOf(target: Target, action: string): Asked {
  const [name] = policyNames(target);
  return { ref: target.ref, right: `applications, ${action}, ${name}` };
}

function isBound(
  { application: { metadata, spec } }: LiveApplication,
  entity: Entity,
  { bindings, instance }: Pick<ArgoCdDeps, 'bindings'> & { instance: string },
): boolean {
  const { annotations = {}, namespace = '' } = metadata;
  const where = { instance, namespace, project: spec?.project };
  const named = boundEntity({ annotations });
  // No rule takes it from the entity that it names itself.
  return named === undefined
    ? bindings(where, ownersOf(entity))
    : named === stringifyEntityRef(entity);
}

/** Which application of which entity. */
export interface TargetRequest {
  entity: Entity;
  options: { application: string };
}

/**
 * The application of an entity, as the read model has it.
 *
 * @throws NotFoundError for one that is not linked to the entity
 */
export function linkedApplication(
  { entity, options: { application: ref } }: TargetRequest,
  { model }: Pick<ArgoCdDeps, 'model'>,
): Omit<AnyTarget, 'bound'> {
  const entityRef = stringifyEntityRef(entity);
  const entry = model
    .ofEntity(entityRef)
    .find(({ status }) => status.ref === ref);
  if (!entry) {
    throw new NotFoundError(
      `No application "${ref}" that is linked to ${entityRef}; an address is <instance>/<namespace>/<name>, such as argocd-eu/argocd/checkout`,
    );
  }
  const link = entry.links.find(one => one.entityRef === entityRef)!;
  return { entityRef, ref, status: entry.status, link };
}

/**
 * Finds the application of an entity, and asks Argo CD for it as it is now: a binding that was taken away since the last list is
 * none.
 *
 * @throws NotFoundError for one that is not linked to the entity, InputError for an object of Flux
 */
export async function findTarget(
  request: TargetRequest,
  deps: ArgoCdDeps,
): Promise<Target> {
  const linked = linkedApplication(request, deps);
  const { ref, status } = linked;
  if (status.tool === 'flux') {
    throw new InputError(
      `"${ref}" is a ${status.kind} of Flux: it can be reconciled (refresh), suspended and resumed (autoSync); Flux has no sync of a revision, no termination and no rollback. To go back, revert in Git`,
    );
  }
  const instance = instanceNamed(status.instance, deps);
  const { name, namespace, project } = status;
  const address = { name, namespace: namespace || undefined, project };
  const live = await asking(
    { ref, right: `applications, get, ${project ?? 'default'}/${name}` },
    () => instance.actions.get(address),
  );
  return {
    ...linked,
    bound: isBound(live, request.entity, { ...deps, instance: instance.name }),
    instance,
    address,
    live,
  };
}
