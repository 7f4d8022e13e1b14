import { mockCredentials } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createPermission } from '@backstage/plugin-permission-common';
import { ScriptedPermissions } from '../testing/permissionPolicy';
import { createReadable } from './readable';

const permission = createPermission({
  name: 'fairway.test.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});

const entities = Array.from({ length: 1200 }, (_, index) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: `c-${index}`, namespace: 'default' },
}));
const refs = entities.map(entity => stringifyEntityRef(entity));

describe('createReadable', () => {
  function setUp(options: { permission?: typeof permission } = { permission }) {
    const permissions = new ScriptedPermissions();
    const catalog = catalogServiceMock({ entities });
    const lookUp = jest.spyOn(catalog, 'getEntitiesByRefs');
    const readable = createReadable({
      catalog,
      permissions,
      credentials: mockCredentials.user(),
      ...options,
    });
    return { permissions, lookUp, readable };
  }

  it('asks for many entities in a few requests', async () => {
    const { permissions, lookUp, readable } = setUp();

    expect((await readable(refs)).size).toBe(1200);
    expect(lookUp).toHaveBeenCalledTimes(3);
    expect(permissions.requests).toBe(1);
  });

  it('asks for each entity only where the permission is conditional', async () => {
    const { permissions, readable } = setUp();
    permissions.deniedEntities.add(refs[7]);
    const seen = await readable(refs);

    expect(seen.size).toBe(1199);
    expect(seen.has(refs[7])).toBe(false);
    expect(permissions.requests).toBe(1 + 6);
  });

  it('asks the catalog nothing when the permission is denied', async () => {
    const { permissions, lookUp, readable } = setUp();
    permissions.denied.add(permission.name);

    expect((await readable(refs)).size).toBe(0);
    expect(lookUp).not.toHaveBeenCalled();
  });

  it('asks nobody about nothing', async () => {
    const { permissions, lookUp, readable } = setUp();

    expect((await readable([])).size).toBe(0);
    expect(lookUp).not.toHaveBeenCalled();
    expect(permissions.requests).toBe(0);
  });

  it('leaves out what the catalog does not show, and doubles', async () => {
    const { readable } = setUp();
    const seen = await readable([refs[0], 'component:default/gone', refs[0]]);

    expect([...seen]).toEqual([[refs[0], entities[0]]]);
  });

  it('needs no permission where the operation has none for entities', async () => {
    const { permissions, readable } = setUp({});

    expect((await readable(refs.slice(0, 2))).size).toBe(2);
    expect(permissions.requests).toBe(0);
  });
});
