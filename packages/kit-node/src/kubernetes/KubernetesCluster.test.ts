import { setTimeout as sleep } from 'node:timers/promises';
import { mockServices } from '@backstage/backend-test-utils';
import { z } from 'zod/v3';
import type { Snapshot } from '../collectors/SnapshotStore';
import { HttpSource } from '../sources/HttpSource';
import { upstream } from '../testing/behaviours';
import {
  scriptedApiServer,
  widget,
  WIDGETS,
  type ScriptedApiServer,
} from './__testUtils__/apiServer';
import { KubernetesCluster } from './KubernetesCluster';

jest.setTimeout(20_000);

const resources = {
  widgets: {
    group: 'example.com',
    versions: ['v1', 'v1beta1'],
    plural: 'widgets',
    schema: z.object({
      metadata: z.object({ name: z.string() }),
      spec: z.object({ size: z.number() }),
    }),
  },
  gadgets: {
    group: 'gadgets.example.com',
    versions: ['v1'],
    plural: 'gadgets',
    schema: z.object({ metadata: z.object({ name: z.string() }) }),
  },
};

// Conditions come true within a while, or the test fails.
/* eslint jest/expect-expect: ["warn", { "assertFunctionNames": ["expect", "until*"] }] */

describe('KubernetesCluster', () => {
  let server: ScriptedApiServer;
  let source: HttpSource;
  let cluster: KubernetesCluster<typeof resources>;
  let stored: Map<string, Snapshot>;

  const create = () =>
    KubernetesCluster.create({
      source,
      resources,
      snapshots: {
        load: async (_, collector) => stored.get(collector),
        save: async (_, collector, snapshot) => {
          const payload = JSON.parse(JSON.stringify(snapshot.payload));
          stored.set(collector, { ...snapshot, payload });
        },
      },
      logger: mockServices.logger.mock(),
    });

  beforeEach(async () => {
    stored = new Map();
    server = await scriptedApiServer();
    server.widgets = ['a', 'b', 'c'].map(name => widget(name));
    source = new HttpSource({
      kind: 'kubernetes',
      name: 'eu',
      url: server.url,
      clusters: [],
      covers: [],
      parameters: {},
      headers: {},
      auth: { type: 'none' },
      timeoutMs: 2_000,
      intervalMs: 1_000,
      maxConcurrency: 4,
    });
    cluster = create();
  });

  afterEach(async () => {
    await cluster.stop();
    await source.close();
    await server.close();
  });

  const sizes = () =>
    Object.fromEntries(
      cluster
        .objects('widgets')
        .objects.map(({ metadata, spec }) => [metadata.name, spec.size]),
    );

  async function until(fits: () => boolean) {
    const deadline = Date.now() + 8_000;
    while (!fits() && Date.now() < deadline) await sleep(20);
    expect(fits()).toBe(true);
  }
  const untilSizes = (expected: Record<string, number>) =>
    until(() => JSON.stringify(sizes()) === JSON.stringify(expected));

  it('lists in pages, follows from there, and asks no more', async () => {
    await cluster.start();
    await untilSizes({ a: 1, b: 1, c: 1 });
    await until(() => server.watches.length === 1);
    expect(server.watches[0].from).toBe('10');
    const lists = server.count(/widgets/);
    server.tell('MODIFIED', widget('a', 2));
    server.tell('BOOKMARK', { metadata: { resourceVersion: '11' } });
    server.tell('ADDED', widget('d'));
    server.tell('DELETED', widget('b'));
    await untilSizes({ c: 1, a: 2, d: 1 });
    expect(server.count(/widgets/)).toBe(lists);
    expect(cluster.status()).toMatchObject({
      name: 'eu',
      kind: 'kubernetes',
      state: 'ok',
    });
    expect(cluster.warnings()).toEqual([]);
  });

  it('asks nothing of what the cluster does not have', async () => {
    await cluster.start();
    await untilSizes({ a: 1, b: 1, c: 1 });
    expect(cluster.objects('gadgets')).toMatchObject({ state: 'absent' });
    expect(server.requests.map(({ path }) => path).join()).not.toContain(
      'gadgets',
    );
  });

  it('keeps what it reads, and drops the rest on arrival', async () => {
    await cluster.start();
    await untilSizes({ a: 1, b: 1, c: 1 });
    expect(cluster.objects('widgets').objects[0]).toEqual({
      metadata: { name: 'a' },
      spec: { size: 1 },
    });
  });

  it.each([
    ['the version is too old', { code: 410, reason: 'Expired' }],
    ['the server gives up', { code: 500 }],
  ])('lists again when a watch says that %s', async (_, status) => {
    await cluster.start();
    await until(() => server.watches.length === 1);
    server.widgets = [widget('z')];
    server.resourceVersion = '20';
    server.tell('ERROR', { kind: 'Status', ...status });
    await untilSizes({ z: 1 });
    await until(() => server.watches[0]?.from === '20');
  });

  it('begins its pages anew when they expire', async () => {
    let asked = 0;
    server.refusal = (request, response) => {
      asked += 1;
      if (asked === 2) return upstream.error(410)(request, response);
      const continued = request.query.has('continue');
      return upstream.json({
        metadata: {
          resourceVersion: '1',
          ...(!continued && { continue: 'x' }),
        },
        items: [widget(continued ? 'last' : 'first')],
      })(request, response);
    };
    await cluster.start();
    await untilSizes({ first: 1, last: 1 });
    expect(asked).toBe(4);
  });

  it('polls while watches are cut, and says so', async () => {
    await cluster.start();
    await until(() => server.watches.length === 1);
    server.watches[0].stream.end();
    server.widgets = [widget('y')];
    server.resourceVersion = '30';
    await until(() => cluster.warnings().length === 1);
    expect(cluster.warnings()[0]).toMatch(/watch of widgets is cut/);
    await untilSizes({ y: 1 });
  });

  it('polls while each watch is cut after an event, which it takes', async () => {
    server.cutAfter = widget('a', 2);
    const opened = () =>
      server.requests.filter(({ query }) => query.has('watch')).length;
    await cluster.start();
    await untilSizes({ b: 1, c: 1, a: 2 });
    await sleep(3_500);
    expect(opened()).toBeGreaterThan(1);
    expect(opened()).toBeLessThanOrEqual(4);
    expect(cluster.warnings()[0]).toMatch(/watch of widgets is cut/);

    server.cutAfter = undefined;
    server.widgets = [widget('x')];
    await untilSizes({ x: 1 });
    await until(() => server.watches.length === 1);
    server.tell('MODIFIED', widget('x', 5));
    await untilSizes({ x: 5 });
  });

  it('names what it cannot read, and does not show its old words', async () => {
    await cluster.start();
    await until(() => server.watches.length === 1);
    server.tell('MODIFIED', { ...widget('a'), spec: 'odd' });
    await untilSizes({ b: 1, c: 1 });
    expect(cluster.warnings()).toEqual(['widgets that cannot be read: shop/a']);
    server.tell('MODIFIED', widget('a', 3));
    await untilSizes({ b: 1, c: 1, a: 3 });
    expect(cluster.warnings()).toEqual([]);
  });

  it('tells a refusal apart from a cluster that has none', async () => {
    server.refusal = upstream.json(
      { kind: 'Status', message: 'widgets is forbidden' },
      { status: 403 },
    );
    await cluster.start();
    await until(() => cluster.status().state === 'forbidden');
    expect(cluster.objects('widgets')).toMatchObject({
      state: 'present',
      fresh: false,
      objects: [],
    });
  });

  it('finds that it was uninstalled', async () => {
    await cluster.start();
    await until(() => server.watches.length === 1);
    server.installed = false;
    server.watches[0].stream.end();
    await until(() => cluster.objects('widgets').state === 'absent');
    expect(cluster.status().state).toBe('ok');
  });

  it('shows what it knew before a restart, as old, when nobody answers', async () => {
    await cluster.start();
    await untilSizes({ a: 1, b: 1, c: 1 });
    await cluster.stop();
    server.behave(upstream.error(500));
    cluster = create();
    await cluster.start();
    await untilSizes({ a: 1, b: 1, c: 1 });
    expect(cluster.objects('widgets').fresh).toBe(false);
    expect(cluster.status().state).not.toBe('ok');
  });

  it('asks for JSON, a line each', async () => {
    await cluster.start();
    await until(() => server.watches.length === 1);
    const watch = server.requests.find(
      ({ path, query }) => path === WIDGETS && query.has('watch'),
    )!;
    expect(watch.headers.accept).toBe('application/json');
    expect(watch.query.get('allowWatchBookmarks')).toBe('true');
    expect(Number(watch.query.get('timeoutSeconds'))).toBeGreaterThan(60);
  });
});
