import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  InputError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  argocdUnlinkedReadPermission,
  type Application,
} from '@fairway/contracts/argocd';
import { visibleEntries, type Readable } from '@fairway/kit-node';
import type { CollectedInstance } from '../collect/CollectedInstance';
import { instanceNamed } from '../collect/instanceNamed';
import type { ApplicationEntry } from '../model/ApplicationReadModel';
import type { ArgoCdDeps } from './ArgoCdDeps';

/** Who asks, and what they may read. */
export interface Asker {
  credentials: BackstageCredentials;
  readable: Readable;
}

async function maySeeUnlinked(
  { credentials }: Asker,
  { permissions }: ArgoCdDeps,
): Promise<boolean> {
  const [{ result }] = await permissions.authorize(
    [{ permission: argocdUnlinkedReadPermission }],
    { credentials },
  );
  return result === AuthorizeResult.ALLOW;
}

/**
 * Those that this caller may see: an application that is linked to an entity which they may read; one that is linked to
 * nothing only with the permission for these.
 */
export async function visibleApplications(
  entries: ApplicationEntry[],
  asker: Asker,
  deps: ArgoCdDeps,
): Promise<Application[]> {
  const linked = await visibleEntries(entries, asker.readable);
  const visible = linked.map(({ status }) => status as Application);
  // Until the catalog was read all are linked to nothing, and not one may turn out to be.
  const unlinked = deps.directory.readAt()
    ? entries.filter(({ links }) => links.length === 0)
    : [];
  if (unlinked.length > 0 && (await maySeeUnlinked(asker, deps))) {
    visible.push(...unlinked.map(({ status }) => status));
  }
  return visible;
}

/**
 * The applications at these addresses.
 *
 * @throws NotFoundError for one that is not there or hidden, which are not told apart; ServiceUnavailableError as long as
 * that cannot be known
 */
export async function requireApplications(
  refs: string[],
  asker: Asker,
  deps: ArgoCdDeps,
): Promise<Application[]> {
  const entries = refs.flatMap(ref => deps.model.find(ref) ?? []);
  const visible = await visibleApplications(entries, asker, deps);
  return refs.map(ref => {
    const found = visible.find(one => one.ref === ref);
    if (found) return found;
    if (!deps.directory.readAt()) {
      throw new ServiceUnavailableError(
        'Which applications you may see is not known yet: the catalog has not been read; try again in some seconds',
      );
    }
    throw new NotFoundError(
      `No application "${ref}" that you may see; an address is <instance>/<namespace>/<name>, such as argocd-eu/argocd/checkout`,
    );
  });
}

/**
 * The application at an address, and the Argo CD that has it. See {@link requireApplications}.
 *
 * @throws InputError where it is an object of Flux
 */
export async function requireApplication(
  ref: string,
  asker: Asker,
  deps: ArgoCdDeps,
): Promise<{ application: Application; instance: CollectedInstance }> {
  const [application] = await requireApplications([ref], asker, deps);
  if (application.tool === 'flux') {
    throw new InputError(
      `"${ref}" is a ${application.kind} of Flux: only an Argo CD tells this, of its own applications`,
    );
  }
  return { application, instance: instanceNamed(application.instance, deps) };
}
