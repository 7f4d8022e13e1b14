import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { stateFile } from './paths.mjs';
import { waitFor } from './servers.mjs';

const log = stateFile('log', 'servers-test.log');
const running = new Promise(() => {});
const server = (exit = running) => ({ name: 'backend', log, exit });

/** A server that answers as told. */
async function answering({ status, body }, use) {
  const http = createServer((_, response) =>
    response.writeHead(status).end(body),
  );
  await new Promise(resolve => http.listen(0, '127.0.0.1', resolve));
  try {
    await use(`http://127.0.0.1:${http.address().port}`);
  } finally {
    http.close();
  }
}

test.beforeEach(() => rmSync(log, { force: true }));

test('a start that failed is said at once, and nothing of the log beside it', async () => {
  writeFileSync(
    log,
    'GET /readiness 503\n\nThe backend did not start:\nConfiguration a.b: is wrong\n\nwatching\n',
  );
  await answering({ status: 503 }, url =>
    assert.rejects(waitFor(server(), url), error => {
      assert.match(
        error.message,
        /did not start:\n\nConfiguration a.b: is wrong/,
      );
      assert.doesNotMatch(error.message, /503|watching/);
      assert.equal(error.log, undefined);
      return true;
    }),
  );
});

test('a server that ends is said with its code', async () => {
  await assert.rejects(
    waitFor(server(Promise.resolve(3)), 'http://127.0.0.1:9'),
    /backend did not come up: it ended with code 3/,
  );
});

test('what never succeeds is said in its own words, with the mend', async () => {
  const body = JSON.stringify({ error: { message: 'no user mara' } });
  await answering({ status: 404, body }, url =>
    assert.rejects(
      waitFor(server(), url, { timeout: 1, mend: 'Add her.' }),
      error => {
        assert.match(error.message, /no user mara/);
        assert.equal(error.mend, 'Add her.');
        return true;
      },
    ),
  );
});

test('what succeeds is waited for no longer', async () => {
  await answering({ status: 200, body: '{}' }, url => waitFor(server(), url));
});
