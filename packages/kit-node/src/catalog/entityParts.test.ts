import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { entityOf } from '../testing/entityOf';
import { entityParts, isRollup } from './entityParts';

const GROUP = 'group:default/shop';

async function partsOf(
  start: ReturnType<typeof entityOf>,
  others: ReturnType<typeof entityOf>[] = [],
) {
  const catalog = catalogServiceMock({ entities: [start, ...others] });
  const asked = jest.spyOn(catalog, 'getEntitiesByRefs');
  const refs = await entityParts(start, catalog, mockCredentials.user());
  return { refs: refs.sort(), requests: asked.mock.calls.length };
}

describe('entityParts', () => {
  it.each([
    ['System', true],
    ['domain', true],
    ['Group', true],
    ['User', true],
    ['Component', false],
    ['API', false],
    ['constructor', false],
  ])('is asked of a %s: %p', (kind, expected) => {
    expect(isRollup(entityOf(`${kind}:default/x`))).toBe(expected);
  });

  it('takes the parts of a domain and of its systems, one request a level', async () => {
    const { refs, requests } = await partsOf(
      entityOf('domain:default/d', {
        hasPart: ['system:default/a', 'system:default/b'],
        ownedBy: [GROUP],
      }),
      [
        entityOf('system:default/a', { hasPart: ['component:default/x'] }),
        entityOf('system:default/b', { hasPart: ['api:other/y'] }),
      ],
    );
    expect(refs).toEqual([
      'api:other/y',
      'component:default/x',
      'domain:default/d',
      'system:default/a',
      'system:default/b',
    ]);
    expect(requests).toBe(1);
  });

  it('takes what a user and the groups of the user own', async () => {
    const { refs } = await partsOf(
      entityOf('user:default/mara', {
        memberOf: [GROUP],
        ownerOf: ['component:default/own'],
      }),
      [
        entityOf(GROUP, {
          ownerOf: ['component:default/cart'],
          // Of the group above, and of the other members, nothing.
          childOf: ['group:default/all'],
          hasMember: ['user:default/jonas'],
        }),
      ],
    );
    expect(refs).toEqual([
      'component:default/cart',
      'component:default/own',
      GROUP,
      'user:default/mara',
    ]);
  });

  it('follows no part that the caller does not see', async () => {
    const { refs } = await partsOf(
      entityOf('domain:default/d', { hasPart: ['system:default/hidden'] }),
    );
    expect(refs).toEqual(['domain:default/d', 'system:default/hidden']);
  });

  it('ends in a circle', async () => {
    const { refs } = await partsOf(
      entityOf('group:default/a', { parentOf: ['group:default/b'] }),
      [entityOf('group:default/b', { parentOf: ['group:default/a'] })],
    );
    expect(refs).toEqual(['group:default/a', 'group:default/b']);
  });

  it('goes eight levels deep', async () => {
    const chain = Array.from({ length: 12 }, (_, i) =>
      entityOf(`group:default/g${i}`, {
        parentOf: [`group:default/g${i + 1}`],
      }),
    );
    const { refs, requests } = await partsOf(chain[0], chain.slice(1));
    expect(refs).toHaveLength(9);
    expect(requests).toBe(8);
  });

  it('asks for no entity that stands for itself alone', async () => {
    const { requests } = await partsOf(
      entityOf('system:default/s', { hasPart: ['component:default/x'] }),
    );
    expect(requests).toBe(0);
  });
});
