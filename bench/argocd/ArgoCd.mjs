import { once } from 'node:events';
import { createServer } from 'node:http';
import { createAccounts } from './accounts.mjs';
import { application, commitMetadata, namesOn } from './fleet.mjs';
import { project, projectListed } from './projection.mjs';

const LATENCY_MS = 20;
const KEEP_ALIVE_MS = 15_000;

const refused = {
  error: 'permission denied',
  code: 7,
  message: 'permission denied',
};
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));

/** A synthetic Argo CD 3.5 on loopback that counts what it is asked. */
export class ArgoCd {
  /** Requests and bytes of bodies by kind of question. */
  counts = {};
  /** `hung`: answers nothing any more; `503`: as of an ingress with nobody behind it. */
  fault = undefined;
  #accounts = createAccounts();
  #states = new Map();
  #streams = new Set();
  #version = 1_000;
  #server = createServer((request, response) =>
    this.#answer(request, response),
  );

  constructor(index, fleet) {
    this.index = index;
    for (const name of namesOn(index, fleet)) {
      this.#states.set(name, {
        resourceVersion: this.#version++,
        health: 'Healthy',
        reconciledAt: Date.now(),
      });
    }
  }

  async listen() {
    // As Go keeps connections; Node would cut those that rest for 5 s, in the middle of a new request.
    this.#server.keepAliveTimeout = 120_000;
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  /** Something happens to an application; watchers hear of it half the latency later. */
  change(name, change) {
    const state = this.#states.get(name);
    Object.assign(state, change, { resourceVersion: this.#version++ });
    for (const send of this.#streams) {
      setTimeout(() => send('MODIFIED', name), LATENCY_MS / 2);
    }
  }

  names() {
    return [...this.#states.keys()];
  }

  fail(fault) {
    this.fault = fault;
    if (fault === '503') this.#server.closeAllConnections();
  }

  #count(kind, bytes, requests = 0) {
    const counted = (this.counts[kind] ??= { requests: 0, bytes: 0 });
    counted.requests += requests;
    counted.bytes += bytes;
  }

  #application(name) {
    return application(name, this.index, this.#states.get(name));
  }

  async #answer(request, response) {
    request.resume();
    const url = new URL(request.url, 'http://argocd');
    const [kind, answer] = this.#route(url);
    this.#count(kind, 0, 1);
    if (this.fault === 'hung') return;
    await sleep(LATENCY_MS);
    if (this.fault === '503') {
      response.writeHead(503, { 'content-type': 'text/html' });
      response.end('<html><h1>503 Service Temporarily Unavailable</h1></html>');
      return;
    }
    const open = kind === 'session' || kind === 'version';
    if (!open && !this.#accounts.knows(request.headers.authorization)) {
      this.#send(response, kind, [401, { error: 'invalid session', code: 16 }]);
    } else if (kind === 'stream') {
      this.#stream(url, response);
    } else {
      this.#send(response, kind, await answer());
    }
  }

  /** Kind of the question, and what answers it with status and body. */
  #route({ pathname, searchParams }) {
    const [, name, revision] =
      /^\/api\/v1\/applications\/([^/]+)(?:\/revisions\/([^/]+)\/metadata)?$/.exec(
        pathname,
      ) ?? [];
    if (revision)
      return [
        'commit',
        () => this.#of(name, searchParams, () => commitMetadata(revision)),
      ];
    if (name)
      return [
        'get',
        () => this.#of(name, searchParams, () => this.#application(name)),
      ];
    switch (pathname) {
      case '/api/v1/applications':
        return ['list', () => [200, this.#list(searchParams)]];
      case '/api/v1/stream/applications':
        return ['stream'];
      case '/api/v1/clusters':
        return ['clusters', () => [200, this.#clusters()]];
      case '/api/version':
        return ['version', () => [200, { Version: 'v3.5.7+bench' }]];
      case '/api/v1/session':
        return ['session', () => this.#logIn()];
      default:
        return ['unknown', () => [404, { error: 'Not Found', code: 5 }]];
    }
  }

  #of(name, searchParams, read) {
    if (this.#states.has(name)) return [200, read()];
    return searchParams.has('project')
      ? [404, { error: 'not found', code: 5, message: 'not found' }]
      : [403, refused];
  }

  #list(searchParams) {
    const name = searchParams.get('name');
    const fields = searchParams.get('fields');
    const names = this.names().filter(one => !name || one === name);
    const items = names.map(one =>
      projectListed(this.#application(one), fields),
    );
    return {
      metadata: { resourceVersion: String(this.#version) },
      // The gateway makes null of an empty list.
      items: items.length > 0 ? items : null,
    };
  }

  #clusters() {
    const connectionState = {
      status: 'Successful',
      attemptedAt: new Date().toISOString(),
    };
    return {
      items: [
        {
          server: `https://cluster-${this.index}.example.com:6443`,
          name: `cluster-${this.index}`,
          connectionState,
          info: {
            connectionState,
            serverVersion: '1.36',
            cacheInfo: {
              resourcesCount: 4_000,
              apisCount: 120,
              lastCacheSyncTime: new Date().toISOString(),
            },
          },
        },
      ],
    };
  }

  async #logIn() {
    const token = await this.#accounts.logIn();
    return token
      ? [200, { token }]
      : [401, { error: 'Invalid username or password', code: 16 }];
  }

  #send(response, kind, [status, body]) {
    const text = JSON.stringify(body);
    this.#count(kind, text.length);
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(text);
  }

  #stream({ searchParams }, response) {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const write = text => {
      if (this.fault) return;
      this.#count('stream', text.length);
      response.write(text);
    };
    const send = (type, name) => {
      const message = {
        result: { type, application: this.#application(name) },
      };
      const told = project(message, searchParams.get('fields'));
      write(`data: ${JSON.stringify(told)} \n\n`);
    };
    this.names().forEach(name => send('ADDED', name));
    const alive = setInterval(() => write(':\n'), KEEP_ALIVE_MS);
    this.#streams.add(send);
    response.on('close', () => {
      clearInterval(alive);
      this.#streams.delete(send);
    });
  }
}
