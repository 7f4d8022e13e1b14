import type { Entity } from '@backstage/catalog-model';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { SLO_SELECTOR_ANNOTATION } from '@fairway/contracts/slo';
import { EntityDirectory } from './EntityDirectory';
import { linkableEntity } from './linkableEntity';

function entity(kind: string, name: string, selector?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      annotations: selector ? { [SLO_SELECTOR_ANNOTATION]: selector } : {},
    },
  };
}

function setup(entities: Entity[]) {
  const logger = mockServices.logger.mock();
  const catalog = catalogServiceMock({ entities });
  const directory = EntityDirectory.create({
    catalog,
    auth: mockServices.auth(),
    logger,
  });
  return { catalog, directory, logger };
}

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);

describe('EntityDirectory', () => {
  it('knows components, what has the annotation, and what SLOs name', async () => {
    const { directory } = setup([
      entity('Component', 'checkout'),
      entity('API', 'orders', 'app=orders'),
      entity('API', 'unrelated'),
      entity('System', 'shop'),
    ]);
    await directory.refresh(
      ['system:default/shop', 'system:default/gone'],
      at(0),
    );
    expect(directory.entities.map(({ ref }) => ref).sort()).toEqual([
      'api:default/orders',
      'component:default/checkout',
      'system:default/shop',
    ]);
  });

  it('leaves out an entity whose annotation is no selector, and says so', async () => {
    const { directory, logger } = setup([
      entity('Component', 'good'),
      entity('Component', 'bad', 'nonsense'),
    ]);
    await directory.refresh([], at(0));
    expect(directory.entities.map(({ name }) => name)).toEqual(['good']);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('"nonsense"'),
    );
  });

  it('says when it read the catalog, of an entity only as the entity now is', async () => {
    const { directory } = setup([
      entity('Component', 'checkout'),
      entity('API', 'orders', 'app=orders'),
    ]);
    const of = (...args: Parameters<typeof entity>) =>
      directory.readAt(linkableEntity(entity(...args)));
    expect(directory.readAt()).toBeUndefined();
    expect(of('Component', 'checkout')).toBeUndefined();
    expect(of('System', 'shop')).toBeUndefined();

    await directory.refresh([], at(5));
    expect(directory.readAt()).toEqual(at(5));
    expect(of('Component', 'checkout')).toEqual(at(5));
    expect(of('API', 'orders', 'app=orders')).toEqual(at(5));
    // Of these only a label of an SLO decides.
    expect(of('System', 'shop')).toEqual(at(5));

    expect(of('Component', 'new')).toBeUndefined();
    expect(of('Component', 'checkout', 'app=x')).toBeUndefined();
    expect(of('API', 'orders', 'app=other')).toBeUndefined();
  });

  it('keeps what it read while the catalog does not answer', async () => {
    const { directory, catalog } = setup([entity('Component', 'checkout')]);
    await directory.refresh([], at(0));
    jest.spyOn(catalog, 'streamEntities').mockImplementation(() => {
      throw new Error('down');
    });
    await expect(directory.refresh([], at(30))).rejects.toThrow('down');
    expect(directory.entities).toHaveLength(1);
    expect(directory.readAt()).toEqual(at(0));
  });

  it('asks again at once while it knows nothing, else each half minute', async () => {
    const { directory, catalog } = setup([entity('Component', 'checkout')]);
    const asked = jest.spyOn(catalog, 'streamEntities');
    asked.mockImplementationOnce(async function* none() {});

    await directory.refreshWhenDue([], at(0));
    expect(directory.entities).toEqual([]);
    await directory.refreshWhenDue([], at(3));
    expect(directory.entities).toHaveLength(1);
    await directory.refreshWhenDue([], at(20));
    expect(asked).toHaveBeenCalledTimes(2);
    await directory.refreshWhenDue([], at(34));
    expect(asked).toHaveBeenCalledTimes(3);
  });
});
