import { ConfigReader } from '@backstage/config';
import { sloReadPermission } from '@fairway/contracts/slo';
import { catalogEntityDeletePermission } from '@backstage/plugin-catalog-common/alpha';
import { taskReadPermission } from '@backstage/plugin-scaffolder-common/alpha';
import { mockCredentials } from '@backstage/backend-test-utils';
import { RolePolicy } from './RolePolicy';
import { readRoleGroups } from './roles';

const policy = new RolePolicy(
  readRoleGroups(
    new ConfigReader({
      permission: { roles: { sre: ['group:default/sre'], audit: ['audit'] } },
    }),
  ),
);

function user(...ownershipEntityRefs: string[]) {
  const credentials = mockCredentials.user('user:default/someone');
  return {
    token: 'token',
    expiresInSeconds: 60,
    identity: {
      type: 'user' as const,
      userEntityRef: 'user:default/someone',
      ownershipEntityRefs,
    },
    credentials,
    info: { userEntityRef: 'user:default/someone', ownershipEntityRefs },
  };
}

describe('RolePolicy', () => {
  it('asks for ownership where the rule says owners, with the refs of the caller', async () => {
    const decision = await policy.handle(
      { permission: sloReadPermission },
      user('user:default/someone', 'group:default/team-shop'),
    );
    expect(decision).toMatchObject({
      result: 'CONDITIONAL',
      pluginId: 'catalog',
      conditions: {
        rule: 'IS_ENTITY_OWNER',
        params: { claims: ['user:default/someone', 'group:default/team-shop'] },
      },
    });
  });

  it('shows tasks of templates to whoever started them', async () => {
    const decision = await policy.handle(
      { permission: taskReadPermission },
      user('user:default/someone', 'group:default/team-shop'),
    );
    expect(decision).toMatchObject({
      result: 'CONDITIONAL',
      pluginId: 'scaffolder',
      conditions: {
        rule: 'IS_TASK_OWNER',
        params: { createdBy: ['user:default/someone'] },
      },
    });
  });

  it.each(['group:default/sre', 'group:default/audit'])(
    'allows a member of %s',
    async group => {
      const decision = await policy.handle(
        { permission: sloReadPermission },
        user(group),
      );
      expect(decision).toEqual({ result: 'ALLOW' });
    },
  );

  it('gives a role that is not configured to nobody', async () => {
    const decision = await policy.handle(
      { permission: catalogEntityDeletePermission },
      user('group:default/platform'),
    );
    expect(decision).toEqual({ result: 'DENY' });
  });

  it('denies everything without a user', async () => {
    const decision = await policy.handle({ permission: sloReadPermission });
    expect(decision).toEqual({ result: 'DENY' });
  });
});
