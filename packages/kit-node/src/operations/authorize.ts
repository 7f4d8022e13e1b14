import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { Operation } from '@fairway/contracts';
import {
  AuthorizeResult,
  isResourcePermission,
  type AuthorizePermissionRequest,
  type BasicPermission,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';

interface AuthorizeOptions {
  permissions: PermissionsService;
  credentials: BackstageCredentials;
  use: BasicPermission;
  operation: Operation;
  /** Of entity operations. */
  entityRef?: string;
}

/** The operation's permission, where it is decided per entity. */
export function entityPermission({
  permission,
}: Operation): ResourcePermission<'catalog-entity'> | undefined {
  return isResourcePermission(permission, 'catalog-entity')
    ? permission
    : undefined;
}

/**
 * May the caller do this at all.
 *
 * @returns the conditional decision of a fleet operation whose permission is decided per entity
 * @throws NotAllowedError naming the permission
 */
export async function authorize(
  options: AuthorizeOptions,
): Promise<PolicyDecision | undefined> {
  const { operation, entityRef } = options;
  const perEntity = entityPermission(operation);
  if (!perEntity) {
    await require(options, [
      { permission: operation.permission as BasicPermission },
    ]);
    return undefined;
  }
  if (entityRef !== undefined) {
    await require(options, [{ permission: perEntity, resourceRef: entityRef }]);
    return undefined;
  }
  await require(options, []);
  const { permissions, credentials } = options;
  const [decision] = await permissions.authorizeConditional(
    [{ permission: perEntity }],
    { credentials },
  );
  if (decision.result === AuthorizeResult.DENY) {
    throw denied(perEntity.name);
  }
  return decision;
}

async function require(
  { permissions, credentials, use }: AuthorizeOptions,
  further: AuthorizePermissionRequest[],
): Promise<void> {
  const requests = [{ permission: use }, ...further];
  const decisions = await permissions.authorize(requests, { credentials });
  const refused = decisions.findIndex(
    ({ result }) => result !== AuthorizeResult.ALLOW,
  );
  if (refused >= 0) {
    throw denied(requests[refused].permission.name);
  }
}

function denied(permission: string): NotAllowedError {
  return new NotAllowedError(`Missing permission ${permission}`);
}
