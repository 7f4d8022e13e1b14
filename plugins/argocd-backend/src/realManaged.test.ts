import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { AwaitedChange } from '@fairway/contracts/argocd';
import request from 'supertest';
import argocdPlugin from '.';

const { REAL_ARGOCD_URL = '', REAL_ARGOCD_TOKEN = '' } = process.env;
const missing =
  REAL_ARGOCD_URL && REAL_ARGOCD_TOKEN
    ? ''
    : ': set REAL_ARGOCD_URL and REAL_ARGOCD_TOKEN of an Argo CD 3.5 that reads file:// repositories of this machine and may be written to';
const describeReal = missing ? describe.skip : describe;

jest.setTimeout(120_000);

const NAME = `fairway-managed-${process.pid}`;
const REF = `real/argocd/${NAME}`;
const FINALIZER = 'resources-finalizer.argocd.argoproj.io';
const SERVER = 'https://kubernetes.default.svc';

describeReal(`managing a real Argo CD${missing}`, () => {
  const repository = mkdtempSync(join(tmpdir(), 'fairway-managed-'));
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  async function post(path: string, options: object) {
    const { status, body } = await request(backend.server)
      .post(`/api/fairway-argocd/v1/${path}`)
      .set('Authorization', mockCredentials.user.header())
      .send({ options });
    return { status, ...body };
  }

  const ensure = (manifest: object, more: object = {}) =>
    post('ensure', { instance: 'real', manifest, ...more });

  /** Waits, by being told, until the application is as expected. */
  async function until(
    expected: (change: AwaitedChange) => boolean,
    seconds = 20,
  ): Promise<AwaitedChange> {
    let seen = '';
    const deadline = Date.now() + 60_000;
    while (Date.now() < deadline) {
      const { body } = await request(backend.server)
        .get('/api/fairway-argocd/v1/awaitChange')
        .query({ application: REF, seen, seconds })
        .set('Authorization', mockCredentials.user.header());
      if (expected(body)) return body;
      seen = body.fingerprint;
    }
    throw new Error('It did not come');
  }

  const project = {
    kind: 'AppProject',
    metadata: { name: NAME },
    spec: {
      description: 'Of a test',
      sourceRepos: ['*'],
      destinations: [{ server: SERVER, namespace: `${NAME}*` }],
      clusterResourceWhitelist: [{ group: '', kind: 'Namespace' }],
    },
  };
  const application = (path = '.') => ({
    kind: 'Application',
    metadata: {
      name: NAME,
      finalizers: [FINALIZER],
      annotations: { 'backstage.io/entity-ref': 'component:default/real' },
    },
    spec: {
      project: NAME,
      source: { repoURL: `file://${repository}`, path },
      destination: { server: SERVER, namespace: NAME },
      syncPolicy: { automated: {}, syncOptions: ['CreateNamespace=true'] },
    },
  });
  const set = (env: string) => ({
    kind: 'ApplicationSet',
    metadata: { name: NAME },
    spec: {
      generators: [{ list: { elements: [{ env }] } }],
      template: {
        metadata: { name: `${NAME}-{{env}}` },
        spec: {
          project: NAME,
          source: { repoURL: `file://${repository}`, path: '.' },
          destination: { server: SERVER, namespace: `${NAME}-{{env}}` },
        },
      },
    },
  });

  beforeAll(async () => {
    const git = (...words: string[]) =>
      execFileSync('git', words, { cwd: repository });
    git('init', '--quiet', '-b', 'main', '.');
    writeFileSync(
      join(repository, 'config.json'),
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: NAME },
        data: { color: 'red' },
      }),
    );
    git('add', '--all');
    git(
      ...['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'],
      ...['commit', '--quiet', '-m', 'feat: begin'],
    );
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
            permission: { enabled: true },
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
        mockServices.permissions.mock({
          authorize: async requests =>
            requests.map(() => ({ result: AuthorizeResult.ALLOW })),
          authorizeConditional: async requests =>
            requests.map(() => ({ result: AuthorizeResult.ALLOW })),
        }).factory,
      ],
    });
    await until(({ sources: [{ state }] }) => state === 'ok', 1);
  });

  afterAll(async () => {
    const purge = (path: string) =>
      // eslint-disable-next-line no-restricted-globals
      fetch(`${REAL_ARGOCD_URL}/api/v1/${path}`, {
        method: 'DELETE',
        headers: {
          authorization: `Bearer ${REAL_ARGOCD_TOKEN}`,
          'content-type': 'application/json',
        },
      });
    await purge(`applicationsets/${NAME}`);
    await purge(`applications/${NAME}?cascade=false`);
    await backend?.stop();
    rmSync(repository, { recursive: true, force: true });
  });

  it('refuses an application whose project there is not', async () => {
    const { status, error } = await ensure(application());
    expect({ status, message: error.message }).toEqual({
      status: 409,
      message: `real has no project ${NAME}. Ensure the project first.`,
    });
  });

  it.each([
    ['a project', () => project],
    ['an application', () => application()],
    ['an ApplicationSet', () => set('dev')],
  ])('makes %s once; a second time changes nothing', async (_, manifest) => {
    const first = await ensure(manifest());
    expect(first.error).toBeUndefined();
    expect(first.output.change).toBe('created');

    const planned = await post('ensure/plan', {
      instance: 'real',
      manifest: manifest(),
    });
    expect(planned.plan).toMatchObject({ change: 'none', effects: [] });
    expect((await ensure(manifest())).output.change).toBe('unchanged');
  });

  it('tells when the application is there and well', async () => {
    const { application: found } = await until(
      change => change.application?.state === 'synced',
    );
    expect(found).toMatchObject({ ref: REF, autoSync: true });
  });

  it('changes what differs, and says which fields', async () => {
    const changed = application();
    changed.spec.syncPolicy.syncOptions.push('PruneLast=true');
    const { plan, output } = await ensure(changed);
    expect(plan.effects).toEqual([
      {
        effect: 'change',
        object: {
          group: 'argoproj.io',
          kind: 'Application',
          namespace: 'argocd',
          name: NAME,
        },
        detail: 'spec.syncPolicy.syncOptions',
      },
    ]);
    expect(output).toEqual({ change: 'updated', application: REF });
    expect((await ensure(changed)).output.change).toBe('unchanged');
    expect((await ensure(set('stage'))).output.change).toBe('updated');
  });

  it('leaves alone what an ApplicationSet makes', async () => {
    const name = `${NAME}-stage`;
    const { status, error } = await ensure(
      {
        kind: 'Application',
        metadata: { name },
        spec: {
          ...application('other').spec,
          destination: { server: SERVER, namespace: name },
        },
      },
      { adopt: true },
    );
    expect(status).toBe(409);
    expect(error.message).toMatch(
      new RegExp(`The ApplicationSet ${NAME} made it`),
    );
  });

  it('takes over what others made only when told', async () => {
    const manifest = {
      kind: 'AppProject',
      metadata: { name: 'default' },
      spec: { sourceRepos: ['https://nowhere.example.com'] },
    };
    const { plan } = await post('ensure/plan', { instance: 'real', manifest });
    expect(plan.findings).toContainEqual({
      check: 'owner',
      state: 'blocks',
      message:
        'default exists, is different, and was not made by Fairway. Choose another name, or set adopt: true to take it over.',
    });
    expect((await ensure(manifest)).status).toBe(409);
  });

  it('says in the words of Argo CD what it refuses', async () => {
    const strange = application();
    strange.spec.destination.namespace = 'kube-system';
    const { status, error } = await ensure(strange);
    expect(status).toBe(409);
    expect(error.message).toMatch(
      /^real refuses: application spec .* do not match any of the allowed destinations/,
    );
  });

  it('deletes it with what it deployed, once', async () => {
    const options = { application: REF };
    const planned = await post('remove/plan', options);
    expect(planned.plan.effects).toEqual(
      expect.arrayContaining([
        {
          effect: 'delete',
          object: { kind: 'ConfigMap', namespace: NAME, name: NAME },
        },
      ]),
    );
    expect((await post('remove', options)).output.change).toBe('deleting');
    await until(change => change.application === undefined);
    expect((await post('remove', options)).output.change).toBe('absent');
  });
});
