import { eventually } from './eventually';
import { RealBackend } from './RealBackend';
import { argoCd, removeApplications, SERVER } from './realArgoCd';
import { Repository } from './Repository';

/** A web server of this image, with a secret in its environment. */
export const deployment = (image: string) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: {
    replicas: 2,
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: {
        containers: [
          { name: 'proxy', image: 'proxy:1' },
          {
            name: 'web',
            image,
            env: [{ name: 'API_TOKEN', value: 'first-token' }],
          },
        ],
      },
    },
  },
});

export const configMap = (name: string, data: Record<string, string>) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  data,
});

/** An application of two sources, deployed by the real Argo CD, and what follows it. */
export class RealShop {
  private constructor(
    readonly name: string,
    readonly repository: Repository,
    readonly backend: RealBackend,
    /** The commit that was deployed. */
    readonly deployed: string,
  ) {}

  static async start(name: string): Promise<RealShop> {
    const entity = 'component:default/shop';
    const repository = new Repository();
    const source = (path: string) => ({
      repoURL: repository.url,
      path,
      targetRevision: 'main',
    });
    const deployed = repository.commit('feat: begin', {
      'shop/namespace.json': {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name },
      },
      'shop/config.json': configMap('config', { level: 'info', old: '1' }),
      'shop/left.json': configMap('left', {}),
      'shop/secret.json': {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'database' },
        stringData: { password: 'first-password' },
      },
      'shop/web.json': deployment('web:1'),
      'more/more.json': configMap('more', { a: '1' }),
    });
    const backend = await RealBackend.start(entity);
    await argoCd('POST', 'applications', {
      metadata: {
        name,
        namespace: 'argocd',
        annotations: { 'backstage.io/entity-ref': entity },
      },
      spec: {
        project: 'default',
        destination: { server: SERVER, namespace: name },
        sources: [source('shop'), source('more')],
        ignoreDifferences: [
          {
            group: 'apps',
            kind: 'Deployment',
            jsonPointers: ['/spec/replicas'],
          },
        ],
      },
    });
    const shop = new RealShop(name, repository, backend, deployed);
    await shop.#when({ sync: 'OutOfSync' });
    await argoCd('POST', `applications/${name}/sync`, {});
    await shop.#when({ state: 'synced' });
    return shop;
  }

  async stop(): Promise<void> {
    await removeApplications(this.name);
    await this.backend.stop();
    this.repository.remove();
  }

  /** Reads something of it through the plugin. */
  get<T>(operation: string, query: object = {}): Promise<T> {
    const application = `real/argocd/${this.name}`;
    return this.backend.get<T>(operation, { application, ...query });
  }

  /** Lets Argo CD compare it anew. */
  refresh(): Promise<unknown> {
    return argoCd('GET', `applications/${this.name}?refresh=normal`);
  }

  /** Changes an object in the cluster, past Git. */
  tamper(kind: string, group: string, name: string, patch: object) {
    const query = new URLSearchParams({
      namespace: this.name,
      resourceName: name,
      version: 'v1',
      group,
      kind,
      patchType: 'application/merge-patch+json',
    });
    return argoCd(
      'POST',
      `applications/${this.name}/resource?${query}`,
      JSON.stringify(patch),
    );
  }

  #when(state: Record<string, string>) {
    return eventually(
      () => this.get<any>('application'),
      ({ application }) =>
        Object.entries(state).every(
          ([key, value]) => application[key] === value,
        ),
    );
  }
}
