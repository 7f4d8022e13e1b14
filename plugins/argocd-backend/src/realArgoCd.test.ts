import type {
  Application,
  ApplicationList,
  Commit,
} from '@fairway/contracts/argocd';
import { eventually } from './__testUtils__/eventually';
import { RealBackend } from './__testUtils__/RealBackend';
import {
  argoCd,
  describeReal,
  missingArgoCd,
  removeApplications,
  SERVER,
} from './__testUtils__/realArgoCd';
import { Repository } from './__testUtils__/Repository';

jest.setTimeout(300_000);

const NAME = `fairway-real-${process.pid}`;
const REF = `real/argocd/${NAME}`;

const configMap = (data: Record<string, string>) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: NAME },
  data,
});

const failingHook = {
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: {
    name: 'db-migrate',
    annotations: { 'argocd.argoproj.io/hook': 'PreSync' },
  },
  // No name for its container: the API server refuses it.
  spec: { template: { spec: { containers: [{}], restartPolicy: 'Never' } } },
};

describeReal(`a real Argo CD${missingArgoCd}`, () => {
  let repository: Repository;
  let backend: RealBackend;

  /** The application once it is as expected; `undefined`: once it is gone. */
  const when = (expected: (found: Application | undefined) => boolean | void) =>
    eventually(async () => {
      const list = await backend.get<ApplicationList>('applications?limit=500');
      return list.applications.find(({ ref }) => ref === REF);
    }, expected);

  beforeAll(async () => {
    repository = new Repository();
    repository.commit('feat: begin', {
      'config.json': configMap({ color: 'red' }),
    });
    backend = await RealBackend.start('component:default/real');
    await argoCd('POST', 'applications', {
      metadata: {
        name: NAME,
        namespace: 'argocd',
        labels: { environment: 'staging' },
        annotations: { 'backstage.io/entity-ref': 'component:default/real' },
      },
      spec: {
        project: 'default',
        source: {
          repoURL: repository.url,
          path: '.',
          targetRevision: 'main',
        },
        destination: { server: SERVER, namespace: NAME },
        syncPolicy: { syncOptions: ['CreateNamespace=true'] },
      },
    });
  });

  afterAll(async () => {
    await removeApplications(NAME);
    await backend?.stop();
    repository?.remove();
  });

  it('tells what is not synced yet, bound to whom it names', async () => {
    const found = await when(one => one?.sync === 'OutOfSync');
    expect(found).toMatchObject({
      environment: 'staging',
      production: false,
      project: 'default',
      cluster: 'in-cluster',
      destinationNamespace: NAME,
      autoSync: false,
      link: { entityRef: 'component:default/real', bound: true },
    });
    expect(['missing', 'out-of-sync']).toContain(found?.state);
  });

  it('tells a trial as what it is', async () => {
    await argoCd('POST', `applications/${NAME}/sync`, { dryRun: true });
    const found = await when(one => one?.lastSync?.phase === 'Succeeded');
    expect(found).toMatchObject({
      sync: 'OutOfSync',
      lastSync: { dryRun: true },
    });
  });

  it('tells a sync as it happens, and the commit that runs', async () => {
    const revision = repository.git('rev-parse', 'HEAD');
    await argoCd('POST', `applications/${NAME}/sync`, {});
    await when(one =>
      expect(one).toMatchObject({
        state: 'synced',
        health: 'Healthy',
        lastSync: {
          phase: 'Succeeded',
          by: { automated: false },
          revisions: [revision],
        },
        sources: [{ path: '.', targetRevision: 'main', revision }],
      }),
    );
    // What is not told in time is there when asked again.
    const { commits } = await eventually(
      () => backend.get<{ commits: Commit[] }>(`commits?applications=${REF}`),
      found => found.commits.length > 0,
    );
    expect(commits).toEqual([
      {
        ref: REF,
        revision,
        author: 'Ada',
        message: 'feat: begin',
        at: expect.any(String),
      },
    ]);
  });

  it('tells how many resources differ', async () => {
    repository.commit('feat: blue', {
      'config.json': configMap({ color: 'blue' }),
    });
    await argoCd('GET', `applications/${NAME}?refresh=normal`);
    const found = await when(one => one?.reason?.resource !== undefined);
    expect(found).toMatchObject({
      state: 'out-of-sync',
      reason: {
        cause: 'resources-differ',
        count: 1,
        resource: { kind: 'ConfigMap', name: NAME },
      },
    });
  });

  it('tells the hook that failed, in the words of the API server', async () => {
    repository.commit('feat: migrate', { 'hook.json': failingHook });
    await argoCd('GET', `applications/${NAME}?refresh=normal`);
    await argoCd('POST', `applications/${NAME}/sync`, {});
    await when(one =>
      expect(one).toMatchObject({
        state: 'sync-failed',
        reason: {
          since: expect.any(String),
          message: expect.stringMatching(
            /spec.template.spec.containers\[0\].name/,
          ),
        },
      }),
    );
  });

  it('forgets it when it is deleted', async () => {
    await argoCd('DELETE', `applications/${NAME}`);
    expect(await when(one => one === undefined)).toBeUndefined();
  });
});
