import { createRequire } from 'node:module';
import http from 'node:http';

const require = createRequire(new URL('../../package.json', import.meta.url));
const { mockCredentials } = require('@backstage/backend-test-utils');

/** Reads routes of a plugin over HTTP as a signed-in user, over connections that are kept. */
export function createReader(
  backend,
  { base, connections, timeoutMs = 60_000 },
) {
  const { port } = backend.server.address();
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const headers = { authorization: mockCredentials.user.header() };

  /** @throws Error where the answer is no 200, or there is none in time */
  function read(path) {
    const since = performance.now();
    const options = { port, host: '127.0.0.1', agent, headers };
    return new Promise((resolve, reject) => {
      http
        .get({ ...options, path: `${base}/${path}`, timeout: timeoutMs })
        .on('timeout', function stop() {
          this.destroy(new Error(`No answer within ${timeoutMs / 1000} s`));
        })
        .on('error', reject)
        .on('response', response => {
          const chunks = [];
          response.on('data', chunk => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const ms = performance.now() - since;
            const body = Buffer.concat(chunks);
            if (response.statusCode === 200) resolve({ ms, body });
            else reject(new Error(`${response.statusCode} ${body}`));
          });
        });
    });
  }

  return {
    read,
    json: async path => JSON.parse((await read(path)).body),
    close: () => agent.destroy(),
  };
}
