import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type {
  ApplicationEvents,
  ApplicationResources,
  Composition,
  DeploymentHistory,
  Differences,
} from '@fairway/contracts/argocd';
import { entityOf } from '@fairway/kit-node/testUtils';
import request from 'supertest';
import argocdPlugin from '.';
import {
  argoCd,
  eventually,
  missingArgoCd,
  realSource,
  Repository,
} from './__testUtils__/realArgoCd';

const describeReal = missingArgoCd ? describe.skip : describe;

jest.setTimeout(120_000);

const NAME = `fairway-reads-${process.pid}`;
const SERVER = 'https://kubernetes.default.svc';
const ENTITY = 'component:default/reads';

const metadataOf = (name: string) => ({
  name,
  namespace: 'argocd',
  annotations: { 'backstage.io/entity-ref': ENTITY },
});

const deployment = (image: string) => ({
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

const configMap = (name: string, data: Record<string, string>) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  data,
});

describeReal(`reads of a real Argo CD${missingArgoCd}`, () => {
  let repository: Repository;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let deployed: string;

  async function get<T>(
    operation: string,
    query: Record<string, string> = {},
    name = NAME,
  ): Promise<T> {
    const { body } = await request(backend.server)
      .get(`/api/fairway-argocd/v1/${operation}`)
      .query({ application: `real/argocd/${name}`, ...query })
      .set('Authorization', mockCredentials.user.header());
    return body;
  }

  const source = (path: string) => ({
    repoURL: repository.url,
    path,
    targetRevision: 'main',
  });

  const specOf = (namespace: string, more: object) => ({
    project: 'default',
    destination: { server: SERVER, namespace },
    ...more,
  });

  const create = (name: string, spec: object) =>
    argoCd('POST', 'applications', { metadata: metadataOf(name), spec });

  const isIn = (state: string, name = NAME) =>
    eventually(
      () => get<any>('application', {}, name),
      ({ application }) => application?.state === state,
    );

  /** Changes an object in the cluster, past Git. */
  const tamper = (kind: string, group: string, name: string, patch: object) => {
    const query = new URLSearchParams({
      namespace: NAME,
      resourceName: name,
      version: 'v1',
      group,
      kind,
      patchType: 'application/merge-patch+json',
    });
    return argoCd(
      'POST',
      `applications/${NAME}/resource?${query}`,
      JSON.stringify(patch),
    );
  };

  const refresh = (name = NAME) =>
    argoCd('GET', `applications/${name}?refresh=normal`);

  beforeAll(async () => {
    repository = new Repository();
    deployed = repository.commit('feat: begin', {
      'shop/namespace.json': {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: NAME },
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
      'apps/child.json': {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Application',
        metadata: metadataOf(`${NAME}-child`),
        spec: specOf(NAME, { source: source('more') }),
      },
    });
    backend = await startTestBackend({
      features: [
        argocdPlugin,
        catalogServiceMock.factory({ entities: [entityOf(ENTITY)] }),
        mockServices.rootConfig.factory({
          data: { fairway: { sources: { argocd: [realSource] } } },
        }),
      ],
    });
    await create(
      NAME,
      specOf(NAME, {
        sources: [source('shop'), source('more')],
        ignoreDifferences: [
          {
            group: 'apps',
            kind: 'Deployment',
            jsonPointers: ['/spec/replicas'],
          },
        ],
      }),
    );
    await eventually(
      () => get<any>('application'),
      ({ application }) => application?.sync === 'OutOfSync',
    );
    await argoCd('POST', `applications/${NAME}/sync`, {});
    await isIn('synced');
  });

  afterAll(async () => {
    for (const path of [
      `applicationsets/${NAME}-set`,
      `applications/${NAME}-root`,
      `applications/${NAME}-child`,
      `applications/${NAME}`,
    ]) {
      // What a test did not get to make is not there.
      await argoCd('DELETE', path).catch(() => {});
    }
    await backend?.stop();
    repository?.remove();
  });

  it('tells the history of several sources, with who and which commits', async () => {
    const { deployments } = await get<DeploymentHistory>('history');
    const commit = {
      author: 'Ada',
      message: 'feat: begin',
      at: expect.any(String),
    };
    expect(deployments).toEqual([
      {
        id: 0,
        startedAt: expect.any(String),
        deployedAt: expect.any(String),
        by: { username: expect.any(String), automated: false },
        current: true,
        sources: ['shop', 'more'].map(path => ({
          repoUrl: repository.url,
          path,
          targetRevision: 'main',
          revision: deployed,
          commit,
        })),
      },
    ]);
  });

  it('tells the tree, owners before what they own, and the events of an object', async () => {
    const { resources, truncated } = await eventually(
      () => get<ApplicationResources>('resources'),
      found => found.resources.filter(one => one.kind === 'Pod').length === 2,
    );
    expect(truncated).toBe(false);
    const [web] = resources.filter(({ kind }) => kind === 'Deployment');
    expect(web).toMatchObject({
      group: 'apps',
      name: 'web',
      parents: [],
      sync: 'Synced',
      health: 'Healthy',
      orphaned: false,
    });
    const at = (kind: string) => resources.findIndex(one => one.kind === kind);
    expect(at('Deployment')).toBeLessThan(at('ReplicaSet'));
    expect(at('ReplicaSet')).toBeLessThan(at('Pod'));
    expect(resources[at('ReplicaSet')].parents).toEqual([web.uid]);
    expect(resources[at('Pod')].images).toContain('web:1');

    const { events } = await get<ApplicationEvents>('events', {
      uid: web.uid!,
      name: 'web',
      namespace: NAME,
    });
    expect(events[0]).toMatchObject({
      reason: 'ScalingReplicaSet',
      object: { group: 'apps', kind: 'Deployment', name: 'web' },
      lastAt: expect.any(String),
    });
    const own = await get<ApplicationEvents>('events');
    expect(own.events.map(({ object }) => object.kind)).toContain(
      'Application',
    );
  });

  it('tells a drift field by field, what is ignored and what is secret left out', async () => {
    await tamper('ConfigMap', '', 'config', { data: { level: 'debug' } });
    await tamper('Secret', '', 'database', {
      data: { password: Buffer.from('tampered').toString('base64') },
    });
    await tamper('Deployment', 'apps', 'web', { spec: { replicas: 5 } });
    const image = deployment('web:2').spec.template.spec.containers;
    image[1].env = [{ name: 'API_TOKEN', value: 'second-token' }];
    await tamper('Deployment', 'apps', 'web', {
      spec: { template: { spec: { containers: image } } },
    });
    repository.commit('feat: other files', {
      'shop/left.json': undefined,
      'shop/new.json': configMap('new', { a: '1' }),
    });
    await refresh();
    const found = await eventually(
      () => get<Differences>('differences'),
      ({ resources }) => resources?.length === 5,
    );
    expect(JSON.stringify(found)).not.toMatch(
      /-password|-token|dGFtcGVy|replicas/,
    );
    const told = found.resources.map(({ effect, object, fields }) => [
      `${effect} ${object.kind} ${object.name}`,
      fields,
    ]);
    expect(told).toEqual([
      ['delete ConfigMap left', []],
      [
        'change ConfigMap config',
        [{ path: 'data.level', live: '"debug"', desired: '"info"' }],
      ],
      [
        'change Deployment web',
        [
          {
            path: 'spec.template.spec.containers[web].env[API_TOKEN].value',
            secret: true,
          },
          {
            path: 'spec.template.spec.containers[web].image',
            live: '"web:2"',
            desired: '"web:1"',
          },
        ],
      ],
      ['change Secret database', [{ path: 'data.password', secret: true }]],
      ['create ConfigMap new', []],
    ]);
    expect(found).toMatchObject({
      // Namespace, config, left, new, database, web, more.
      compared: 7,
      truncated: false,
    });
  });

  it('tells what an application of applications is made of, and whose part one is', async () => {
    await create(`${NAME}-root`, specOf('argocd', { source: source('apps') }));
    await eventually(
      () => get<any>('application', {}, `${NAME}-root`),
      ({ application }) => application?.sync === 'OutOfSync',
    );
    await argoCd('POST', `applications/${NAME}-root/sync`, {});
    const refs = ({ parents = [], children = [] }: Partial<Composition>) => [
      parents.map(({ name }) => name),
      children.map(({ name }) => name),
    ];
    const root = await eventually(
      () => get<Composition>('composition', {}, `${NAME}-root`),
      ({ children }) => children?.length === 1,
    );
    expect(refs(root)).toEqual([[], [`${NAME}-child`]]);
    expect(root).toMatchObject({ hidden: 0, notes: [] });
    const child = await eventually(
      () => get<Composition>('composition', {}, `${NAME}-child`),
      ({ parents }) => parents?.length === 1,
    );
    expect(refs(child)).toEqual([[`${NAME}-root`], []]);
  });

  it('tells the ApplicationSet that made an application, and what ails it', async () => {
    const made = `${NAME}-made`;
    const setOf = (generators: object[]) => ({
      metadata: { name: `${NAME}-set`, namespace: 'argocd' },
      spec: {
        // What is made is not taken away by an error.
        syncPolicy: { applicationsSync: 'create-update' },
        generators,
        template: {
          metadata: {
            name: '{{name}}',
            annotations: metadataOf('').annotations,
          },
          spec: specOf(NAME, { source: source('more') }),
        },
      },
    });
    const list = { list: { elements: [{ name: made }] } };
    await argoCd('POST', 'applicationsets', setOf([list]));
    const well = await eventually(
      () => get<Composition>('composition', {}, made),
      ({ applicationSet }) => applicationSet !== undefined,
    );
    expect(well.applicationSet).toEqual({
      name: `${NAME}-set`,
      namespace: 'argocd',
      errors: [],
      hidden: 0,
    });
    const broken = {
      git: {
        repoURL: repository.url,
        revision: 'no-such-branch',
        directories: [{ path: '*' }],
      },
    };
    await argoCd('POST', 'applicationsets?upsert=true', setOf([list, broken]));
    const ill = await eventually(
      () => get<Composition>('composition', {}, made),
      ({ applicationSet }) => (applicationSet?.errors.length ?? 0) > 0,
    );
    expect(ill.applicationSet?.errors[0].message).toMatch(/no-such-branch/);
    await argoCd('DELETE', `applications/${made}`);
  });

  it('does not take what cannot be compared for what is to be deleted', async () => {
    repository.commit('fix: lose a folder', { 'more/more.json': undefined });
    await refresh();
    const found = await eventually(
      () => get<Differences>('differences'),
      ({ notCompared }) => notCompared !== undefined,
    );
    expect(found.notCompared).toMatch(/app path does not exist/);
    expect(found.resources).toEqual([]);
  });
});
