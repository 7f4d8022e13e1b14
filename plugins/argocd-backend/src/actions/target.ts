import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type { ApplicationLink } from '@fairway/contracts/argocd';
import type { CollectedInstance } from '../collect/CollectedInstance';
import { boundEntity } from '../linking/linkApplications';
import { ownersOf } from '../linking/ownersOf';
import type { ApplicationEntry } from '../model/ApplicationReadModel';
import type { ArgoCdDeps } from '../operations/ArgoCdDeps';
import { instanceOf } from '../operations/visibleApplications';
import type { ApplicationAddress } from '../upstream/ArgoCdActions';
import type { LiveApplication } from '../upstream/liveApplication';
import { policyNames as namesInPolicy } from '../upstream/policyNames';
import { asking, type Asked } from '../upstream/refusal';

/** The application that somebody wants to act on. */
export interface Target {
  entityRef: string;
  ref: string;
  /** As the read model has it. */
  status: ApplicationEntry['status'];
  /** How it came to the entity. */
  link: ApplicationLink;
  /** The platform says that it is the entity's, as of now. */
  bound: boolean;
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
  return (
    boundEntity({ annotations }) === stringifyEntityRef(entity) ||
    bindings(where, ownersOf(entity))
  );
}

/**
 * Finds the application of an entity, and asks Argo CD for it as it is now: a binding that was taken away since the last list is
 * none.
 *
 * @throws NotFoundError for one that is not linked to the entity, InputError for an object of Flux
 */
export async function findTarget(
  {
    entity,
    options: { application: ref },
  }: { entity: Entity; options: { application: string } },
  deps: ArgoCdDeps,
): Promise<Target> {
  const entityRef = stringifyEntityRef(entity);
  const entry = deps.model
    .ofEntity(entityRef)
    .find(({ status }) => status.ref === ref);
  if (!entry) {
    throw new NotFoundError(
      `No application "${ref}" that is linked to ${entityRef}; an address is <instance>/<namespace>/<name>, such as argocd-eu/argocd/checkout`,
    );
  }
  const { status } = entry;
  if (status.tool === 'flux') {
    throw new InputError(
      `"${ref}" is a ${status.kind} of Flux: only applications of Argo CD can be acted on`,
    );
  }
  const instance = instanceOf(status, deps);
  const { name, namespace, project } = status;
  const address = { name, namespace: namespace || undefined, project };
  const live = await asking(
    { ref, right: `applications, get, ${project ?? 'default'}/${name}` },
    () => instance.actions.get(address),
  );
  return {
    entityRef,
    ref,
    status,
    link: entry.links.find(link => link.entityRef === entityRef)!,
    bound: isBound(live, entity, { ...deps, instance: instance.name }),
    instance,
    address,
    live,
  };
}
