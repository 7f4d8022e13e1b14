import fc from 'fast-check';
import type { ManagedResource } from '../upstream/managedResources';
import { MASK } from './redactText';
import { toResourceDifference } from './toResourceDifference';

const differing = (
  kind: string,
  live: ManagedResource['normalizedLiveState'],
  desired: ManagedResource['predictedLiveState'],
) =>
  toResourceDifference({
    kind,
    name: 'x',
    modified: true,
    normalizedLiveState: live,
    predictedLiveState: desired,
  })!;

const pod = (env: object[]) => ({
  spec: { containers: [{ name: 'web', env }] },
});

it.each([
  [
    'data of a Secret',
    'Secret',
    { data: { P: 'b25l' } },
    { data: { P: 'dHdv' } },
    'data.P',
  ],
  [
    'data as Argo CD masks it',
    'Secret',
    { data: { P: '++++++++' } },
    { data: { P: '++++++++++++' } },
    'data.P',
  ],
  [
    'a key of a Secret',
    'Secret',
    { data: {} },
    { data: { P: 'dHdv' } },
    'data.P',
  ],
  ['all data of a Secret', 'Secret', {}, { data: { P: 'dHdv' } }, 'data'],
  [
    'stringData of a Secret',
    'Secret',
    { stringData: { P: 'one' } },
    { stringData: { P: 'two' } },
    'stringData.P',
  ],
  [
    'an annotation that Argo CD masks',
    'ConfigMap',
    { metadata: { annotations: { 'x.io/y': '++++++++' } } },
    { metadata: { annotations: { 'x.io/y': '++++++++++++' } } },
    'metadata.annotations["x.io/y"]',
  ],
  [
    'a variable with the name of a credential',
    'Deployment',
    pod([{ name: 'DB_PASSWORD', value: 'one' }]),
    pod([{ name: 'DB_PASSWORD', value: 'two' }]),
    'spec.containers[web].env[DB_PASSWORD].value',
  ],
  [
    'a Secret within another object',
    'Object',
    { spec: { manifest: { kind: 'Secret', data: { P: 'b25l' } } } },
    { spec: { manifest: { kind: 'Secret', data: { P: 'dHdv' } } } },
    'spec.manifest.data.P',
  ],
  [
    'a Secret in a list',
    'List',
    { items: [{ kind: 'Secret', stringData: { P: 'one' } }] },
    { items: [{ kind: 'Secret', stringData: { P: 'two' } }] },
    'items[0].stringData.P',
  ],
  [
    'a variable that is there twice',
    'Deployment',
    pod([{ name: 'A' }, { name: 'A' }, { name: 'DB_PASSWORD', value: 'one' }]),
    pod([{ name: 'A' }, { name: 'A' }, { name: 'DB_PASSWORD', value: 'two' }]),
    'spec.containers[web].env[2].value',
  ],
  [
    'what one parameter names',
    'Deployment',
    { parameter: { name: 'password', value: 'one' } },
    { parameter: { name: 'password', value: 'two' } },
    'parameter.value',
  ],
  [
    'the value of a password',
    'Deployment',
    { password: { value: 'one' } },
    { password: { value: 'two' } },
    'password.value',
  ],
  [
    'one of several passwords',
    'Deployment',
    { password: ['one'] },
    { password: ['two'] },
    'password[0]',
  ],
  [
    'what follows a flag',
    'Deployment',
    { args: ['--password', 'one'] },
    { args: ['--password', 'two'] },
    'args[1]',
  ],
  [
    'a field with the name of a credential',
    'ConfigMap',
    { data: { clientSecret: 'one' } },
    { data: { clientSecret: 'two' } },
    'data.clientSecret',
  ],
  [
    'the password in an address',
    'ConfigMap',
    { data: { URL: 'postgres://shop:one@db/shop' } },
    { data: { URL: 'postgres://shop:two@db/shop' } },
    'data.URL',
  ],
])('tells of %s only that it differs', (_, kind, live, desired, path) => {
  expect(differing(kind, live, desired).fields).toEqual([
    { path, secret: true },
  ]);
});

it('shows a switch, whatever its name', () => {
  const { fields } = differing(
    'ServiceAccount',
    { automountServiceAccountToken: true },
    { automountServiceAccountToken: false },
  );
  expect(fields).toMatchObject([{ live: 'true', desired: 'false' }]);
});

it('masks a Secret that comes, and what becomes one', () => {
  const secret = { kind: 'Secret', metadata: {}, data: { P: 'hunter2' } };
  const { fields } = differing(
    'Application',
    { extraObjects: [{ kind: 'ConfigMap', data: { P: 'hunter3' } }] },
    { extraObjects: [{ ...secret }, secret] },
  );
  expect(JSON.stringify(fields)).not.toMatch(/hunter/);
  expect(fields).toContainEqual({
    path: 'extraObjects[1]',
    desired: JSON.stringify({ ...secret, data: MASK }),
  });
});

it.each([
  ['live', 'DB_PASSWORD', 'LEVEL'],
  ['desired', 'LEVEL', 'DB_PASSWORD'],
])('masks what is a credential by its %s name', (_, live, desired) => {
  const twice = { name: 'A' };
  const { fields } = differing(
    'Deployment',
    pod([twice, twice, { name: live, value: 'hunter2' }]),
    pod([twice, twice, { name: desired, value: 'hunter3' }]),
  );
  expect(fields).toContainEqual({
    path: 'spec.containers[web].env[2].value',
    secret: true,
  });
});

it('masks in an element that stands by its place on one side only', () => {
  const twice = { name: 'A' };
  const { fields } = differing(
    'Deployment',
    pod([twice, twice]),
    pod([twice, twice, { name: 'DB_PASSWORD', value: 'hunter2' }]),
  );
  expect(fields).toEqual([
    {
      path: 'spec.containers[web].env[2]',
      desired: JSON.stringify({ name: 'DB_PASSWORD', value: MASK }),
    },
  ]);
});

it('shows the rest of what has a credential in it', () => {
  const { fields } = differing(
    'ConfigMap',
    { data: { 'app.yaml': 'level: info\npassword: one\n' } },
    { data: { 'app.yaml': 'level: debug\npassword: two\n' } },
  );
  expect(fields).toEqual([
    {
      path: 'data["app.yaml"]',
      live: JSON.stringify(`level: info\npassword: ${MASK}\n`),
      desired: JSON.stringify(`level: debug\npassword: ${MASK}\n`),
    },
  ]);
});

it('masks within what is there on one side only', () => {
  const sidecar = {
    name: 'proxy',
    env: [
      { name: 'API_TOKEN', value: 'hunter2' },
      { name: 'LEVEL', value: 'info' },
    ],
  };
  const { fields } = differing(
    'Deployment',
    { spec: { containers: [{ name: 'web' }] } },
    { spec: { containers: [{ name: 'web' }, sidecar] } },
  );
  expect(fields).toEqual([
    {
      path: 'spec.containers[proxy]',
      desired: JSON.stringify({
        name: 'proxy',
        env: [
          { name: 'API_TOKEN', value: MASK },
          { name: 'LEVEL', value: 'info' },
        ],
      }),
    },
  ]);
});

it('lets no value of a Secret out, whatever its keys and what else differs', () => {
  const value = fc.base64String({ minLength: 8 }).filter(text => text !== MASK);
  const data = fc.dictionary(fc.string(), value);
  fc.assert(
    fc.property(data, data, data, (live, desired, texts) => {
      const secret = (of: object) => ({ data: of, stringData: texts });
      const told = JSON.stringify(
        differing('Secret', secret(live), secret(desired)),
      );
      const keys = JSON.stringify([live, desired, texts].map(Object.keys));
      for (const hidden of [live, desired, texts].flatMap(Object.values)) {
        expect(told.includes(hidden) && !keys.includes(hidden)).toBe(false);
      }
    }),
  );
});
