import { SourceError, type Source } from '@fairway/kit-node';
import type { CollectedInstance } from '../../collect/CollectedInstance';
import { ManagedObjects } from '../../upstream/ManagedObjects';

interface FakeObject {
  metadata: Record<string, unknown>;
  spec: Record<string, unknown>;
  status?: Record<string, unknown>;
}

interface Sent {
  path: string;
  method?: string;
  query?: Record<string, string>;
  json?: { metadata: Record<string, unknown> };
}

/** An Argo CD in `argocd` with the project `shop`, told by its API. */
export class FakeArgoCd {
  applications: FakeObject[] = [];
  /** What our account may not, as `get shop/checkout`. */
  readonly denied = new Set<string>();
  /** Whether it says what our account may. */
  tellsRights = true;
  readonly writes: Sent[] = [];
  readonly asked: string[] = [];
  readonly instance: CollectedInstance;

  constructor() {
    const source = {
      name: 'eu',
      request: async (sent: Sent) => ({ body: this.#answer(sent) }),
    } as unknown as Source;
    this.instance = {
      name: 'eu',
      source,
      objects: ManagedObjects.create(source),
      applications: () => ({ status: { state: 'ok' } }),
      clusters: () => ({ data: [] }),
      refresh: () => undefined,
    } as unknown as CollectedInstance;
  }

  #answer(sent: Sent): unknown {
    const { path, query = {}, method = 'GET' } = sent;
    if (method !== 'GET') {
      this.writes.push(sent);
      return sent.json ?? {};
    }
    if (path === '/api/v1/applications') {
      const items = this.applications.filter(
        ({ metadata }) =>
          metadata.name === query.name &&
          [undefined, metadata.namespace].includes(query.appNamespace),
      );
      return { items };
    }
    if (path === '/api/v1/projects/shop') {
      return { metadata: { name: 'shop', namespace: 'argocd' }, spec: {} };
    }
    const [, words] = /can-i\/applications\/(.*)/.exec(path) ?? [];
    if (words === undefined || !this.tellsRights) {
      throw new SourceError('eu answered with an error', {
        source: 'eu',
        reason: 'status',
        state: 'unreachable',
        status: words === undefined ? 404 : 500,
        body: { message: 'the cache is away', code: 13 },
      });
    }
    const right = decodeURIComponent(words).replace('/', ' ');
    this.asked.push(right);
    return { value: this.denied.has(right) ? 'no' : 'yes' };
  }
}
