import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { BelongingDirectory } from './BelongingDirectory';

const component = (name: string, relations: Entity['relations']): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name },
  relations,
});

const SHOP = component('checkout', [
  { type: 'ownedBy', targetRef: 'group:default/team-shop' },
  { type: 'partOf', targetRef: 'system:default/shop' },
  { type: 'partOf', targetRef: 'component:default/store' },
  { type: 'dependsOn', targetRef: 'component:default/cart' },
]);

describe('BelongingDirectory', () => {
  let now = 0;
  let entities: Map<string, Entity>;
  const getEntitiesByRefs = jest.fn();

  const create = () =>
    new BelongingDirectory({
      catalog: { getEntitiesByRefs },
      auth: mockServices.auth(),
      now: () => now,
    });

  beforeEach(() => {
    now = 0;
    entities = new Map([['component:default/checkout', SHOP]]);
    getEntitiesByRefs.mockReset();
    getEntitiesByRefs.mockImplementation(
      async ({ entityRefs }: { entityRefs: string[] }) => ({
        items: entityRefs.map(ref => entities.get(ref)),
      }),
    );
  });

  it('takes owners and systems, and nothing else', async () => {
    await expect(create().of('component:default/checkout')).resolves.toEqual({
      owners: ['group:default/team-shop'],
      systems: ['system:default/shop'],
    });
  });

  it('makes one question of many, and keeps the answer for a while', async () => {
    const directory = create();
    const [first, second, nobody] = await Promise.all([
      directory.of('component:default/checkout'),
      directory.of('component:default/checkout'),
      directory.of('component:default/gone'),
    ]);
    expect(second).toEqual(first);
    expect(nobody).toEqual({ owners: [], systems: [] });
    await directory.of('component:default/checkout');
    expect(getEntitiesByRefs).toHaveBeenCalledTimes(1);

    now = 61_000;
    await directory.of('component:default/checkout');
    expect(getEntitiesByRefs).toHaveBeenCalledTimes(2);
  });

  it('asks again for what was not there', async () => {
    const directory = create();
    entities.clear();
    await directory.of('component:default/checkout');
    entities.set('component:default/checkout', SHOP);
    await expect(
      directory.of('component:default/checkout'),
    ).resolves.toMatchObject({ owners: ['group:default/team-shop'] });
  });

  it('asks again after a failure, which it does not hide', async () => {
    const directory = create();
    getEntitiesByRefs.mockRejectedValueOnce(new Error('no catalog'));
    await expect(directory.of('component:default/checkout')).rejects.toThrow(
      'no catalog',
    );
    await expect(
      directory.of('component:default/checkout'),
    ).resolves.toMatchObject({ systems: ['system:default/shop'] });
  });
});
