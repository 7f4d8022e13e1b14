import type { Entity } from '@backstage/catalog-model';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  sloUnlinkedReadPermission,
  type SloStatus,
} from '@fairway/contracts/slo';
import type { Readable } from '@fairway/kit-node';
import type { SloEntry } from '../model/SloReadModel';
import type { SloDeps } from './SloDeps';

/** An SLO as one caller sees it: linked to an entity that this caller may see. */
export interface VisibleSlo {
  entry: SloEntry;
  status: SloStatus;
  entity: Entity | undefined;
}

/** Those SLOs whose entity the caller may read. */
export async function visibleSlos(
  entries: SloEntry[],
  readable: Readable,
): Promise<VisibleSlo[]> {
  const refs = entries.flatMap(({ links }) =>
    links.map(({ entityRef }) => entityRef),
  );
  const entities = await readable(refs);
  return entries.flatMap(entry => {
    const link = entry.links.find(({ entityRef }) => entities.has(entityRef));
    if (!link) return [];
    return [
      {
        entry,
        status: { ...entry.status, link },
        entity: entities.get(link.entityRef),
      },
    ];
  });
}

/**
 * The SLOs behind an address or a bare id that this caller may see.
 *
 * @throws NotFoundError if there are none: hidden ones are not told apart
 */
export async function requireSlos(
  refOrId: string,
  request: { readable: Readable; credentials: BackstageCredentials },
  { model, permissions }: SloDeps,
): Promise<VisibleSlo[]> {
  const entries = model.find(refOrId);
  const linked = await visibleSlos(entries, request.readable);
  const unlinked = entries.filter(({ links }) => links.length === 0);
  const found = [...linked];
  if (unlinked.length > 0) {
    const [{ result }] = await permissions.authorize(
      [{ permission: sloUnlinkedReadPermission }],
      { credentials: request.credentials },
    );
    if (result === AuthorizeResult.ALLOW) {
      found.push(
        ...unlinked.map(entry => ({
          entry,
          status: entry.status,
          entity: undefined,
        })),
      );
    }
  }
  if (found.length === 0) {
    throw new NotFoundError(
      `No SLO "${refOrId}" that you may see; an address is <source>/<id>, such as prod-eu/checkout-availability`,
    );
  }
  return found;
}
