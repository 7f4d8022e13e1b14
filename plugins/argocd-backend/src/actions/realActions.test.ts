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
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Application } from '@fairway/contracts/argocd';
import request from 'supertest';
import argocdPlugin from '..';
import { findingOf } from './__testUtils__/startActing';

const {
  REAL_ARGOCD_URL = '',
  REAL_ARGOCD_TOKEN = '',
  REAL_ARGOCD_READER_TOKEN = '',
} = process.env;
const missing =
  REAL_ARGOCD_URL && REAL_ARGOCD_TOKEN && REAL_ARGOCD_READER_TOKEN
    ? ''
    : ': set REAL_ARGOCD_URL, REAL_ARGOCD_TOKEN and REAL_ARGOCD_READER_TOKEN of an Argo CD 3.5 that reads file:// repositories of this machine and may be written to';
const describeReal = missing ? describe.skip : describe;

jest.setTimeout(120_000);

const NAME = `fairway-act-${process.pid}`;
const PATIENCE_MS = 60_000;

const configMap = (name: string, color: string) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  data: { color },
});

/** Its image cannot be pulled, so it never ends. */
const hangingHook = {
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: {
    name: 'wait',
    annotations: { 'argocd.argoproj.io/hook': 'PreSync' },
  },
  spec: {
    template: {
      metadata: { labels: { simulate: 'pull' } },
      spec: {
        containers: [{ name: 'wait', image: 'none' }],
        restartPolicy: 'Never',
      },
    },
  },
};

describeReal(`actions on a real Argo CD${missing}`, () => {
  const repository = mkdtempSync(join(tmpdir(), 'fairway-actions-'));
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  function git(...words: string[]): string {
    const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
    return execFileSync('git', [...who, ...words], { cwd: repository })
      .toString()
      .trim();
  }

  function commit(message: string, files: Record<string, object | null>) {
    for (const [name, manifest] of Object.entries(files)) {
      const path = join(repository, name);
      if (manifest) writeFileSync(path, JSON.stringify(manifest));
      else rmSync(path);
    }
    git('add', '--all');
    git('commit', '--quiet', '-m', message);
  }

  async function argoCd(method: string, path: string, body?: object) {
    const response = await fetch(`${REAL_ARGOCD_URL}/api/v1/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${REAL_ARGOCD_TOKEN}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.message);
    return answer;
  }

  const root = '/api/fairway-argocd/v1/entities/component/default/real';
  const user = mockCredentials.user.header();

  async function post(operation: string, options: object = {}, by = 'real') {
    const { status, body } = await request(backend.server)
      .post(`${root}/${operation}`)
      .set('authorization', user)
      .send({
        options: { application: `${by}/argocd/${NAME}`, ...options },
      });
    return { status, body, message: body.error?.message as string };
  }

  /** The application's card once it is as expected. */
  async function when(
    expected: (found: Application) => boolean,
    by = 'real',
  ): Promise<Application> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const { body } = await request(backend.server)
        .get(`${root}/deployments`)
        .set('authorization', user);
      const found = body.applications?.find(
        ({ ref }: Application) => ref === `${by}/argocd/${NAME}`,
      );
      if (found && expected(found)) return found;
      if (Date.now() > deadline) throw new Error(JSON.stringify(found ?? body));
      await sleep(100);
    }
  }

  const ended = ({ lastSync }: Application) =>
    lastSync?.phase === 'Succeeded' && lastSync.finishedAt !== undefined;
  const liveNames = async () => {
    const { status } = await argoCd('GET', `applications/${NAME}`);
    return status.resources
      .filter(({ health }: any) => health?.status !== 'Missing')
      .map(({ name }: { name: string }) => name);
  };

  const project = (syncWindows: object[]) => ({
    project: {
      metadata: { name: NAME },
      spec: {
        sourceRepos: ['*'],
        destinations: [{ server: '*', namespace: '*' }],
        clusterResourceWhitelist: [{ group: '*', kind: '*' }],
        syncWindows,
      },
    },
  });

  const source = (name: string, token: string) => ({
    name,
    url: REAL_ARGOCD_URL,
    auth: { type: 'bearer', token },
  });

  beforeAll(async () => {
    git('init', '--quiet', '-b', 'main', '.');
    commit('feat: begin', {
      'a.json': configMap('a', 'red'),
      'b.json': configMap('b', 'red'),
    });
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
        mockServices.permissions.factory({ result: AuthorizeResult.ALLOW }),
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            fairway: {
              sources: {
                argocd: [
                  source('real', REAL_ARGOCD_TOKEN),
                  source('reader', REAL_ARGOCD_READER_TOKEN),
                ],
              },
            },
          },
        }),
      ],
    });
    await argoCd('POST', 'projects', project([]));
    await argoCd('POST', 'applications', {
      metadata: {
        name: NAME,
        namespace: 'argocd',
        annotations: { 'backstage.io/entity-ref': 'component:default/real' },
      },
      spec: {
        project: NAME,
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
    await when(({ sync }) => sync === 'OutOfSync');
  });

  afterAll(async () => {
    const quietly = (path: string) => argoCd('DELETE', path).catch(() => {});
    await quietly(`applications/${NAME}/operation`);
    await quietly(`applications/${NAME}?cascade=true`);
    const deadline = Date.now() + PATIENCE_MS;
    const isThere = () =>
      argoCd('GET', `applications?name=${NAME}`).then(
        ({ items }) => items !== null,
        () => false,
      );
    while (Date.now() < deadline && (await isThere())) await sleep(200);
    await quietly(`projects/${NAME}`);
    await backend?.stop();
    rmSync(repository, { recursive: true, force: true });
  });

  it('plans and makes a dry run: the cluster says what it would do, and nothing is there', async () => {
    const { body } = await post('sync', { dryRun: true });
    expect(findingOf(body, 'rights')).toMatchObject({ state: 'passed' });
    expect(body.output.lastSync).toMatchObject({ phase: 'Succeeded' });
    expect(body.output.results).toContainEqual(
      expect.objectContaining({
        kind: 'ConfigMap',
        name: 'a',
        message: 'configmap/a created (dry run)',
      }),
    );
    expect(await liveNames()).toEqual([]);
  });

  it('syncs, in the name of the user', async () => {
    const { body } = await post('sync');
    expect(body.plan.effects.map(({ effect }: any) => effect)).toEqual([
      'create',
      'create',
    ]);
    await when(one => one.state === 'synced');
    expect((await liveNames()).sort()).toEqual(['a', 'b']);
    const { status } = await argoCd('GET', `applications/${NAME}`);
    expect(status.operationState.operation.info).toContainEqual({
      name: 'Backstage user',
      value: 'user:default/mock',
    });
  });

  it('refreshes, and prunes what is no longer declared', async () => {
    commit('feat: blue, without b', {
      'a.json': configMap('a', 'blue'),
      'b.json': null,
    });
    const refreshed = await post('refresh');
    expect(refreshed.body.output).toMatchObject({ sync: 'OutOfSync' });
    await when(({ sync }) => sync === 'OutOfSync');
    const kept = await post('sync/plan');
    expect(findingOf(kept.body, 'pruning')).toMatchObject({ state: 'warns' });
    const { body } = await post('sync', { prune: true });
    expect(body.plan.effects).toEqual([
      {
        effect: 'delete',
        object: { kind: 'ConfigMap', namespace: NAME, name: 'b' },
      },
      expect.objectContaining({
        effect: 'change',
        object: { kind: 'ConfigMap', namespace: NAME, name: 'a' },
      }),
    ]);
    await when(one => one.state === 'synced');
    expect(await liveNames()).toEqual(['a']);
  });

  it('rolls back under auto-sync, and resumes it as it was', async () => {
    await argoCd('PATCH', `applications/${NAME}`, {
      patchType: 'merge',
      patch: JSON.stringify({
        spec: { syncPolicy: { automated: { prune: true } } },
      }),
    });
    await when(({ autoSync }) => autoSync === true);
    const before = await argoCd('GET', `applications/${NAME}`);
    const [{ id }] = before.status.history;

    const { status, body } = await post('rollback', { id });
    expect([status, body.error]).toEqual([200, undefined]);
    expect(body.plan.effects).toEqual([
      expect.objectContaining({
        effect: 'change',
        object: { kind: 'ConfigMap', namespace: NAME, name: 'a' },
      }),
      {
        effect: 'create',
        object: { kind: 'ConfigMap', name: 'b' },
      },
      expect.objectContaining({ detail: 'spec.syncPolicy.automated' }),
    ]);
    const card = await when(
      one => ended(one) && one.sync === 'OutOfSync' && !one.autoSync,
    );
    expect(card.autoSyncPaused).toMatchObject({
      by: 'user:default/mock',
      reason: `Rollback to deployment ${id}`,
    });
    expect((await liveNames()).sort()).toEqual(['a', 'b']);

    await post('autoSync', { enabled: true });
    await when(one => one.state === 'synced' && one.autoSync === true);
    const after = await argoCd('GET', `applications/${NAME}`);
    expect(after.spec).toEqual(before.spec);
    expect(after.metadata.annotations).toEqual(before.metadata.annotations);
    expect(await liveNames()).toEqual(['a']);
    await post('autoSync', { enabled: false });
  });

  it('tells an unknown revision from one that there is', async () => {
    const { body } = await post('sync/plan', { revision: 'nope' });
    expect(findingOf(body, 'revision')).toMatchObject({
      state: 'blocks',
      message: expect.stringMatching(/unable to resolve 'nope'/),
    });
    const revision = git('rev-parse', 'HEAD~1');
    const known = await post('sync/plan', { revision });
    expect(findingOf(known.body, 'revision')).toMatchObject({
      state: 'passed',
    });
    expect(known.body.plan.effects).toHaveLength(2);
  });

  it('ends a hook that hangs', async () => {
    commit('feat: wait', { 'hook.json': hangingHook });
    await post('refresh');
    const { status, message } = await post('sync');
    expect([status, message]).toEqual([200, undefined]);
    await when(one => one.lastSync?.phase === 'Running');
    const again = await post('sync');
    expect([again.status, again.message]).toEqual([
      409,
      expect.stringMatching(/A sync is under way/),
    ]);
    const ending = await post('terminate');
    expect(ending.status).toBe(200);
    const card = await when(one => one.lastSync?.phase === 'Failed');
    expect(card.lastSync?.by?.automated).toBe(false);
  });

  it('refuses what a sync window blocks', async () => {
    const { metadata } = await argoCd('GET', `projects/${NAME}`);
    const { resourceVersion } = metadata;
    const window = {
      kind: 'deny',
      schedule: '* * * * *',
      duration: '1h',
      applications: ['*'],
    };
    const changed = project([window]);
    Object.assign(changed.project.metadata, { resourceVersion });
    await argoCd('PUT', `projects/${NAME}`, changed);
    const deadline = Date.now() + PATIENCE_MS;
    let refused = await post('sync');
    while (refused.status !== 409 && Date.now() < deadline) {
      await sleep(200);
      refused = await post('sync');
    }
    expect(refused.message).toMatch(
      /A sync window blocks it: deny "\* \* \* \* \*" 1h/,
    );
  });

  it('says which right an account lacks that may only read', async () => {
    await when(() => true, 'reader');
    const { status, message } = await post('terminate', {}, 'reader');
    expect(status).toBe(409);
    expect(message).toContain(
      `Fairway's account in reader lacks the right "applications, sync, ${NAME}/${NAME}"`,
    );
    const paused = await post('autoSync', { enabled: true }, 'reader');
    expect(paused.message).toMatch(/lacks the right "applications, update, /);
    expect((await post('refresh', {}, 'reader')).status).toBe(200);
  });
});
