import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { MINUTE } from '../scenario/duration';
import { createKubernetesRouter } from './router';

const START = Date.UTC(2026, 10, 22, 14);
const ROUTING =
  '/apis/kustomize.toolkit.fluxcd.io/v1/namespaces/flux-system/kustomizations/routing';
const MERGE_PATCH = 'application/merge-patch+json';

describe('writes of objects of Flux', () => {
  let server: Server;
  let url: string;
  let now = START;

  beforeEach(async () => {
    now = START;
    const app = express().use(
      createKubernetesRouter('stage-eu', START, () => now),
    );
    server = createServer(app).listen(0, '127.0.0.1');
    await new Promise(resolve => server.once('listening', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  const ask = async (
    [method, path]: [method: string, path: string],
    body?: object,
    type = MERGE_PATCH,
  ) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': type },
      body: body && JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as any };
  };
  const patch = (body: object) => ask(['PATCH', ROUTING], body);
  const looked = (body: any) => body.status.history[0].lastReconciled;

  it('resume it: Flux looks at it at once, and every ten minutes', async () => {
    const { status, body } = await patch({ spec: { suspend: null } });
    expect(status).toBe(200);
    expect(body.spec).not.toHaveProperty('suspend');
    expect(body.metadata.generation).toBe(2);
    expect(body.status.observedGeneration).toBe(2);
    expect(looked(body)).toBe('2026-11-22T14:00:00Z');
    now += 25 * MINUTE;
    const later = await ask(['GET', ROUTING]);
    expect(looked(later.body)).toBe('2026-11-22T14:20:00Z');
  });

  it('suspend it: its last words stay', async () => {
    await patch({ spec: { suspend: false } });
    const { body } = await patch({ spec: { suspend: true } });
    now += 25 * MINUTE;
    const later = await ask(['GET', ROUTING]);
    expect(later.body.spec.suspend).toBe(true);
    expect(looked(later.body)).toBe(looked(body));
  });

  it('refuse what the simulation does not follow', async () => {
    const refused = async (change: object) => (await patch(change)).status;
    expect(await refused({ spec: { path: './other' } })).toBe(422);
    expect(await refused({ spec: { suspend: 'yes' } })).toBe(422);
    expect(await refused({ metadata: { labels: { a: 'b' } } })).toBe(422);
    const other = await ask(['PATCH', ROUTING], {}, 'application/json');
    expect(other.status).toBe(415);
    const none = await ask(['PATCH', `${ROUTING}-none`], {});
    expect(none.status).toBe(404);
    expect((await ask(['DELETE', ROUTING])).status).toBe(405);
  });

  it('are allowed, as the access review says', async () => {
    const may = async (attributes: object) => {
      const { status, body } = await ask(
        ['POST', '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews'],
        { spec: { resourceAttributes: attributes } },
        'application/json',
      );
      return [status, body.status.allowed];
    };
    const group = 'kustomize.toolkit.fluxcd.io';
    const resource = 'kustomizations';
    expect(await may({ verb: 'patch', group, resource })).toEqual([201, true]);
    expect(await may({ verb: 'delete', group, resource })).toEqual([
      201,
      false,
    ]);
  });
});
