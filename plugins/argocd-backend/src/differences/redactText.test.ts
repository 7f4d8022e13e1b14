import fc from 'fast-check';
import { MASK, redactText } from './redactText';

it.each([
  'Authorization: Bearer abcdefghijklmnop',
  'https://hunter2-hunter2@git.example.com/a.git',
  '-----BEGIN RSA PRIVATE KEY-----\nhunter2\n-----END RSA PRIVATE KEY-----',
  '-----BEGIN PRIVATE KEY-----\nhunter2',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJodW50ZXIyIn0.abc',
  'DB_PASSWORD=hunter2 exec shop',
  '{"apiKey": "hunter2"}',
  'password: |\n  hunter2\n\n  hunter2\n',
  '- password: >-  # folded\n    hunter2',
  'password:\n  hunter2 and hunter2',
  'passwords:\n  - hunter2\n  - hunter2',
  'passwords:\n- hunter2\n- hunter2',
  'kind: Secret\ndata:\n  P: hunter2\n  Q: hunter2',
  '{"kind": "Secret", "stringData": {"P": "a}hunter2"}}',
  'password: [a, hunter2]',
  'password: correct hunter2, hunter2; hunter2',
  'password: !!str hunter2',
  '{"password": "a\\"hunter2"}',
  '{"password": "a\\\\", "token": "hunter2"}',
  '{\\"password\\": \\"a\\\\\\"hunter2\\"}',
  "password: 'it''s hunter2'",
  'run --password hunter2 --level info',
  'run --db-password "hunter2 hunter2"',
  '["--password", "hunter2"]',
  'pwd: hunter2',
  'DB_PASS=hunter2',
  'x?password=a,hunter2&level=info',
  'SECRET_KEY_BASE=hunter2',
  '- name: DB_PASSWORD\n  value: hunter2\n',
  '[{"name": "DB_PASSWORD", "value": "hunter2"}]',
  '- value: hunter2\n  name: DB_PASSWORD\n',
  '[{"value": "hunter2", "name": "DB_PASSWORD"}]',
  '- name: LEVEL\n  value: info\n- value: hunter2\n  name: DB_PASSWORD\n',
  '[{"name": "LEVEL", "value": "info"}, {"value": "hunter2", "key": "DB_PASSWORD"}]',
  '- value: >-\n    hunter2\n  optional: true\n  name: DB_PASSWORD\n',
  '- name: DB_PASSWORD\n  tags:\n  - a\n  value: hunter2\n',
])('redacts %j', text => {
  expect(redactText(text)).not.toMatch(
    /hunter2|abcdefghijklmnop|eyJzdWIiOiJodW50ZXIyIn0/,
  );
});

it.each([
  'name: shop\nsecretName: shop-database\n',
  'valueFrom:\n  secretKeyRef:\n    name: shop\n    key: password\n',
  'passwordRef:\n  name: shop\n',
  'password:\n  secretKeyRef: shop\nlevel: info\n',
  '- name: LEVEL\n  value: info\n',
  '- value: info\n  name: LEVEL\n- value: shop\n  name: TEAM\n',
  'image: registry.example.com/shop/secret-rotator:1.2.0',
  'a secret place, a token gesture',
  'token: null',
])('leaves %j', text => {
  expect(redactText(text)).toBe(text);
});

it.each([
  ['password: |\n  hunter2\nlevel: info', `password: ${MASK}\nlevel: info`],
  [
    '{"password": "x", "level": "info"}',
    `{"password": ${MASK}, "level": "info"}`,
  ],
  [
    '- name: LEVEL\n  value: info\n- name: DB_PASSWORD\n  value: x\n',
    `- name: LEVEL\n  value: info\n- name: DB_PASSWORD\n  value: ${MASK}\n`,
  ],
  ['run --password x --level info', `run --password ${MASK} --level info`],
])('leaves the rest of %j', (text, clean) => {
  expect(redactText(text)).toBe(clean);
});

it('lets no password out, however it is quoted and whatever is around it', () => {
  const around = fc.string({ unit: fc.constantFrom(...'ab \n:=-') });
  const password = fc.string().map(text => `${text}hunter2${text}`);
  const field = password.map(text => `{"password": ${JSON.stringify(text)}}`);
  const nested = field.map(text => JSON.stringify({ level: 'info', text }));
  fc.assert(
    fc.property(around, fc.oneof(field, nested), around, (a, text, b) => {
      expect(redactText(`${a}\n${text}\n${b}`)).not.toContain('hunter2');
    }),
  );
});

it('takes time in proportion to the text', () => {
  for (const part of [
    ';password=a',
    'password:\n a',
    '- ',
    'a',
    ' ',
    '-',
    '\\',
    '"',
    'password:',
    'a\n',
    '://',
    'name=',
    'value: [',
    '- value: a\n',
    '- value: a\n  name: password\n',
    'password: "\\"',
  ]) {
    const begun = performance.now();
    redactText(part.repeat(100_000 / part.length));
    expect(performance.now() - begun).toBeLessThan(2_000);
  }
});
