import { toResourceDifference } from './toResourceDifference';

const differing = (kind: string, live: object, desired: object) =>
  toResourceDifference({
    kind,
    name: 'x',
    modified: true,
    normalizedLiveState: { ...live },
    predictedLiveState: { ...desired },
  })!;

it.each([
  ['secretName', 'shop-database'],
  ['existingSecret', 'shop-database'],
  ['tokenUrl', 'https://sso.example.com/x'],
  ['PASSWORD_FILE', '/run/secrets/db'],
  ['tokenizer', 'standard'],
  ['bypass', 'none'],
  ['key', 'password'],
  ['image', 'registry.example.com/token-service:1.2.0'],
  ['host', 'https://sso.example.com/token'],
])('shows %s: %s, which is no credential', (field, value) => {
  const { fields } = differing('Pod', { [field]: 'x' }, { [field]: value });
  expect(fields).toEqual([
    { path: field, live: '"x"', desired: JSON.stringify(value) },
  ]);
});

it.each([
  'DB_PASS',
  'PGPASS',
  'password_1',
  'SECRET_KEY_BASE',
  '.dockerconfigjson',
  'AWS_SECRET_ACCESS_KEY',
  'db.example.com/adminPassword',
])('takes %s for the name of a credential', field => {
  const { fields } = differing(
    'ConfigMap',
    { data: { [field]: 'one' } },
    { data: { [field]: 2 } },
  );
  expect(fields).toMatchObject([{ secret: true }]);
});
