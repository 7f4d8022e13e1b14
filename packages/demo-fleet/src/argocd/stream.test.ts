import { createServer, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { ARGO_CDS } from '../scenario/argoCds';
import { MINUTE, SECOND } from '../scenario/duration';
import { createArgoCdRouter } from './router';
import { demoArgoCdToken } from './sessions';
import { createSimulatedArgoCd, SimulatedArgoCd } from './simulatedArgoCd';

const START = Date.UTC(2026, 10, 22, 14, 0, 7);
const TOKEN = demoArgoCdToken('argocd-eu', 'fairway');
const FIELDS =
  'result.type,result.application.metadata.name,result.application.metadata.resourceVersion,result.application.status.sync.status,result.application.status.operationState.phase';

/** Reads a stream until a text comes by. */
class Reader {
  text = '';
  private readonly abort = new AbortController();
  private done: Promise<void> = Promise.resolve();
  broken = false;
  contentType: string | null = null;

  async open(url: string, accept: string) {
    const response = await fetch(url, {
      headers: { accept, authorization: `Bearer ${TOKEN}` },
      signal: this.abort.signal,
    });
    this.contentType = response.headers.get('content-type');
    this.done = this.pump(response);
    return this;
  }

  private async pump(response: Response) {
    try {
      const reader = response.body!.getReader();
      const decoder = new TextDecoder();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) {
          return;
        }
        this.text += decoder.decode(value, { stream: true });
      }
    } catch {
      this.broken = true;
    }
  }

  async until(fits: (reader: Reader) => boolean) {
    for (let i = 0; i < 200 && !fits(this); i++) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    if (!fits(this)) {
      throw new Error(`The stream never got there; it said: ${this.text}`);
    }
  }

  events(): any[] {
    return this.text
      .split('\n')
      .filter(line => line.startsWith('data: ') || line.startsWith('{'))
      .map(line => JSON.parse(line.replace('data: ', '')).result);
  }

  async close() {
    this.abort.abort();
    await this.done;
  }
}

describe('stream of applications', () => {
  let now = START;
  let argoCd: SimulatedArgoCd;
  let server: Server;
  let url: string;
  let readers: Reader[] = [];

  beforeEach(async () => {
    now = START;
    argoCd = createSimulatedArgoCd(ARGO_CDS[0], {
      start: START,
      now: () => now,
      keepalive: 50,
    });
    server = createServer(express().use(createArgoCdRouter(argoCd)));
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    url = `http://127.0.0.1:${port}/api/v1/stream/applications`;
  });
  afterEach(async () => {
    await Promise.all(readers.map(reader => reader.close()));
    readers = [];
    server.closeAllConnections();
    await new Promise(resolve => {
      server.close(resolve);
    });
  });

  async function open(query = '', accept = 'text/event-stream') {
    const reader = await new Reader().open(`${url}?${query}`, accept);
    readers.push(reader);
    return reader;
  }

  it('begins with all applications, as events', async () => {
    const reader = await open(`fields=${FIELDS}`);
    await reader.until(({ text }) => text.includes('tracking-prod-ap'));
    expect(reader.contentType).toBe('text/event-stream');
    expect(reader.text).toMatch(/^data: \{"result":.*\} \n\n\n/);
    const events = reader.events();
    expect(events).toHaveLength(ARGO_CDS[0].applications.length);
    expect(events[0]).toEqual({
      type: 'ADDED',
      application: {
        metadata: {
          name: 'apps-eu',
          resourceVersion: expect.stringMatching(/^\d+$/),
        },
        status: {
          sync: { status: 'Synced' },
          operationState: { phase: 'Succeeded' },
        },
      },
    });
  });

  it('writes a line of JSON each where no events are asked for', async () => {
    const reader = await open('name=cart-staging', 'application/json');
    await reader.until(({ text }) => text.endsWith('\n'));
    expect(reader.contentType).toBe('application/json');
    const { type, application } = JSON.parse(reader.text).result;
    expect([type, application.metadata.name]).toEqual([
      'ADDED',
      'cart-staging',
    ]);
    // What is watched has the health of resources.
    expect(application.status.resources[3].health.status).toBe('Progressing');
  });

  it('gives signs of life', async () => {
    const reader = await open('name=cart-staging');
    await reader.until(({ text }) => text.includes('\n:\n:\n'));
    expect(reader.text).toMatch(/^data: .*\n\n\n:\n:\n/);
  });

  it('is silent, without even headers, until something happens after what was listed', async () => {
    const opening = open(
      `resourceVersion=${argoCd.store.resourceVersion()}&fields=${FIELDS}`,
    );
    const quiet = new Promise(resolve => setTimeout(resolve, 200, 'quiet'));
    expect(await Promise.race([opening, quiet])).toBe('quiet');
    now += 3 * MINUTE;
    const reader = await opening;
    await reader.until(({ text }) => text.includes('tracking-prod-ap'));
    expect(reader.events().map(({ type }) => type)).not.toContain('ADDED');
  });

  it('words errors in its own way, in what was asked for', async () => {
    const selector = encodeURIComponent('a===b');
    const fail = async (query: string, accept: string) => {
      const authorization = `Bearer ${TOKEN}`;
      const response = await fetch(`${url}?${query}`, {
        headers: { accept, ...(query && { authorization }) },
      });
      return [response.status, await response.text()];
    };
    expect(await fail('', 'text/event-stream')).toEqual([
      401,
      'data: {"error":{"grpc_code":16,"http_code":401,"message":"no session information","http_status":"Unauthorized"}} \n\n',
    ]);
    expect(
      await fail(`selector=${selector}&fields=result.type`, '*/*'),
    ).toEqual([500, '{}']);
  });

  it('tells two clients when the script goes on', async () => {
    const query = `name=catalog-prod-eu&fields=${FIELDS}`;
    const both = await Promise.all([open(query), open(query)]);
    now += 12 * MINUTE;
    for (const reader of both) {
      await reader.until(({ text }) => text.includes('"Running"'));
      await reader.until(
        ({ text }) => text.lastIndexOf('Succeeded') > text.indexOf('Running'),
      );
      const states = reader
        .events()
        .map(({ type, application: { status } }) =>
          [type, status.sync.status, status.operationState?.phase].join(' '),
        );
      expect([...new Set(states)]).toEqual([
        'ADDED Synced Succeeded',
        'MODIFIED Synced Succeeded',
        // Auto-sync takes the new commit up.
        'MODIFIED OutOfSync ',
        'MODIFIED OutOfSync Running',
      ]);
    }
  });

  it('tells of a sync while it happens, and of a deletion', async () => {
    const reader = await open(`name=cart-prod-eu&fields=${FIELDS}`);
    const send = (method: string, path: string) =>
      fetch(url.replace('stream/applications', `applications/${path}`), {
        method,
        headers: {
          authorization: `Bearer ${TOKEN}`,
          'content-type': 'application/json',
        },
        body: method === 'POST' ? '{"prune":true}' : undefined,
      });
    expect((await send('POST', 'cart-prod-eu/sync')).status).toBe(200);
    now += 5 * SECOND;
    await reader.until(({ text }) => text.includes('"Running"'));
    await reader.until(
      ({ text }) => text.lastIndexOf('"Synced"') > text.indexOf('"Running"'),
    );
    expect((await send('DELETE', 'cart-prod-eu')).status).toBe(200);
    now += 3 * SECOND;
    await reader.until(({ text }) => text.includes('"DELETED"'));
    const versions = reader
      .events()
      .map(({ application }) => Number(application.metadata.resourceVersion));
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
  });

  it('forgets a client that went away', async () => {
    const reader = await open('name=cart-staging');
    expect(argoCd.streams.size).toBe(1);
    await reader.close();
    for (let i = 0; i < 50 && argoCd.streams.size > 0; i++) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    expect(argoCd.streams.size).toBe(0);
  });

  it('is cut at will, and falls silent when the instance hangs', async () => {
    const cut = await open('name=cart-staging');
    argoCd.cutStreams();
    await cut.until(({ broken }) => broken);
    const silent = await open('name=cart-staging');
    await silent.until(({ text }) => text.includes(':\n'));
    argoCd.faults.hung = true;
    const { length } = silent.text;
    now += 5 * SECOND;
    await new Promise(resolve => setTimeout(resolve, 150));
    expect(silent.text.length - length).toBeLessThanOrEqual(2);
    expect(silent.broken).toBe(false);
  });
});
