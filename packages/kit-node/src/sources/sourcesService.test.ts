import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod/v3';
import { upstream, upstreamServer, type UpstreamServer } from '../testUtils';
import { sourceAuthProvidersServiceRef } from './auth/sourceAuthProviders';
import type { Source } from './Source';
import { sourcesServiceRef } from './sourcesService';

const query = { path: '/query', schema: z.object({ data: z.number() }) };

describe('sourcesServiceRef', () => {
  let server: UpstreamServer;
  const closing: Array<() => Promise<unknown>> = [];

  beforeEach(async () => {
    server = await upstreamServer(upstream.json({ data: 1 }));
    closing.push(() => server.close());
  });

  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) {
      await close();
    }
  });

  /** The sources as two plugins of one backend see them. */
  async function start(
    entry: JsonObject,
    further: Parameters<typeof startTestBackend>[0]['features'] = [],
  ) {
    const seen: Record<string, Source[]> = {};
    const plugin = (pluginId: string) =>
      createBackendPlugin({
        pluginId,
        register(env) {
          env.registerInit({
            deps: { sources: sourcesServiceRef, _: coreServices.logger },
            async init({ sources }) {
              seen[pluginId] = sources.list('prometheus');
            },
          });
        },
      });
    const backend = await startTestBackend({
      features: [
        plugin('first'),
        plugin('second'),
        mockServices.rootConfig.factory({
          data: {
            fairway: {
              sources: {
                prometheus: [{ name: 'prom', url: server.url, ...entry }],
              },
            },
          },
        }),
        ...(further ?? []),
      ],
    });
    closing.push(() => backend.stop());
    return { first: seen.first[0], second: seen.second[0] };
  }

  it('gives all plugins the same source', async () => {
    const { first, second } = await start({
      clusters: ['eu-1'],
      environment: 'production',
      interval: { minutes: 1 },
      parameters: { dedup: true },
    });
    await Promise.all([first.request(query), second.request(query)]);

    expect(server.requests).toHaveLength(1);
    expect(second.traffic).toMatchObject({ sent: 1 });
    expect(first).toMatchObject({
      kind: 'prometheus',
      name: 'prom',
      clusters: ['eu-1'],
      environment: 'production',
      intervalMs: 60_000,
      parameters: { dedup: 'true' },
    });
    expect(first.browserUrl).toBeUndefined();
    expect(first.replicaOf).toBeUndefined();
  });

  it('closes the connections with the backend', async () => {
    const { first } = await start({});
    await first.request(query);
    await closing.pop()!();

    await expect(first.request(query)).rejects.toThrow();
  });

  it('asks a provider for credentials of another kind', async () => {
    const { first } = await start({ auth: { type: 'signed', key: 'k' } }, [
      createServiceFactory({
        service: sourceAuthProvidersServiceRef,
        deps: { config: coreServices.rootConfig },
        factory: () => ({
          type: 'signed',
          create: auth => async () => ({ 'x-key': auth.getString('key') }),
        }),
      }),
    ]);
    await first.request(query);

    expect(server.requests[0].headers['x-key']).toBe('k');
  });

  it('does not start with a wrong configuration', async () => {
    await expect(start({ auth: { type: 'signed' } })).rejects.toThrow(
      /fairway.sources.prometheus\[0\].auth.type: 'signed' is not known/,
    );
  });

  it('measures requests', async () => {
    const metrics = metricsServiceMock.mock();
    const record = jest.fn();
    const add = jest.fn();
    metrics.createHistogram.mockReturnValue({ record });
    metrics.createCounter.mockReturnValue({ add });
    const { first } = await start({}, [
      createServiceFactory({
        service: metricsServiceRef,
        deps: {},
        factory: () => metrics,
      }),
    ]);
    await first.request(query);
    server.behave(upstream.error(403));
    await first.request(query).catch(() => {});

    expect(add.mock.calls).toEqual([[10, { source: 'prom' }]]);
    expect(record.mock.calls).toEqual([
      [expect.any(Number), { source: 'prom', outcome: 'ok' }],
      [expect.any(Number), { source: 'prom', outcome: 'status' }],
    ]);
  });
});
