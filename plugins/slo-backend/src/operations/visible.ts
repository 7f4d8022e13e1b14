import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  InputError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { sloUnlinkedReadPermission } from '@fairway/contracts/slo';
import {
  visibleEntries,
  type Readable,
  type VisibleEntry,
} from '@fairway/kit-node';
import { groupsAsSeen, leads } from '../model/sloGroups';
import type { SloEntry } from '../model/SloReadModel';
import type { SloDeps } from './SloDeps';

/** An SLO as one caller sees it: linked to entities that this caller may see. */
export type VisibleSlo = VisibleEntry<SloEntry>;

/** Whether the caller may see SLOs that belong to no entity. */
export async function maySeeUnlinked(
  credentials: BackstageCredentials,
  { permissions }: SloDeps,
): Promise<boolean> {
  const [{ result }] = await permissions.authorize(
    [{ permission: sloUnlinkedReadPermission }],
    { credentials },
  );
  return result === AuthorizeResult.ALLOW;
}

/**
 * The one SLO behind an address or a bare id; of a grouped SLO as a whole its worst group.
 *
 * @throws NotFoundError if there is none that the caller may see; InputError if a bare id is that of several
 */
export async function requireSlo(
  refOrId: string,
  request: { readable: Readable; credentials: BackstageCredentials },
  deps: SloDeps,
): Promise<VisibleSlo> {
  const all = await requireSlos(refOrId, request, deps);
  const seen = groupsAsSeen(all);
  const found = all.filter((_, i) => leads(seen[i].status));
  if (found.length > 1) {
    const addresses = found.map(({ status }) => status.ref).join(', ');
    throw new InputError(
      `Option slo: "${refOrId}" is the id of several SLOs; use one of ${addresses}`,
    );
  }
  return found[0];
}

/**
 * The SLOs behind an address or a bare id that this caller may see.
 *
 * @throws NotFoundError if there are none: hidden ones are not told apart; ServiceUnavailableError as long as that cannot be
 * known
 */
export async function requireSlos(
  refOrId: string,
  request: { readable: Readable; credentials: BackstageCredentials },
  deps: SloDeps,
): Promise<VisibleSlo[]> {
  const entries = deps.model.find(refOrId);
  const linked = await visibleEntries(entries, request.readable);
  const unlinked = entries.filter(({ links }) => links.length === 0);
  const found = [...linked];
  if (
    unlinked.length > 0 &&
    (await maySeeUnlinked(request.credentials, deps))
  ) {
    found.push(
      ...unlinked.map(entry => ({ entry, status: entry.status, entities: [] })),
    );
  }
  if (found.length === 0 && !deps.directory.readAt()) {
    throw new ServiceUnavailableError(
      'Which SLOs you may see is not known yet: the catalog has not been read; try again in some seconds',
    );
  }
  if (found.length === 0) {
    throw new NotFoundError(
      `No SLO "${refOrId}" that you may see; an address is <source>/<id>, such as prod-eu/checkout-availability`,
    );
  }
  return found;
}
