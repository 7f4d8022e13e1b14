import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { SECOND } from '../scenario/duration';
import { Answer, ask, Side } from './__testUtils__/ask';
import { eventually } from './__testUtils__/eventually';
import { firstFrame } from './__testUtils__/firstFrame';
import { Question, questionsOf } from './__testUtils__/parityQuestions';
import {
  argoCdStory,
  commitReleases,
  NAME,
  SERVER,
} from './__testUtils__/parityStory';
import { known, shapeOf } from './__testUtils__/shape';
import { createArgoCdRouter } from './router';
import { demoArgoCdToken } from './sessions';
import { createSimulatedArgoCd } from './simulatedArgoCd';

const { REAL_ARGOCD_URL = '', REAL_ARGOCD_TOKEN = '' } = process.env;
const missing =
  REAL_ARGOCD_URL && REAL_ARGOCD_TOKEN
    ? ''
    : ': set REAL_ARGOCD_URL and REAL_ARGOCD_TOKEN of an Argo CD 3.5 that reads file:// repositories of this machine and may be written to';
const describeParity = missing ? describe.skip : describe;

jest.setTimeout(300_000);

describeParity(`parity with a real Argo CD${missing}`, () => {
  const APP = `/api/v1/applications/${NAME}`;
  const real: Side = { url: REAL_ARGOCD_URL, token: REAL_ARGOCD_TOKEN };
  const simulated: Side = {
    url: '',
    token: demoArgoCdToken('argocd-eu', 'fairway'),
  };
  const repository = mkdtempSync(join(tmpdir(), 'argocd-parity-'));
  const now = { ahead: 0 };
  let server: Server;

  beforeAll(async () => {
    commitReleases(repository);
    const argoCd = createSimulatedArgoCd(argoCdStory, {
      start: Date.now(),
      now: () => Date.now() + now.ahead,
    });
    server = createServer(express().use(createArgoCdRouter(argoCd)));
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    simulated.url = `http://127.0.0.1:${port}`;
    await ask(real, [
      'POST',
      '/api/v1/applications',
      {
        metadata: { name: NAME, namespace: 'argocd' },
        spec: {
          project: 'default',
          source: {
            repoURL: `file://${repository}`,
            path: '.',
            targetRevision: 'main',
          },
          destination: { server: SERVER, namespace: NAME },
          syncPolicy: { syncOptions: ['CreateNamespace=true'] },
        },
      },
    ]);
    await settle(({ status }) => status?.sync?.status === 'OutOfSync');
    await clusterIsRead();
  });

  afterAll(async () => {
    await ask(real, ['DELETE', `${APP}?cascade=true`]);
    server.closeAllConnections();
    server.close();
    rmSync(repository, { recursive: true });
  });

  /** Waits until the real application is so, and takes the simulated one as far ahead. */
  async function settle(fits: (application: any) => boolean): Promise<void> {
    let times = 0;
    await eventually(
      () => ask(real, ['GET', `${APP}?refresh=normal`]),
      ({ body }) => {
        times = fits(body) ? times + 1 : 0;
        // Healthy before the new pods are seen is not yet it.
        return times === 3;
      },
    );
    if (times < 3) throw new Error('The real Argo CD did not get there');
    now.ahead += 30 * SECOND;
  }

  /** An Argo CD that was just started says nothing of its clusters before it has told itself. */
  async function clusterIsRead(): Promise<void> {
    await eventually(
      () => ask(real, ['GET', '/api/v1/clusters']),
      ({ body }) =>
        body.items?.[0]?.info?.cacheInfo?.lastCacheSyncTime !== undefined,
    );
  }

  const both = async (question: Question, headers?: Record<string, string>) =>
    Promise.all([simulated, real].map(side => ask(side, question, headers)));

  it.each(questionsOf(APP))(
    'answers %s alike',
    async (_, question, headers = {}) => {
      const [ours, theirs] = await both(question, headers);
      // Git's last lines come in either order.
      const lines = ({ body, ...rest }: Answer) => ({
        ...rest,
        body: body.message ? body.code : body,
        message: body.message?.split(/: fatal: |\nfatal: /).sort(),
      });
      expect(lines(ours)).toEqual(lines(theirs));
    },
  );

  /** Fields that only one of the two has, by path. */
  async function differences(): Promise<object[]> {
    const projected = `/api/v1/applications?name=${NAME}&fields=items.metadata.name,items.metadata.deletionTimestamp,items.spec.project,items.spec.sources,items.spec.sourceHydrator,items.status.health,items.status.resources,items.status.sync,items.status.sync.revision,items.status.sync.status,items.status.operationState.phase,items.status.operationState.finishedAt,items.status.operationState.operation.sync,items.status.history,items.operation.sync`;
    const paths = [
      APP,
      `/api/v1/applications?name=${NAME}`,
      projected,
      '/api/v1/applications?name=none',
      `${APP}/resource-tree`,
      `${APP}/managed-resources`,
      `${APP}/managed-resources?fields=items.kind,items.modified`,
      `${APP}/manifests?revision=main`,
      `${APP}/events`,
      '/api/v1/clusters',
    ];
    const asked = paths.map(async path => {
      const [ours, theirs] = await both(['GET', path]);
      const shapes = [ours, theirs].map(({ status, type, body }) => [
        `${status} ${type}`,
        ...known(shapeOf(body)),
      ]);
      const [us, them] = shapes;
      return {
        path,
        added: us.filter(one => !them.includes(one)),
        lacking: them.filter(one => !us.includes(one)),
      };
    });
    return (await Promise.all(asked)).filter(
      ({ added, lacking }) => added.length + lacking.length > 0,
    );
  }

  it('streams in the same form', async () => {
    for (const accept of ['text/event-stream', 'application/json']) {
      expect(await firstFrame(simulated, accept)).toEqual(
        await firstFrame(real, accept),
      );
    }
  });

  /** What the real one tells only after a moment is no difference. */
  const lastingDifferences = () =>
    eventually(differences, found => found.length === 0);

  it('has the same fields before the first sync', async () => {
    expect(await lastingDifferences()).toEqual([]);
  });

  it.each([
    ['a dry run', { dryRun: true }],
    ['a sync', { infos: [{ name: 'user', value: 'mara' }] }],
    ['a sync of what is there', { prune: true }],
  ])('has the same fields after %s', async (_, body) => {
    const [ours, theirs] = await both(['POST', `${APP}/sync`, body]);
    const [us, them] = [ours, theirs].map(one => known(shapeOf(one.body)));
    expect(us.filter(path => !them.includes(path))).toEqual([]);
    await settle(
      ({ status, operation }) =>
        !operation &&
        status.operationState?.finishedAt &&
        ('dryRun' in body ||
          (status.summary.images && status.health.status === 'Healthy')),
    );
    expect(await lastingDifferences()).toEqual([]);
  });

  it('has the same fields in the events of an object', async () => {
    const eventsOf = async (side: Side) => {
      const tree = await ask(side, ['GET', `${APP}/resource-tree`]);
      const { name, uid } = tree.body.nodes.find(
        ({ kind }: any) => kind === 'Deployment',
      );
      const query = `resourceName=${name}&resourceUID=${uid}&resourceNamespace=${NAME}`;
      const events = await ask(side, ['GET', `${APP}/events?${query}`]);
      return known(shapeOf(events.body));
    };
    const ours = await eventsOf(simulated);
    const theirs = await eventually(
      () => eventsOf(real),
      found => found.join() === ours.join(),
    );
    expect(ours).toEqual(theirs);
  });

  it('tells how an ApplicationSet fares in the same fields', async () => {
    await ask(real, [
      'POST',
      '/api/v1/applicationsets',
      {
        metadata: { name: NAME, namespace: 'argocd' },
        spec: {
          generators: [{ list: { elements: [] } }],
          template: {
            metadata: { name: `${NAME}-{{name}}` },
            spec: {
              project: 'default',
              source: { repoURL: `file://${repository}`, path: '.' },
              destination: { server: SERVER, namespace: NAME },
            },
          },
        },
      },
    ]);
    const path = `/api/v1/applicationsets/${NAME}?appsetNamespace=argocd`;
    const conditionsOf = async (side: Side) =>
      (await ask(side, ['GET', path])).body.status.conditions;
    const theirs = await eventually(
      () => conditionsOf(real),
      conditions => conditions?.length > 0,
    );
    await ask(real, ['DELETE', path]);
    expect(shapeOf(await conditionsOf(simulated))).toEqual(shapeOf(theirs));
  });

  it('refuses a rollback, and another revision, under auto-sync alike', async () => {
    const patchOf = (automated: unknown) => ({
      patchType: 'merge',
      patch: JSON.stringify({ spec: { syncPolicy: { automated } } }),
    });
    await both(['PATCH', APP, patchOf({})]);
    const [ours, theirs] = await both(['POST', `${APP}/rollback`, { id: 0 }]);
    expect(ours).toEqual(theirs);
    const other = { revision: 'other' };
    const [us, them] = await both(['POST', `${APP}/sync`, other]);
    expect(us).toEqual(them);
    await both(['PATCH', APP, patchOf(null)]);
  });
});
