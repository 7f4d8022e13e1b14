import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import express from 'express';
import { MINUTE } from '../scenario/duration';
import { createKubernetesRouter } from './router';

const START = Date.UTC(2026, 10, 22, 14);
const KUSTOMIZATIONS = '/apis/kustomize.toolkit.fluxcd.io/v1/kustomizations';
const RELEASES = '/apis/helm.toolkit.fluxcd.io/v2/helmreleases';

describe('deliveries in a simulated cluster', () => {
  let server: Server;
  let url: string;
  let now = START;

  beforeEach(async () => {
    now = START;
    const app = express()
      .use(
        '/stage',
        createKubernetesRouter('stage-eu', START, () => now),
      )
      .use(
        '/prod',
        createKubernetesRouter('prod-eu', START, () => now),
      );
    server = createServer(app).listen(0, '127.0.0.1');
    await new Promise(resolve => server.once('listening', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  const get = async (path: string) => {
    const response = await fetch(`${url}${path}`);
    return { status: response.status, body: (await response.json()) as any };
  };

  async function* follow(query: string) {
    const response = await fetch(`${url}/stage${RELEASES}?watch=true&${query}`);
    const body = Readable.fromWeb(response.body as any);
    // Whoever has heard enough ends it.
    body.on('error', () => {});
    try {
      for await (const line of createInterface({ input: body })) {
        yield JSON.parse(line);
      }
    } finally {
      body.destroy();
    }
  }

  it('are discovered where they are, and only there', async () => {
    const groups = async (cluster: string) =>
      (await get(`/${cluster}/apis`)).body.groups.map(({ name }: any) => name);
    expect(await groups('stage')).toEqual(
      expect.arrayContaining(['argoproj.io', 'flagger.app', 'apps']),
    );
    expect(await groups('prod')).not.toContain('argoproj.io');
    const { body } = await get('/stage/apis/argoproj.io/v1alpha1');
    expect(body.resources).toMatchObject([
      { name: 'rollouts', kind: 'Rollout', namespaced: true },
      { name: 'analysisruns' },
    ]);
    expect((await get(`/prod${KUSTOMIZATIONS}`)).status).toBe(404);
  });

  it('are listed in their states', async () => {
    const { body } = await get(`/stage${KUSTOMIZATIONS}`);
    expect(body.metadata.resourceVersion).toMatch(/^\d+$/);
    const states = body.items.map(({ kind, metadata, spec, status }: any) => [
      kind,
      metadata.name,
      spec.suspend ?? status.conditions[0].reason,
    ]);
    expect(states).toEqual([
      ['Kustomization', 'catalog', 'ReconciliationSucceeded'],
      ['Kustomization', 'search', 'BuildFailed'],
      ['Kustomization', 'routing', true],
      ['Kustomization', 'infrastructure', 'ReconciliationSucceeded'],
    ]);
  });

  it('tell a watch what changes after a list', async () => {
    const { body } = await get(`/stage${RELEASES}`);
    const version = body.metadata.resourceVersion;
    now = START + 4 * MINUTE;
    for await (const event of follow(`resourceVersion=${version}`)) {
      expect(event).toMatchObject({
        type: 'MODIFIED',
        object: { metadata: { name: 'notifications' } },
      });
      expect(Number(event.object.metadata.resourceVersion)).toBeGreaterThan(
        Number(version),
      );
      break;
    }
  });

  it('refuse a watch from a version that is forgotten', async () => {
    await get(`/stage${RELEASES}`);
    for await (const event of follow('resourceVersion=1')) {
      expect(event).toMatchObject({ type: 'ERROR', object: { code: 410 } });
    }
  });

  it('move on: the canary gets more traffic with time', async () => {
    const weight = async () => {
      const { body } = await get('/stage/apis/argoproj.io/v1alpha1/rollouts');
      return body.items[0].status.canary.weights.canary.weight;
    };
    const before = await weight();
    now = START + 6 * MINUTE;
    expect(await weight()).toBeGreaterThan(before);
  });
});
