import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { ApplicationStory, MARA } from '../scenario/applications';
import { ARGO_CDS, ArgoCdStory } from '../scenario/argoCds';
import { HOUR, SECOND } from '../scenario/duration';
import { Answer, ask, Side } from './__testUtils__/ask';
import { Question, questionsOf } from './__testUtils__/parityQuestions';
import { shapeOf } from './__testUtils__/shape';
import { manifestsOf } from './manifests';
import { createArgoCdRouter } from './router';
import { demoArgoCdToken } from './sessions';
import { createSimulatedArgoCd } from './simulatedArgoCd';

const { REAL_ARGOCD_URL = '', REAL_ARGOCD_TOKEN = '' } = process.env;
const missing =
  REAL_ARGOCD_URL && REAL_ARGOCD_TOKEN
    ? ''
    : ': set REAL_ARGOCD_URL and REAL_ARGOCD_TOKEN of an Argo CD 3.5 that reads file:// repositories of this machine and may be written to';
const describeParity = missing ? describe.skip : describe;

const NAME = `parity-${process.pid}`;
const SERVER = 'https://kubernetes.default.svc';

const story: ApplicationStory = {
  name: NAME,
  project: 'default',
  service: NAME,
  cluster: 'in-cluster',
  environment: 'staging',
  releases: ['1.0.0', '1.1.0'].map((version, index) => ({
    version,
    committed: -HOUR + index,
    author: MARA,
    message: `feat: ${version}`,
  })),
};

const argoCdStory: ArgoCdStory = {
  ...ARGO_CDS[0],
  projects: [{ name: 'default', description: '' }],
  destinations: [{ name: 'in-cluster', server: SERVER }],
  applications: [story],
  applicationSets: [{ name: NAME, project: 'default' }],
};

/**
 * What a real server says besides, and nobody of ours reads. A list of 3.5 tells the health of those resources alone that
 * were asked for one by one since the application last changed.
 */
const BEYOND =
  /^\.items\[\]\.status\.resources\[\]\.health|managedFields|reportingComponent|finalizers|networkingInfo|^\.hosts|metadata\.(annotations|labels)|sourceType|\.clusterResourceWhitelist|syncPolicy\.automated/;

const known = (shape: string[]) => shape.filter(path => !BEYOND.test(path));

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

  function git(...words: string[]): void {
    const who = [
      '-c',
      'user.name=Mara',
      '-c',
      'user.email=mara@fairway.example',
    ];
    execFileSync('git', [...who, ...words], { cwd: repository, stdio: 'pipe' });
  }

  function commit(index: number): void {
    const manifests = manifestsOf(story, story.releases[index], [story]);
    for (const manifest of manifests) {
      const { kind, metadata } = manifest;
      writeFileSync(
        join(repository, `${kind}-${metadata.name}.json`),
        JSON.stringify(manifest),
      );
    }
    git('add', '--all');
    git('commit', '--quiet', '-m', story.releases[index].message);
  }

  beforeAll(async () => {
    git('init', '--quiet', '-b', 'main', '.');
    commit(0);
    commit(1);
    const argoCd = createSimulatedArgoCd(argoCdStory, {
      start: Date.now(),
      now: () => Date.now() + now.ahead,
    });
    server = createServer(express().use(createArgoCdRouter(argoCd)));
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    simulated.url = `http://127.0.0.1:${
      (server.address() as AddressInfo).port
    }`;
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
  }, 60_000);

  afterAll(async () => {
    await ask(real, ['DELETE', `${APP}?cascade=true`]);
    server.closeAllConnections();
    server.close();
    rmSync(repository, { recursive: true });
  });

  /** Waits until the real application is so, and takes the simulated one as far ahead. */
  async function settle(fits: (application: any) => boolean): Promise<void> {
    let times = 0;
    for (let i = 0; i < 100; i++) {
      const { body } = await ask(real, ['GET', `${APP}?refresh=normal`]);
      times = fits(body) ? times + 1 : 0;
      // Healthy before the new pods are seen is not yet it.
      if (times === 3) {
        now.ahead += 30 * SECOND;
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 200));
    }
    throw new Error('The real Argo CD did not get there within 20 s');
  }

  /** An Argo CD that was just started says nothing of its clusters before it has told itself. */
  async function clusterIsRead(): Promise<void> {
    for (let i = 0; i < 150; i++) {
      const { body } = await ask(real, ['GET', '/api/v1/clusters']);
      if (body.items?.[0]?.info?.cacheInfo?.lastCacheSyncTime) return;
      await new Promise(resolve => setTimeout(resolve, 200));
    }
    throw new Error('The real Argo CD did not read its cluster within 30 s');
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
    const firstOf = async ({ url, token }: Side, accept: string) => {
      const abort = new AbortController();
      const response = await fetch(
        `${url}/api/v1/stream/applications?name=${NAME}&fields=result.type,result.application.metadata.name`,
        {
          headers: { accept, authorization: `Bearer ${token}` },
          signal: abort.signal,
        },
      );
      const { value } = await response.body!.getReader().read();
      abort.abort();
      const [frame] = new TextDecoder()
        .decode(value)
        .split(/(?<=\n)(?=data|{)/);
      // Go sorts fields by name.
      return [
        response.headers.get('content-type'),
        frame.replace(/\{.*\}/, ''),
        shapeOf(JSON.parse(/\{.*\}/.exec(frame)![0])),
      ];
    };
    for (const accept of ['text/event-stream', 'application/json']) {
      expect(await firstOf(simulated, accept)).toEqual(
        await firstOf(real, accept),
      );
    }
  });

  it('has the same fields before the first sync', async () => {
    expect(await differences()).toEqual([]);
  });

  it.each([
    ['a dry run', { dryRun: true }],
    ['a sync', { infos: [{ name: 'user', value: 'mara' }] }],
    ['a sync of what is there', { prune: true }],
  ])(
    'has the same fields after %s',
    async (_, body) => {
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
      expect(await differences()).toEqual([]);
    },
    40_000,
  );

  it('has the same fields in the events of an object', async () => {
    const [ours, theirs] = await Promise.all(
      [simulated, real].map(async side => {
        const tree = await ask(side, ['GET', `${APP}/resource-tree`]);
        const { name, uid } = tree.body.nodes.find(
          ({ kind }: any) => kind === 'Deployment',
        );
        const query = `resourceName=${name}&resourceUID=${uid}&resourceNamespace=${NAME}`;
        const { body } = await ask(side, ['GET', `${APP}/events?${query}`]);
        return known(shapeOf(body));
      }),
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
    let theirs = await conditionsOf(real);
    for (let tries = 0; !theirs?.length && tries < 50; tries++) {
      await new Promise(resolve => setTimeout(resolve, 200));
      theirs = await conditionsOf(real);
    }
    await ask(real, ['DELETE', path]);
    expect(shapeOf(await conditionsOf(simulated))).toEqual(shapeOf(theirs));
  }, 20_000);

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
