import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { mockServices } from '@backstage/backend-test-utils';
import {
  upstream,
  upstreamServer,
  type ReceivedRequest,
  type UpstreamServer,
} from '@fairway/kit-node/testUtils';
import { HttpSource } from '@fairway/kit-node/tools';
import type { Listening } from '../../upstream/ArgoCdClient';
import { CollectedInstance } from '../CollectedInstance';

/** An application of it. */
export interface Told {
  name: string;
  version?: number;
  sync?: string;
  message?: string;
}

/** All that there is to tell of an application. */
export function written({ name, version = 1, sync = 'Synced', message }: Told) {
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

/** An event of the watch. */
export function event(type: string, told: Told): string {
  const result = { type, application: written(told) };
  return `data: ${JSON.stringify({ result })}\n\n`;
}

/** An Argo CD whose behaviour a test scripts, and what follows it. */
export class FollowedArgoCd {
  list: Told[] | null = [{ name: 'shop' }];
  /** What a new watch begins with. */
  greets: Told[] = [];
  watching: 'open' | 'cut' | 'refused' = 'open';
  /** How all else is answered. */
  answering: 'well' | 'badly' | 'never' = 'well';
  beforeList: () => Promise<void> | void = () => {};
  streams: ServerResponse[] = [];
  instance!: CollectedInstance;
  #server!: UpstreamServer;
  #source: HttpSource | undefined;

  static async start(): Promise<FollowedArgoCd> {
    const started = new FollowedArgoCd();
    started.#server = await upstreamServer((request, response) =>
      started.#answer(request, response),
    );
    await started.follow();
    return started;
  }

  /** Follows it by what a source of these options tells. */
  async follow(
    changes: { intervalMs: number; timeoutMs?: number } = { intervalMs: 400 },
    listening?: Listening,
  ): Promise<void> {
    await this.#source?.close();
    const source = new HttpSource({
      kind: 'argocd',
      name: 'eu',
      url: this.#server.url,
      clusters: [],
      covers: [],
      parameters: {},
      headers: {},
      auth: { type: 'none' },
      timeoutMs: 2_000,
      maxConcurrency: 4,
      ...changes,
    });
    this.#source = source;
    this.instance = CollectedInstance.create({
      source,
      snapshots: { load: async () => undefined, save: async () => {} },
      logger: mockServices.logger.mock(),
      listening,
    });
  }

  async stop(): Promise<void> {
    await this.instance.stop();
    await this.#source?.close();
    await this.#server.close();
  }

  /** Starts what follows it, and waits until the watch is open and the list is there. */
  async startWatching(): Promise<void> {
    await this.instance.start();
    await this.until(() => this.instance.watched && this.state === 'ok');
  }

  /** Says something on each watch. */
  tell(text: string): void {
    this.streams.forEach(stream => stream.write(text));
  }

  /** How often it was asked for a path. */
  asked(path: string): number {
    return this.#server.requests.filter(request => request.path === path)
      .length;
  }

  get state() {
    return this.instance.applications().status.state;
  }

  /** Name, sync and whether all is told, of each application that is known. */
  known() {
    return (this.instance.applications().data?.applications ?? []).map(
      ({ application: { metadata, status }, detailed }) => [
        metadata.name,
        status?.sync?.status,
        detailed,
      ],
    );
  }

  async until(fits: () => boolean): Promise<void> {
    const deadline = Date.now() + 10_000;
    while (!fits() && Date.now() < deadline) await sleep(10);
  }

  /** What is known once it is that, or after a while. */
  async knownOnce(expected: unknown[]) {
    const text = JSON.stringify(expected);
    await this.until(() => JSON.stringify(this.known()) === text);
    return this.known();
  }

  async #answer(
    request: ReceivedRequest,
    response: ServerResponse,
  ): Promise<void> {
    if (this.answering === 'never') return undefined;
    if (this.answering === 'badly') {
      return upstream.error(503)(request, response);
    }
    switch (request.path) {
      case '/api/v1/stream/applications':
        return this.#watch(request, response);
      case '/api/version':
        return upstream.json({ Version: 'v3.5.1' })(request, response);
      case '/api/v1/applications':
        return this.#list(request, response);
      default:
        return this.#get(request, response);
    }
  }

  #watch(request: ReceivedRequest, response: ServerResponse) {
    if (this.watching === 'refused') return upstream.html()(request, response);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(':\n\n');
    this.greets.forEach(told => response.write(event('ADDED', told)));
    if (this.watching === 'cut') response.end();
    else this.streams.push(response);
    return undefined;
  }

  async #list(request: ReceivedRequest, response: ServerResponse) {
    const items = this.list?.map(listed) ?? null;
    await this.beforeList();
    return this.answering === 'badly'
      ? upstream.error(503)(request, response)
      : upstream.json({ items })(request, response);
  }

  #get(request: ReceivedRequest, response: ServerResponse) {
    const [, name] = /applications\/([^/]+)$/.exec(request.path) ?? [];
    const found = this.list?.find(told => told.name === name);
    return found
      ? upstream.json(written(found))(request, response)
      : upstream.error(403)(request, response);
  }
}
