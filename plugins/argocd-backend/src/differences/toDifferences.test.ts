import type { Differences } from '@fairway/contracts/argocd';
import { comparisonSchema } from '../upstream/comparison';
import { managedResourcesSchema } from '../upstream/managedResources';
import { toDifferences } from './toDifferences';

const compared = comparisonSchema.parse({
  status: { sync: { status: 'OutOfSync' } },
});

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

const stateOf = (data: object, more: object = {}) =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: 'c',
      annotations: { [LAST_APPLIED]: JSON.stringify(data) },
      ...more,
    },
    data,
  });

const item = (name: string, live: string | undefined, desired?: string) => ({
  kind: 'ConfigMap',
  namespace: 'shop',
  name,
  normalizedLiveState: live,
  predictedLiveState: desired,
  ...(live !== 'null' && desired !== 'null' && { modified: true }),
});

const differencesOf = (answer: unknown, comparison = compared) =>
  toDifferences(managedResourcesSchema.parse(answer).items, comparison);

const effects = ({ resources }: Pick<Differences, 'resources'>) =>
  resources.map(({ effect, object }) => `${effect} ${object.name}`);

it.each([{}, { items: null }, { items: [] }])('of %j are none', answer => {
  expect(differencesOf(answer)).toEqual({
    resources: [],
    compared: 0,
    truncated: false,
  });
});

it('tells what a sync would do, deletions first', () => {
  const found = differencesOf({
    items: [
      item('changes', stateOf({ a: '1' }), stateOf({ a: '2' })),
      item('comes', 'null', stateOf({ a: '1' })),
      item('goes', stateOf({ a: '1' }), 'null'),
    ],
  });
  expect(effects(found)).toEqual([
    'delete goes',
    'change changes',
    'create comes',
  ]);
  expect(found.compared).toBe(3);
});

it('leaves out what only the cluster writes, and the copy of what was applied', () => {
  const live = stateOf(
    { a: '1' },
    { uid: 'x', resourceVersion: '1', generation: 1, managedFields: [{}] },
  );
  const [{ fields }] = differencesOf({
    items: [item('c', live, stateOf({ a: '2' }, { generation: 2 }))],
  }).resources;
  expect(fields).toEqual([{ path: 'data.a', live: '"1"', desired: '"2"' }]);
});

it('believes Argo CD, who knows what is ignored, that an object does not differ', () => {
  const { modified, ...same } = item('c', stateOf({ a: '1' }), stateOf({}));
  expect(differencesOf({ items: [same] })).toMatchObject({
    resources: [],
    compared: 1,
  });
});

it('believes Argo CD that an object differs where no field seems to', () => {
  const state = stateOf({ a: '1' });
  expect(differencesOf({ items: [item('c', state, state)] })).toMatchObject({
    resources: [{ effect: 'change', fields: [] }],
  });
});

it('takes no hook for a difference', () => {
  const hook = { ...item('migrate', 'null', stateOf({})), hook: true };
  expect(differencesOf({ items: [hook] })).toMatchObject({
    resources: [],
    compared: 0,
  });
});

// As a real 3.5 answered when a folder was gone from Git.
it('does not take what cannot be compared for what is to be deleted', () => {
  const comparison = comparisonSchema.parse({
    status: {
      sync: { status: 'Unknown' },
      conditions: [
        { type: 'OrphanedResourceWarning', message: '3 orphaned' },
        { type: 'ComparisonError', message: 'deploy: app path does not exist' },
      ],
    },
  });
  expect(
    differencesOf({ items: [item('c', stateOf({}), 'null')] }, comparison),
  ).toEqual({
    notCompared: 'deploy: app path does not exist',
    resources: [],
    compared: 0,
    truncated: false,
  });
});

it('does not tell the credentials in the address that could not be read', () => {
  const { notCompared } = differencesOf(
    { items: [] },
    comparisonSchema.parse({
      status: {
        sync: { status: 'Unknown' },
        conditions: [
          {
            type: 'ComparisonError',
            message: "fatal: 'https://bot:hunter2@git.example.com/a.git' gone",
          },
        ],
      },
    }),
  );
  expect(notCompared).toBe("fatal: 'https://***@git.example.com/a.git' gone");
});

it('lists many objects, many fields and long values in part, and says so', () => {
  const many = Array.from({ length: 201 }, (_, index) =>
    item(`c${index}`, 'null', stateOf({})),
  );
  expect(differencesOf({ items: many })).toMatchObject({
    truncated: true,
    compared: 201,
    resources: { length: 200 },
  });

  const fields = (value: string) =>
    Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`k${i}`, value]));
  const [wide] = differencesOf({
    items: [item('c', stateOf(fields('1')), stateOf(fields('2')))],
  }).resources;
  expect(wide).toMatchObject({ truncated: true, fields: { length: 100 } });

  const text = (end: string) => `${'same '.repeat(2_000)}${end}`;
  const [long] = differencesOf({
    items: [
      item('c', stateOf({ a: text('one') }), stateOf({ a: text('two') })),
    ],
  }).resources;
  expect(long.fields).toEqual([
    {
      path: 'data.a',
      live: expect.stringMatching(/^….*same one"$/),
      desired: expect.stringMatching(/^….*same two"$/),
      cut: true,
    },
  ]);
  expect(long.fields[0].live!.length).toBeLessThan(200);
});

it.each([
  { items: 'none' },
  { items: [{ kind: 'ConfigMap', normalizedLiveState: '{"a":' }] },
  { items: [{ kind: 'ConfigMap', predictedLiveState: '7' }] },
  { items: [{ name: 'x' }] },
])('does not read %j as no differences', answer => {
  expect(managedResourcesSchema.safeParse(answer).success).toBe(false);
});
