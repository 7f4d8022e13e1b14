import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { sloEntity } from '../testing/openSloEntity';
import { DefinitionDirectory } from './DefinitionDirectory';
import { readDefinedSlos } from './readDefinedSlos';

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);

function setup() {
  const catalog = catalogServiceMock({
    entities: [
      sloEntity('checkout'),
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'checkout' },
      },
    ],
  });
  const asked = jest.spyOn(catalog, 'streamEntities');
  const directory = DefinitionDirectory.create({
    catalog,
    auth: mockServices.auth(),
    read: entities => readDefinedSlos(entities, {}),
  });
  return { asked, directory };
}

describe('DefinitionDirectory', () => {
  it('reads the OpenSLO entities of the catalog', async () => {
    const { directory } = setup();
    expect(directory.readAt).toBeUndefined();
    await directory.refresh(at(0));
    expect([...directory.definitions.byId.keys()]).toEqual(['checkout']);
    expect(directory.readAt).toEqual(at(0));
  });

  it('makes rules anew only where an entity changed', async () => {
    const { directory, asked } = setup();
    await directory.refresh(at(0));
    const { definitions, version } = directory;
    await directory.refresh(at(30));
    expect(directory.definitions).toBe(definitions);
    expect(directory.version).toBe(version);
    asked.mockImplementationOnce(async function* page() {
      yield [sloEntity('cart')];
    });
    await directory.refresh(at(60));
    expect([...directory.definitions.byId.keys()]).toEqual(['cart']);
    expect(directory.version).not.toBe(version);
  });

  it('asks each half minute, and when other entities changed', async () => {
    const { directory, asked } = setup();
    await directory.refreshWhenDue(1, at(0));
    await directory.refreshWhenDue(1, at(29));
    expect(asked).toHaveBeenCalledTimes(1);
    await directory.refreshWhenDue(2, at(29));
    expect(asked).toHaveBeenCalledTimes(2);
    await directory.refreshWhenDue(2, at(60));
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('keeps what it read while the catalog does not answer', async () => {
    const { directory, asked } = setup();
    await directory.refresh(at(0));
    asked.mockImplementation(() => {
      throw new Error('down');
    });
    await expect(directory.refresh(at(30))).rejects.toThrow('down');
    expect(directory.definitions.byId.size).toBe(1);
    expect(directory.readAt).toEqual(at(0));
  });
});
