import { createServer } from 'node:net';
import { AddressInfo } from 'node:net';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import request from 'supertest';
import { demoFleetPlugin } from './demoFleetPlugin';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

function start(data: object) {
  return startTestBackend({
    features: [
      demoFleetPlugin,
      mockServices.rootConfig.factory({ data: data as {} }),
    ],
  });
}

const buildInfo = (port: number) =>
  fetch(`http://127.0.0.1:${port}/prometheus/prod-eu/api/v1/status/buildinfo`);

describe('demoFleetPlugin', () => {
  it('serves the simulated fleet where it is configured, and ends with the backend', async () => {
    const port = await freePort();
    const backend = await start({ demo: { fleet: { port } } });
    const response = await buildInfo(port);
    expect(response.status).toBe(200);
    await response.text();

    await backend.stop();
    await expect(buildInfo(port)).rejects.toThrow('fetch failed');
  });

  it('tells anyone whether the sources lead to it', async () => {
    const port = await freePort();
    const backend = await start({
      demo: { fleet: { port } },
      fairway: {
        sources: { prometheus: [{ url: `http://127.0.0.1:${port}/x` }] },
      },
    });
    const response = await request(backend.server)
      .get('/api/demo-fleet/origins')
      .set('authorization', mockCredentials.none.header());
    expect(response.body).toEqual({ simulated: ['prometheus'], real: [] });
    await backend.stop();
  });

  it('opens no port without configuration', async () => {
    const port = await freePort();
    await start({});
    await expect(buildInfo(port)).rejects.toThrow('fetch failed');
  });
});
