import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Operation } from '@fairway/contracts';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import { authorize, entityPermission } from './authorize';
import type { EntityRequest, FleetRequest } from './handlers';
import { parseOptions } from './parseOptions';
import { createReadable } from './readable';

/** Somebody asks for an operation. */
export interface Call {
  credentials: BackstageCredentials;
  /** Of entity operations. */
  entityRef?: CompoundEntityRef;
  options: unknown;
}

export interface AdmitDeps {
  catalog: CatalogService;
  permissions: PermissionsService;
  /** Of the contract. */
  use: BasicPermission;
}

/** What a handler is told, without the types of its operation. */
export type AnyRequest = EntityRequest<unknown> & FleetRequest<unknown>;

/**
 * Lets a call in: the entity as the caller, may they, is it valid.
 *
 * @throws NotFoundError, NotAllowedError or InputError, in this order
 */
export async function admit(
  operation: Operation,
  call: Call,
  { catalog, permissions, use }: AdmitDeps,
): Promise<AnyRequest> {
  const { credentials, entityRef } = call;
  const entity =
    entityRef && (await catalog.getEntityByRef(entityRef, { credentials }));
  if (entityRef && !entity) {
    throw new NotFoundError(`No entity ${stringifyEntityRef(entityRef)}`);
  }
  const decision = await authorize({
    permissions,
    credentials,
    use,
    operation,
    entityRef: entity && stringifyEntityRef(entity),
  });
  const options = parseOptions(operation.options, call.options);
  const readable = createReadable({
    catalog,
    permissions,
    credentials,
    permission: entityPermission(operation),
    decision,
  });
  // Entity operations have one: the route and the action see to it.
  return { credentials, options, readable, entity: entity! };
}
