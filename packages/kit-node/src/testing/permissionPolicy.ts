import type { PermissionsService } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

const ALLOW = { result: AuthorizeResult.ALLOW } as const;
const DENY = { result: AuthorizeResult.DENY } as const;

/** Decides for tests, and counts what it was asked. */
export class ScriptedPermissions implements PermissionsService {
  /** Names of permissions that nobody has. */
  readonly denied = new Set<string>();
  /** Entity refs for which `catalog-entity` permissions are refused; if any, such permissions are conditional. */
  readonly deniedEntities = new Set<string>();
  requests = 0;

  reset(): void {
    this.denied.clear();
    this.deniedEntities.clear();
    this.requests = 0;
  }

  authorize: PermissionsService['authorize'] = async requests => {
    this.requests += 1;
    return requests.map(({ permission, resourceRef }) =>
      this.denied.has(permission.name) ||
      (resourceRef !== undefined && this.deniedEntities.has(resourceRef))
        ? DENY
        : ALLOW,
    );
  };

  authorizeConditional: PermissionsService['authorizeConditional'] =
    async requests => {
      this.requests += 1;
      return requests.map(({ permission }) => {
        if (this.denied.has(permission.name)) {
          return DENY;
        }
        return this.deniedEntities.size === 0
          ? ALLOW
          : {
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'catalog',
              resourceType: permission.resourceType,
              conditions: { rule: 'SCRIPTED', resourceType: 'catalog-entity' },
            };
      });
    };
}
