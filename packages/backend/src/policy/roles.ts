import { Config } from '@backstage/config';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** What a signed-in user may be besides the owner of something. */
export type Role = 'platform' | 'sre' | 'audit';

const ROLES: Role[] = ['platform', 'sre', 'audit'];

/** Groups whose members hold a role. */
export type RoleGroups = Record<Role, string[]>;

/**
 * Reads `permission.roles`. A role that is not configured is held by nobody.
 *
 * @throws InputError where a value is not the ref of a group.
 */
export function readRoleGroups(config: Config): RoleGroups {
  const groupsOf = (role: Role) =>
    (config.getOptionalStringArray(`permission.roles.${role}`) ?? []).map(ref =>
      stringifyEntityRef(parseEntityRef(ref, { defaultKind: 'group' })),
    );
  return Object.fromEntries(
    ROLES.map(role => [role, groupsOf(role)]),
  ) as RoleGroups;
}

/** Roles that somebody with these ownership refs holds. */
export function rolesOf(groups: RoleGroups, ownership: string[]): Role[] {
  return ROLES.filter(role =>
    groups[role].some(group => ownership.includes(group)),
  );
}
