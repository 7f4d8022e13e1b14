import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  entityOf,
  upstream,
  upstreamServer,
  type UpstreamServer,
} from '@fairway/kit-node/testUtils';
import request from 'supertest';
import argocdPlugin from '..';
import { argoCdAnswers } from '../testing/argoCdAnswers';

jest.setTimeout(30_000);

const A = 'component:default/a';

/** As Argo CD's gateway writes an error. */
const refusal = (status: number, code: number, message: string) =>
  upstream.json({ error: message, code, message }, { status });

describe('what somebody who looks is told', () => {
  let eu: UpstreamServer;
  let us: UpstreamServer;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  const healthy = argoCdAnswers([{ name: 'shop', entity: A, deployments: 2 }]);

  const get = (path: string, query: Record<string, string> = {}) =>
    request(backend.server)
      .get(`/api/fairway-argocd/v1/${path}`)
      .query(query)
      .set('authorization', mockCredentials.user.header());

  const shop = { application: 'eu/argocd/shop' };

  /** The questions that a request of ours cost, without those of the collectors. */
  const asked = () =>
    eu.requests.filter(({ path }) => /applications\/|sets\//.test(path));

  beforeEach(async () => {
    [eu, us] = await Promise.all([
      upstreamServer(healthy),
      upstreamServer(argoCdAnswers([{ name: 'cart', entity: A }])),
    ]);
    backend = await startTestBackend({
      features: [
        argocdPlugin,
        catalogServiceMock.factory({ entities: [entityOf(A)] }),
        mockServices.rootConfig.factory({
          data: {
            fairway: {
              sources: {
                argocd: [
                  { name: 'eu', url: eu.url },
                  { name: 'us', url: us.url },
                ],
              },
            },
          },
        }),
      ],
    });
    for (let tries = 0; tries < 200; tries++) {
      const { body } = await get('applications');
      if (body.total === 2) break;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    eu.reset();
  });

  afterEach(async () => {
    await backend.stop();
    await Promise.all([eu.close(), us.close()]);
  });

  it('costs nothing where it is in memory', async () => {
    const { body } = await get('application', shop);
    expect(body).toMatchObject({
      application: { ref: 'eu/argocd/shop', sync: 'Synced' },
      sources: [{ name: 'eu', state: 'ok' }],
    });
    expect(asked()).toEqual([]);
  });

  it('is asked with namespace and project, once for all who look together', async () => {
    eu.behave(upstream.delayed(300, healthy));
    const answers = await Promise.all(
      [1, 2, 3].map(() => get('differences', shop)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers[0].body).toMatchObject({
      ref: 'eu/argocd/shop',
      compared: 1,
      resources: [
        {
          effect: 'change',
          object: { group: 'apps', kind: 'Deployment', name: 'shop' },
          fields: [{ path: 'spec.replicas', live: '1', desired: '2' }],
        },
      ],
    });
    const questions = asked().map(({ path, query }) => [
      path,
      query.get('appNamespace'),
      query.get('project'),
    ]);
    expect(questions.sort()).toEqual([
      ['/api/v1/applications/shop', 'argocd', 'default'],
      ['/api/v1/applications/shop/managed-resources', 'argocd', 'default'],
    ]);
  });

  it.each([
    [
      'gone',
      refusal(404, 5, 'applications.argoproj.io "shop" not found'),
      404,
      'eu does not have the application argocd/shop any more',
    ],
    [
      'forbidden to us',
      refusal(403, 7, 'permission denied'),
      503,
      'eu does not let Fairway\'s account read the application argocd/shop: allow it "applications, get, default/*" in Argo CD\'s policy',
    ],
    [
      'hidden by a proxy',
      upstream.html(404),
      503,
      expect.stringMatching(/^eu does not have the API \(status 404\)/),
    ],
  ])('is told apart: what is %s', async (_, behaviour, status, message) => {
    eu.behave(behaviour);
    for (const operation of ['history', 'resources', 'composition']) {
      const response = await get(operation, shop);
      expect([response.status, response.body.error.message]).toEqual([
        status,
        message,
      ]);
    }
  });

  it('finds no object that the application does not have', async () => {
    eu.behave(refusal(400, 3, 'shop not found as part of application shop'));
    const { status, body } = await get('events', {
      ...shop,
      uid: 'u2',
      name: 'shop',
      namespace: 'shop',
    });
    expect([status, body.error.message]).toEqual([
      404,
      expect.stringMatching(
        /^The application has no object "shop" of that uid/,
      ),
    ]);
    expect(Object.fromEntries(asked()[0].query)).toMatchObject({
      resourceUID: 'u2',
      resourceName: 'shop',
      resourceNamespace: 'shop',
    });
  });

  it('wants an object named in full', async () => {
    const { status, body } = await get('events', { ...shop, name: 'shop' });
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringMatching(/^Option uid: missing; name an object by uid/),
    ]);
    expect(asked()).toEqual([]);
  });

  it('keeps the deployments where their authors are not told', async () => {
    const isCommit = /\/revisions\//;
    eu.behave((received, response) =>
      isCommit.test(received.path)
        ? upstream.error(503)(received, response)
        : healthy(received, response),
    );
    const { status, body } = await get('history', shop);
    expect(status).toBe(200);
    expect(body.deployments).toMatchObject([
      { id: 1, current: true },
      { id: 0, current: false },
    ]);
    expect(body.deployments[0].sources[0].commit).toBeUndefined();
  });

  it('has the commits of one Argo CD, whatever becomes of another', async () => {
    us.behave(upstream.error(503));
    const { status, body } = await get('commits', {
      applications: 'us/argocd/cart,eu/argocd/shop',
    });
    expect(status).toBe(200);
    expect(body.commits).toMatchObject([
      { ref: 'eu/argocd/shop', author: 'Ada' },
    ]);
    // Alone it has nothing to tell but that.
    const alone = await get('commits', { applications: 'us/argocd/cart' });
    expect([alone.status, alone.body.error.message]).toEqual([
      503,
      expect.stringMatching(/^us /),
    ]);
  });
});
