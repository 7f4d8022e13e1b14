import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type {
  Application,
  ApplicationList,
  Commit,
} from '@fairway/contracts/argocd';
import request from 'supertest';
import argocdPlugin from '.';

const { REAL_ARGOCD_URL = '', REAL_ARGOCD_TOKEN = '' } = process.env;
const missing =
  REAL_ARGOCD_URL && REAL_ARGOCD_TOKEN
    ? ''
    : ': set REAL_ARGOCD_URL and REAL_ARGOCD_TOKEN of an Argo CD 3.5 that reads file:// repositories of this machine and may be written to';
const describeReal = missing ? describe.skip : describe;

jest.setTimeout(120_000);

const NAME = `fairway-real-${process.pid}`;
const REF = `real/argocd/${NAME}`;
const PATIENCE_MS = 60_000;

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

describeReal(`a real Argo CD${missing}`, () => {
  const repository = mkdtempSync(join(tmpdir(), 'fairway-argocd-'));
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  function git(...words: string[]): string {
    const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
    return execFileSync('git', [...who, ...words], { cwd: repository })
      .toString()
      .trim();
  }

  function commit(message: string, files: Record<string, object>): string {
    for (const [name, manifest] of Object.entries(files)) {
      writeFileSync(join(repository, name), JSON.stringify(manifest));
    }
    git('add', '--all');
    git('commit', '--quiet', '-m', message);
    return git('rev-parse', 'HEAD');
  }

  async function argoCd(method: string, path: string, body?: object) {
    const response = await fetch(`${REAL_ARGOCD_URL}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${REAL_ARGOCD_TOKEN}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) throw new Error(await response.text());
  }

  async function get<T>(path: string): Promise<T> {
    const { body } = await request(backend.server)
      .get(`/api/fairway-argocd/v1/${path}`)
      .set('Authorization', mockCredentials.user.header());
    return body;
  }

  /** The application once it is as expected; `undefined`: once it is gone. */
  async function when(
    expected: (found: Application | undefined) => boolean,
  ): Promise<Application | undefined> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const list = await get<ApplicationList>('applications?limit=500');
      const found = list.applications?.find(({ ref }) => ref === REF);
      if (expected(found)) return found;
      if (Date.now() > deadline) throw new Error(JSON.stringify(found ?? list));
      await sleep(100);
    }
  }

  beforeAll(async () => {
    git('init', '--quiet', '-b', 'main', '.');
    commit('feat: begin', { 'config.json': configMap({ color: 'red' }) });
    backend = await startTestBackend({
      features: [
        argocdPlugin,
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: { name: 'real', namespace: 'default' },
            },
          ],
        }),
        mockServices.rootConfig.factory({
          data: {
            fairway: {
              sources: {
                argocd: [
                  {
                    name: 'real',
                    url: REAL_ARGOCD_URL,
                    auth: { type: 'bearer', token: REAL_ARGOCD_TOKEN },
                  },
                ],
              },
            },
          },
        }),
      ],
    });
    await argoCd('POST', '/api/v1/applications', {
      metadata: {
        name: NAME,
        namespace: 'argocd',
        labels: { environment: 'staging' },
        annotations: { 'backstage.io/entity-ref': 'component:default/real' },
      },
      spec: {
        project: 'default',
        source: {
          repoURL: `file://${repository}`,
          path: '.',
          targetRevision: 'main',
        },
        destination: {
          server: 'https://kubernetes.default.svc',
          namespace: NAME,
        },
        syncPolicy: { syncOptions: ['CreateNamespace=true'] },
      },
    });
  });

  afterAll(async () => {
    await argoCd('DELETE', `/api/v1/applications/${NAME}`).catch(() => {});
    await backend?.stop();
    rmSync(repository, { recursive: true, force: true });
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
    await argoCd('POST', `/api/v1/applications/${NAME}/sync`, { dryRun: true });
    const found = await when(one => one?.lastSync?.phase === 'Succeeded');
    expect(found).toMatchObject({
      sync: 'OutOfSync',
      lastSync: { dryRun: true },
    });
  });

  it('tells a sync as it happens, and the commit that runs', async () => {
    const revision = git('rev-parse', 'HEAD');
    await argoCd('POST', `/api/v1/applications/${NAME}/sync`, {});
    const found = await when(one => one?.state === 'synced');
    expect(found).toMatchObject({
      health: 'Healthy',
      lastSync: {
        phase: 'Succeeded',
        by: { automated: false },
        revisions: [revision],
      },
      sources: [{ path: '.', targetRevision: 'main', revision }],
    });
    const { commits } = await get<{ commits: Commit[] }>(
      `commits?applications=${REF}`,
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
    commit('feat: blue', { 'config.json': configMap({ color: 'blue' }) });
    await argoCd('GET', `/api/v1/applications/${NAME}?refresh=normal`);
    const found = await when(one => one?.state === 'out-of-sync');
    expect(found?.reason).toMatchObject({
      cause: 'resources-differ',
      count: 1,
      resource: { kind: 'ConfigMap', name: NAME },
    });
  });

  it('tells the hook that failed, in the words of the API server', async () => {
    commit('feat: migrate', { 'hook.json': failingHook });
    await argoCd('GET', `/api/v1/applications/${NAME}?refresh=normal`);
    await argoCd('POST', `/api/v1/applications/${NAME}/sync`, {});
    const found = await when(one => one?.state === 'sync-failed');
    expect(found?.reason).toMatchObject({
      since: expect.any(String),
      message: expect.stringMatching(/spec.template.spec.containers\[0\].name/),
    });
  });

  it('forgets it when it is deleted', async () => {
    await argoCd('DELETE', `/api/v1/applications/${NAME}`);
    expect(await when(one => one === undefined)).toBeUndefined();
  });
});
