import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { diffValues } from './diffValues';
import { fieldPath } from './fieldPath';

const paths = (live: unknown, desired: unknown) =>
  [...diffValues(live, desired)].map(one => [
    fieldPath(one.steps),
    one.live,
    one.desired,
  ]);

it.each([
  [
    'a field',
    { spec: { replicas: 1 } },
    { spec: { replicas: 2 } },
    [['spec.replicas', 1, 2]],
  ],
  [
    'a field that is not there',
    { data: {} },
    { data: { 'app.yaml': 'a' } },
    [['data["app.yaml"]', undefined, 'a']],
  ],
  [
    'an element by its name, whatever its place',
    { containers: [{ name: 'proxy' }, { name: 'web', image: 'web:1' }] },
    { containers: [{ name: 'web', image: 'web:2' }, { name: 'log' }] },
    [
      ['containers[proxy]', { name: 'proxy' }, undefined],
      ['containers[web].image', 'web:1', 'web:2'],
      ['containers[log]', undefined, { name: 'log' }],
    ],
  ],
  [
    'an order of named elements',
    { env: [{ name: 'A' }, { name: 'B' }] },
    { env: [{ name: 'B' }, { name: 'A' }] },
    [['env', ['A', 'B'], ['B', 'A']]],
  ],
  [
    'elements without a name by their place',
    { args: ['-v', '--port=1'] },
    { args: ['-v'] },
    [['args[1]', '--port=1', undefined]],
  ],
  [
    'elements of one name by their place',
    { ports: [{ name: 'a' }, { name: 'a', port: 1 }] },
    { ports: [{ name: 'a' }, { name: 'a', port: 2 }] },
    [['ports[1].port', 1, 2]],
  ],
  ['another type', { a: { b: 1 } }, { a: [1] }, [['a', { b: 1 }, [1]]]],
  ['null', { a: null }, {}, [['a', null, undefined]]],
  [
    'a list that was empty',
    { env: [] },
    { env: [{ name: 'A', value: '1' }] },
    [['env[A]', undefined, { name: 'A', value: '1' }]],
  ],
])('finds %s', (_, live, desired, expected) => {
  expect(paths(live, desired)).toEqual(expected);
});

const named = fc.record(
  { name: fc.constantFrom('a', 'b', 'c'), value: fc.jsonValue() },
  { requiredKeys: ['name'] },
);
const json = fc
  .oneof(
    fc.jsonValue(),
    fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(named))),
  )
  .map(value => JSON.parse(JSON.stringify(value)) as unknown);

it('finds nothing in what is the same', () => {
  fc.assert(
    fc.property(json, value => {
      expect(paths(value, structuredClone(value))).toEqual([]);
    }),
  );
});

it('finds something in what is not', () => {
  fc.assert(
    fc.property(json, json, (live, desired) => {
      const found = paths(live, desired).length > 0;
      expect(found).toBe(!isDeepStrictEqual(live, desired));
    }),
  );
});

it('finds the same the other way round', () => {
  fc.assert(
    fc.property(json, json, (live, desired) => {
      const there = paths(live, desired).map(([path]) => path);
      const back = paths(desired, live).map(([path]) => path);
      expect(there.sort()).toEqual(back.sort());
    }),
  );
});
