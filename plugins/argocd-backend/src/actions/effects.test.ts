import { liveApplicationSchema } from '../upstream/liveApplication';
import { effectsOfSync } from './effects';

const stray = {
  kind: 'ConfigMap',
  namespace: 'shop',
  name: 'flags',
  status: 'OutOfSync',
  requiresPruning: true,
};

const effects = (sync: object | undefined, conditions: object[] = []) =>
  effectsOfSync(
    liveApplicationSchema.parse({
      metadata: { name: 'shop' },
      status: { sync, conditions, resources: [stray] },
    }),
    { prune: true, force: false },
  );

it('deletes what is no longer declared', () => {
  expect(effects({ status: 'OutOfSync' })).toEqual({
    effects: [
      {
        effect: 'delete',
        object: { kind: 'ConfigMap', namespace: 'shop', name: 'flags' },
      },
    ],
  });
});

// Of a failed comparison Argo CD says of all objects that they are to be pruned.
it.each([
  [
    'no path',
    { status: 'Unknown' },
    [{ type: 'ComparisonError', message: 'no path' }],
  ],
  ['Argo CD does not say why', { status: 'Unknown' }, []],
  ['it has not done so yet', undefined, []],
  ['it has not done so yet', {}, []],
])('of what was not compared (%s) is not known', (reason, sync, conditions) => {
  expect(effects(sync, conditions)).toEqual({
    effects: [],
    finding: {
      check: 'effects',
      state: 'not-checked',
      message: expect.stringContaining(reason),
    },
  });
});
