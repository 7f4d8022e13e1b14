import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT } from './lib/paths.mjs';

const require = createRequire(import.meta.url);
const { ESLint } = require('eslint');

/** What lint says of this text in this file about network I/O. */
async function complaints(file, text) {
  const filePath = path.join(ROOT, file);
  // As `backstage-cli package lint` runs it.
  const cwd = path.join(ROOT, ...file.split('/').slice(0, 2));
  const [{ messages }] = await new ESLint({ cwd }).lintText(text, { filePath });
  return messages
    .filter(({ message }) => message.includes('Network I/O exists once'))
    .map(({ ruleId }) => ruleId);
}

const PLACES = [
  'plugins/slo-backend/src/collect/collectSlos.ts',
  'plugins/slo/src/components/SlosPage/SlosContent.tsx',
  'packages/kit-node/src/operations/readable.ts',
  'packages/contracts/src/operation.ts',
];
const WAYS = [
  ["export const x = fetch('http://a');", 'no-restricted-globals'],
  [
    "export const x = globalThis.fetch('http://a');",
    'no-restricted-properties',
  ],
  [
    "export { request } from 'undici';",
    '@typescript-eslint/no-restricted-imports',
  ],
  ["import http from 'node:http';", '@typescript-eslint/no-restricted-imports'],
  ["import { get } from 'https';", '@typescript-eslint/no-restricted-imports'],
];

test('network I/O outside of its home fails lint and names the mend', async () => {
  for (const place of PLACES) {
    for (const [text, rule] of WAYS) {
      assert.deepEqual(
        await complaints(place, text),
        [rule],
        `${place}: ${text}`,
      );
    }
  }
});

test('the source client, tests, simulators and types may', async () => {
  const undici = "export { request } from 'undici';";
  for (const place of [
    'packages/kit-node/src/sources/exchange.ts',
    'packages/kit-node/src/testing/upstreamServer.ts',
    'packages/demo-fleet/src/server.ts',
    'plugins/slo-backend/src/parity.test.ts',
  ]) {
    assert.deepEqual(await complaints(place, undici), [], place);
  }
  const types = "import type { Server } from 'node:http';";
  assert.deepEqual(await complaints(PLACES[0], types), []);
  const clients = 'export const x = (api) => api.fetchApi.fetch("/a");';
  assert.deepEqual(await complaints(PLACES[1], clients), []);
});
