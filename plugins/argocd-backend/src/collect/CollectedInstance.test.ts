import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { mockServices } from '@backstage/backend-test-utils';
import { HttpSource } from '@fairway/kit-node/tools';
import {
  upstream,
  upstreamServer,
  type UpstreamServer,
} from '@fairway/kit-node/testUtils';
import { CollectedInstance } from './CollectedInstance';

interface Told {
  name: string;
  version?: number;
  sync?: string;
  message?: string;
}

function written({ name, version = 1, sync = 'Synced', message }: Told) {
  return {
    metadata: { name, namespace: 'argocd', resourceVersion: String(version) },
    spec: { project: 'default' },
    status: {
      sync: { status: sync },
      health: { status: 'Healthy' },
      ...(message && { conditions: [{ type: 'SyncError', message }] }),
    },
  };
}

/** What a list tells of it. */
function listed(told: Told) {
  const { metadata, ...rest } = written({ ...told, message: undefined });
  return { ...rest, metadata: { name: metadata.name, namespace: 'argocd' } };
}

describe('CollectedInstance', () => {
  let server: UpstreamServer;
  let instance: CollectedInstance;
  let source: HttpSource;
  let list: Told[] | null;
  let streams: ServerResponse[];
  /** What a new watch begins with. */
  let greets: Told[];
  let watching: 'open' | 'cut' | 'refused';
  let beforeList: () => Promise<void> | void;
  let down: boolean;
  let create: (changes?: { intervalMs: number }) => void;

  const event = (type: string, told: Told) =>
    `data: ${JSON.stringify({
      result: { type, application: written(told) },
    })}\n\n`;
  const tell = (text: string) => streams.forEach(stream => stream.write(text));
  const asked = (path: string) =>
    server.requests.filter(request => request.path === path).length;

  beforeEach(async () => {
    list = [{ name: 'shop' }];
    greets = [];
    streams = [];
    watching = 'open';
    beforeList = () => {};
    down = false;
    server = await upstreamServer(async (request, response) => {
      if (down) return upstream.error(503)(request, response);
      if (request.path === '/api/v1/stream/applications') {
        if (watching === 'refused') {
          return upstream.html()(request, response);
        }
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(':\n\n');
        greets.forEach(told => response.write(event('ADDED', told)));
        if (watching === 'cut') response.end();
        else streams.push(response);
        return undefined;
      }
      if (request.path === '/api/version') {
        return upstream.json({ Version: 'v3.5.1' })(request, response);
      }
      if (request.path === '/api/v1/applications') {
        const items = list?.map(listed) ?? null;
        await beforeList();
        if (down) return upstream.error(503)(request, response);
        return upstream.json({ items })(request, response);
      }
      const [, name] = /applications\/([^/]+)$/.exec(request.path) ?? [];
      const found = list?.find(told => told.name === name);
      return found
        ? upstream.json(written(found))(request, response)
        : upstream.error(403)(request, response);
    });
    create = (changes = { intervalMs: 400 }) => {
      source = new HttpSource({
        kind: 'argocd',
        name: 'eu',
        url: server.url,
        clusters: [],
        covers: [],
        parameters: {},
        headers: {},
        auth: { type: 'none' },
        timeoutMs: 2_000,
        maxConcurrency: 4,
        ...changes,
      });
      instance = CollectedInstance.create({
        source,
        snapshots: { load: async () => undefined, save: async () => {} },
        logger: mockServices.logger.mock(),
      });
    };
    create();
  });

  afterEach(async () => {
    await instance.stop();
    await source.close();
    await server.close();
  });

  const known = () =>
    (instance.applications().data?.applications ?? []).map(
      ({ application: { metadata, status }, detailed }) => [
        metadata.name,
        status?.sync?.status,
        detailed,
      ],
    );

  /** What is known once it is that, or after a while. */
  async function knownOnce(expected: unknown[]) {
    const deadline = Date.now() + 10_000;
    const isKnown = () => JSON.stringify(known()) === JSON.stringify(expected);
    while (!isKnown() && Date.now() < deadline) await sleep(20);
    return known();
  }

  const expectToKnow = async (expected: unknown[]) =>
    expect(await knownOnce(expected)).toEqual(expected);

  it('knows at once what happens, in all detail, and polls no more', async () => {
    greets = [{ name: 'shop' }];
    await instance.start();
    await expectToKnow([['shop', 'Synced', true]]);
    const lists = asked('/api/v1/applications');

    tell(event('MODIFIED', { name: 'shop', version: 2, sync: 'OutOfSync' }));
    tell(event('ADDED', { name: 'cart', version: 3 }));
    await expectToKnow([
      ['shop', 'OutOfSync', true],
      ['cart', 'Synced', true],
    ]);
    tell(event('DELETED', { name: 'shop', version: 4 }));
    await expectToKnow([['cart', 'Synced', true]]);

    await sleep(1_000);
    expect(asked('/api/v1/applications')).toBe(lists);
    expect(instance.applications().status.state).toBe('ok');
  });

  it('takes events twice, late, and between ones that cannot be read', async () => {
    await instance.start();
    await expectToKnow([['shop', 'Synced', false]]);
    list = [{ name: 'shop', sync: 'OutOfSync' }];
    const newest = event('MODIFIED', {
      name: 'shop',
      version: 10,
      sync: 'OutOfSync',
    });
    tell(newest + newest + event('MODIFIED', { name: 'shop', version: 9 }));
    tell('data: {"result":{"type":"MODIFIED"}}\n\ndata: {"resu\n\n');
    await expectToKnow([['shop', 'OutOfSync', true]]);
    await sleep(500);
    expect(known()).toEqual([['shop', 'OutOfSync', true]]);
  });

  it('learns by a new list what happened while the watch was away', async () => {
    greets = [{ name: 'shop' }, { name: 'cart' }];
    list = [{ name: 'shop' }, { name: 'cart' }];
    await instance.start();
    await expectToKnow([
      ['shop', 'Synced', true],
      ['cart', 'Synced', true],
    ]);
    list = [{ name: 'cart' }, { name: 'new' }];
    greets = [];
    // In the middle of a message.
    tell('data: {"result":{"type":"ADDED","app');
    streams.splice(0).forEach(stream => stream.destroy());
    const now = [
      ['cart', 'Synced', true],
      ['new', 'Synced', false],
    ];
    expect(await knownOnce(now)).toEqual(now);
  });

  it('keeps what the watch told while the list was under way', async () => {
    greets = [];
    let release = () => {};
    let waiting = false;
    beforeList = () =>
      new Promise(resolve => {
        waiting = true;
        release = resolve;
      });
    await instance.start();
    while (!waiting || streams.length === 0) await sleep(10);
    tell(event('MODIFIED', { name: 'shop', version: 5, sync: 'OutOfSync' }));
    tell(event('DELETED', { name: 'gone', version: 6 }));
    list = [{ name: 'shop' }];
    await sleep(400);
    release();
    beforeList = () => {};
    const now = [['shop', 'OutOfSync', true]];
    expect(await knownOnce(now)).toEqual(now);
  });

  it('keeps what it was told while a list was under way that fails', async () => {
    await source.close();
    create({ intervalMs: 60_000 });
    await instance.start();
    while (!instance.watched) await sleep(10);
    await expectToKnow([['shop', 'Synced', false]]);
    // By then the list that an open watch asks for is there too.
    await sleep(300);

    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    let waiting = false;
    beforeList = () => {
      waiting = true;
      return held;
    };
    instance.refresh();
    while (!waiting) await sleep(10);
    instance.learn(written({ name: 'shop', version: 2, sync: 'OutOfSync' }));
    tell(event('ADDED', { name: 'cart', version: 3 }));
    await sleep(400);
    down = true;
    release();
    const state = () => instance.applications().status.state;
    while (state() === 'ok') await sleep(10);
    expect(known()).toEqual([
      ['shop', 'OutOfSync', true],
      ['cart', 'Synced', true],
    ]);
  });

  it('tells of nothing any more once it is stopped', async () => {
    await instance.start();
    while (!instance.watched) await sleep(10);
    await expectToKnow([['shop', 'Synced', false]]);
    tell(event('ADDED', { name: 'cart', version: 3 }));
    await sleep(50);
    await instance.stop();
    const { version } = instance;
    await sleep(400);
    expect(instance.version).toBe(version);
  });

  it.each(['cut', 'refused'] as const)(
    'polls while the watch is %s, and asks for the reasons of what is not well',
    async how => {
      watching = how;
      list = [{ name: 'shop' }, { name: 'cart', sync: 'OutOfSync' }];
      await instance.start();
      await expectToKnow([
        ['shop', 'Synced', false],
        ['cart', 'OutOfSync', true],
      ]);
      list = [{ name: 'shop', sync: 'OutOfSync', message: 'why' }];
      await expectToKnow([['shop', 'OutOfSync', true]]);
      const [{ application }] = instance.applications().data!.applications;
      expect(application.status?.conditions).toMatchObject([
        { message: 'why' },
      ]);
      expect(instance.applications().status.state).toBe('ok');
    },
  );

  it('asks at once whether an instance is down whose watch broke', async () => {
    await source.close();
    create({ intervalMs: 60_000 });
    await instance.start();
    await expectToKnow([['shop', 'Synced', false]]);
    while (!instance.watched) await sleep(10);
    down = true;
    const since = Date.now();
    streams.forEach(stream => stream.destroy());
    const state = () => instance.applications().status.state;
    while (state() === 'ok' && Date.now() - since < 5_000) await sleep(10);
    expect(state()).toBe('unreachable');
    expect(Date.now() - since).toBeLessThan(3_000);
    expect(known()).toHaveLength(1);
  });

  it('takes null for a list without applications', async () => {
    list = null;
    await instance.start();
    while (instance.applications().status.state === 'never') await sleep(20);
    expect(instance.applications()).toMatchObject({
      status: { state: 'ok' },
      data: { applications: [], malformed: 0 },
    });
  });

  it('goes on without clusters that our account may not see', async () => {
    await instance.start();
    await expectToKnow([['shop', 'Synced', false]]);
    while (instance.clusters().status.state === 'never') await sleep(20);
    expect(instance.clusters().status.state).toBe('forbidden');
    expect(instance.applications().status.state).toBe('ok');
  });
});
