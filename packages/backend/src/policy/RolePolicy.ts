import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  createScaffolderTaskConditionalDecision,
  scaffolderTaskConditions,
} from '@backstage/plugin-scaffolder-backend/alpha';
import {
  AuthorizeResult,
  isResourcePermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { decide } from './decide';
import { rolesOf, type RoleGroups } from './roles';

/** Turns the table of `decide` into Backstage's decisions. Without a user all is denied. */
export class RolePolicy implements PermissionPolicy {
  readonly #groups: RoleGroups;

  constructor(groups: RoleGroups) {
    this.#groups = groups;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const claims = user?.info.ownershipEntityRefs ?? [];
    const decision = user
      ? decide(permission.name, rolesOf(this.#groups, claims))
      : 'deny';
    if (
      decision === 'owner' &&
      isResourcePermission(permission, 'catalog-entity')
    ) {
      return createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityOwner({ claims }),
      );
    }
    if (
      decision === 'owner' &&
      user &&
      isResourcePermission(permission, 'scaffolder-task')
    ) {
      return createScaffolderTaskConditionalDecision(
        permission,
        scaffolderTaskConditions.isTaskOwner({
          createdBy: [user.info.userEntityRef],
        }),
      );
    }
    return {
      result:
        decision === 'allow' ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
    };
  }
}
