import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { EntityDirectory } from './EntityDirectory';

const ANNOTATION = 'example.com/selector';

function entity(kind: string, name: string, selector?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      annotations: selector ? { [ANNOTATION]: selector } : {},
    },
  };
}

function read(from: Entity) {
  const annotated = from.metadata.annotations?.[ANNOTATION];
  if (annotated?.includes('nonsense')) {
    throw new InputError(`"${annotated}" is none`);
  }
  const { kind } = from;
  const { name } = from.metadata;
  return { ref: stringifyEntityRef(from), kind, name, annotated };
}

function setup(entities: Entity[]) {
  const logger = mockServices.logger.mock();
  const catalog = catalogServiceMock({ entities });
  const directory = EntityDirectory.create({
    catalog,
    auth: mockServices.auth(),
    logger,
    annotations: [ANNOTATION],
    read,
  });
  return { catalog, directory, logger };
}

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);

describe('EntityDirectory', () => {
  it('knows components, what has the annotation, and what is named upstream', async () => {
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

  it('leaves out an entity whose annotation cannot be read, and says so', async () => {
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

  it('says it once, and again when it changes', async () => {
    const bad = entity('Component', 'bad', 'nonsense');
    const { directory, logger, catalog } = setup([bad]);
    for (const seconds of [0, 30, 60]) await directory.refresh([], at(seconds));
    expect(logger.warn).toHaveBeenCalledTimes(1);

    const now = (selector?: string) =>
      jest
        .spyOn(catalog, 'streamEntities')
        .mockImplementationOnce(async function* page() {
          yield [entity('Component', 'bad', selector)];
        });
    now('other nonsense');
    await directory.refresh([], at(90));
    expect(logger.warn).toHaveBeenCalledTimes(2);
    now();
    await directory.refresh([], at(120));
    now('other nonsense');
    await directory.refresh([], at(150));
    expect(logger.warn).toHaveBeenCalledTimes(3);
  });

  it('says when it read the catalog, of an entity only as the entity now is', async () => {
    const { directory } = setup([
      entity('Component', 'checkout'),
      entity('API', 'orders', 'app=orders'),
    ]);
    const of = (...args: Parameters<typeof entity>) =>
      directory.readAt(read(entity(...args)));
    expect(directory.readAt()).toBeUndefined();
    expect(of('Component', 'checkout')).toBeUndefined();
    expect(of('System', 'shop')).toBeUndefined();

    await directory.refresh([], at(5));
    expect(directory.readAt()).toEqual(at(5));
    expect(of('Component', 'checkout')).toEqual(at(5));
    expect(of('API', 'orders', 'app=orders')).toEqual(at(5));
    // Of these only something upstream decides.
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
