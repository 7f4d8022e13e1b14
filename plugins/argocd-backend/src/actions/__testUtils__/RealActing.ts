import type { Application } from '@fairway/contracts/argocd';
import { eventually } from '../../__testUtils__/eventually';
import { RealBackend } from '../../__testUtils__/RealBackend';
import {
  argoCd,
  readerSource,
  realSource,
  removeApplications,
  SERVER,
} from '../../__testUtils__/realArgoCd';
import { Repository } from '../../__testUtils__/Repository';

const ENTITY = 'entities/component/default/real';

export const configMap = (name: string, color: string) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  data: { color },
});

/** An application of the real Argo CD, in a project of its own and bound to an entity, on which a user acts. */
export class RealActing {
  private constructor(
    readonly name: string,
    readonly repository: Repository,
    readonly backend: RealBackend,
  ) {}

  static async start(name: string): Promise<RealActing> {
    const repository = new Repository();
    repository.commit('feat: begin', {
      'a.json': configMap('a', 'red'),
      'b.json': configMap('b', 'red'),
    });
    const backend = await RealBackend.start('component:default/real', [
      realSource,
      readerSource,
    ]);
    const acting = new RealActing(name, repository, backend);
    await argoCd('POST', 'projects', acting.#project([]));
    await argoCd('POST', 'applications', {
      metadata: {
        name,
        namespace: 'argocd',
        annotations: { 'backstage.io/entity-ref': 'component:default/real' },
      },
      spec: {
        project: name,
        source: { repoURL: repository.url, path: '.', targetRevision: 'main' },
        destination: { server: SERVER, namespace: name },
        syncPolicy: { syncOptions: ['CreateNamespace=true'] },
      },
    });
    await acting.when(({ sync }) => sync === 'OutOfSync');
    return acting;
  }

  async stop(): Promise<void> {
    await removeApplications(this.name);
    await argoCd('DELETE', `projects/${this.name}`);
    await this.backend.stop();
    this.repository.remove();
  }

  /** @param by - the source whose application it is */
  post(operation: string, options: object = {}, by = 'real') {
    const application = `${by}/argocd/${this.name}`;
    return this.backend.post(`${ENTITY}/${operation}`, {
      application,
      ...options,
    });
  }

  /** Its card once it is as expected. */
  async when(
    expected: (found: Application) => boolean | void,
    by = 'real',
  ): Promise<Application> {
    const found = await eventually(
      async () => {
        const { applications } = await this.backend.get<{
          applications: Application[];
        }>(`${ENTITY}/deployments`);
        return applications.find(
          ({ ref }) => ref === `${by}/argocd/${this.name}`,
        );
      },
      one => one !== undefined && expected(one),
    );
    return found!;
  }

  /** It as Argo CD has it. */
  live(): Promise<any> {
    return argoCd('GET', `applications/${this.name}`);
  }

  /** What of it is there, once it is that. */
  async objectsOnce(...expected: string[]): Promise<string[]> {
    const names = (application: any): string[] =>
      application.status.resources
        .filter(({ health }: any) => health?.status !== 'Missing')
        .map(({ name }: { name: string }) => name)
        .sort();
    const live = await eventually(
      () => this.live(),
      found => names(found).join() === expected.join(),
    );
    return names(live);
  }

  /** Lets nobody sync. */
  async closeWindow(): Promise<void> {
    const window = {
      kind: 'deny',
      schedule: '* * * * *',
      duration: '1h',
      applications: ['*'],
    };
    await eventually(
      async () => {
        const { metadata } = await argoCd('GET', `projects/${this.name}`);
        const { resourceVersion } = metadata;
        const changed = this.#project([window], resourceVersion);
        return argoCd('PUT', `projects/${this.name}`, changed);
      },
      () => true,
    );
  }

  #project(syncWindows: object[], resourceVersion?: string) {
    return {
      project: {
        metadata: { name: this.name, resourceVersion },
        spec: {
          sourceRepos: ['*'],
          destinations: [{ server: '*', namespace: '*' }],
          clusterResourceWhitelist: [{ group: '*', kind: '*' }],
          syncWindows,
        },
      },
    };
  }
}
