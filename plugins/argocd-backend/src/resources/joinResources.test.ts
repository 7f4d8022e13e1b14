import { declaredResourcesSchema } from '../upstream/declaredResources';
import { resourceTreeSchema } from '../upstream/resourceTree';
import { joinResources } from './joinResources';
import { orderResources } from './orderResources';

const deployment = {
  group: 'apps',
  version: 'v1',
  kind: 'Deployment',
  namespace: 'shop',
  name: 'shop',
};

const joined = (tree: unknown, application: unknown) =>
  joinResources(
    resourceTreeSchema.parse(tree),
    declaredResourcesSchema.parse(application).status.resources,
  );

const degraded = { status: 'Degraded', message: 'exceeded its deadline' };

it.each([
  // The Application tells the health, too.
  ['2.8', {}, { health: degraded }],
  [
    '2.14',
    { health: { ...degraded, lastTransitionTime: '2026-11-22T10:00:00Z' } },
    { health: degraded },
  ],
  // Since then the tree alone does.
  ['3.0', { health: degraded }, {}],
  ['3.2', { health: degraded }, {}],
  [
    '3.5',
    { health: degraded, networkingInfo: { labels: {} } },
    { requiresDeletionConfirmation: true },
  ],
])('knows sync and health as %s tells them', (_, inTree, inStatus) => {
  const node = { ...deployment, uid: 'u1', createdAt: '2026-11-22T10:00:00Z' };
  const status = { ...deployment, status: 'OutOfSync', syncWave: 2 };
  expect(
    joined(
      { nodes: [{ ...node, ...inTree }] },
      { status: { resources: [{ ...status, ...inStatus }] } },
    ),
  ).toEqual([
    {
      group: 'apps',
      kind: 'Deployment',
      namespace: 'shop',
      name: 'shop',
      uid: 'u1',
      parents: [],
      sync: 'OutOfSync',
      health: 'Degraded',
      message: 'exceeded its deadline',
      hook: false,
      requiresPruning: false,
      syncWave: 2,
      createdAt: '2026-11-22T10:00:00.000Z',
      images: [],
      info: [],
      orphaned: false,
    },
  ]);
});

it('keeps what only one of the two tells', () => {
  const found = joined(
    {
      nodes: [
        {
          kind: 'Pod',
          name: 'shop-1',
          uid: 'p1',
          parentRefs: [{ kind: 'ReplicaSet', uid: 'r1' }],
          images: ['shop:1'],
          info: [{ name: 'Containers', value: '1/1' }],
        },
      ],
      orphanedNodes: [{ kind: 'ConfigMap', name: 'left', uid: 'c1' }],
    },
    {
      status: {
        resources: [
          { kind: 'Job', name: 'migrate', hook: true },
          {
            kind: 'Service',
            name: 'old',
            status: 'OutOfSync',
            requiresPruning: true,
          },
        ],
      },
    },
  );
  expect(found).toEqual([
    expect.objectContaining({
      name: 'shop-1',
      parents: ['r1'],
      images: ['shop:1'],
      info: [{ name: 'Containers', value: '1/1' }],
      sync: undefined,
    }),
    expect.objectContaining({ name: 'migrate', hook: true, sync: undefined }),
    expect.objectContaining({ name: 'old', requiresPruning: true }),
    expect.objectContaining({ name: 'left', orphaned: true }),
  ]);
});

it.each([{}, { nodes: null }, { nodes: null, orphanedNodes: [] }])(
  'of %j there are none',
  tree => {
    expect(joined(tree, { status: {} })).toEqual([]);
  },
);

it('does not read a tree of another shape as empty', () => {
  expect(resourceTreeSchema.safeParse({ nodes: {} }).success).toBe(false);
  expect(
    resourceTreeSchema.safeParse({ nodes: [{ kind: 'Pod' }] }).success,
  ).toBe(false);
});

describe('the order', () => {
  const order = (nodes: object[], more: object = {}) =>
    orderResources(joined({ nodes, ...more }, { status: {} })).map(
      ({ name }) => name,
    );
  const node = (name: string, parent?: string, status?: string) => ({
    kind: 'X',
    name,
    uid: name,
    ...(parent && { parentRefs: [{ uid: parent }] }),
    ...(status && { health: { status } }),
  });

  it('has the worst branch first, and owners before what they own', () => {
    expect(
      order(
        [
          node('fine', undefined, 'Healthy'),
          node('pod-2', 'set', 'Degraded'),
          node('pod-1', 'set', 'Healthy'),
          node('set', 'web', 'Healthy'),
          node('web', undefined, 'Progressing'),
          node('waits', undefined, 'Progressing'),
          node('gone', undefined, 'Missing'),
        ],
        { orphanedNodes: [node('left', undefined, 'Degraded')] },
      ),
    ).toEqual([
      'web',
      'set',
      'pod-2',
      'pod-1',
      'gone',
      'waits',
      'fine',
      'left',
    ]);
  });

  it('loses nothing, even of owners that are not there or own each other', () => {
    expect(
      order([
        node('a', 'b'),
        node('b', 'a'),
        node('self', 'self'),
        node('child', 'absent'),
      ]).sort(),
    ).toEqual(['a', 'b', 'child', 'self']);
  });
});
