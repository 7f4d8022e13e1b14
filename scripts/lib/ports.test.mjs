import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { readPort, requirePorts } from './ports.mjs';

async function listening(host, use) {
  const server = createServer();
  await new Promise(resolve => server.listen(0, host, resolve));
  try {
    await use(server.address().port);
  } finally {
    server.close();
  }
}

const wanted = port => [{ variable: 'FAIRWAY_PORT', port, use: 'app' }];

test('a taken port is said with its owner and what to do', async () => {
  await listening('127.0.0.1', port =>
    assert.rejects(requirePorts(wanted(port)), error => {
      assert.match(
        error.message,
        new RegExp(`Port ${port} \\(app\\) is taken`),
      );
      assert.match(error.message, /set FAIRWAY_PORT to another port/);
      return true;
    }),
  );
});

test('a server on the other loopback address counts: browsers may go there', async t => {
  try {
    await listening('::1', port => assert.rejects(requirePorts(wanted(port))));
  } catch (error) {
    if (error.code !== 'EADDRNOTAVAIL') throw error;
    t.skip('this machine has no IPv6 loopback');
  }
});

test('free ports pass', async () => {
  let free;
  await listening('127.0.0.1', async port => (free = port));
  await requirePorts(wanted(free));
});

test('a port that is wanted twice is said with both names', async () => {
  let free;
  await listening('127.0.0.1', async port => (free = port));
  await assert.rejects(
    requirePorts([
      ...wanted(free),
      { variable: 'FAIRWAY_FLEET_PORT', port: free, use: 'fleet' },
    ]),
    /wanted twice: FAIRWAY_PORT \(app\) and FAIRWAY_FLEET_PORT \(fleet\)/,
  );
});

test('a port that is no number is refused by name', () => {
  process.env.FAIRWAY_TEST_PORT = '80a';
  assert.throws(
    () => readPort('FAIRWAY_TEST_PORT', 7007),
    /FAIRWAY_TEST_PORT is "80a"/,
  );
  delete process.env.FAIRWAY_TEST_PORT;
  assert.equal(readPort('FAIRWAY_TEST_PORT', 7007), 7007);
});
