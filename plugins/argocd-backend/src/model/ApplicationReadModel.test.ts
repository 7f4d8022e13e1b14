import type { Collected } from '@fairway/kit-node';
import type { InstanceSnapshot } from '../collect/InstanceSnapshot';
import { linkableEntity } from '../linking/linkableEntity';
import { observed } from '../testing/observed';
import type { UpstreamCluster } from '../upstream/cluster';
import {
  ApplicationReadModel,
  type ApplicationSource,
  type ReadModelInputs,
} from './ApplicationReadModel';

const NOW = new Date('2026-11-22T12:00:00.000Z');

const bound = { 'backstage.io/entity-ref': 'component:default/shop' };

const named = (name: string, annotations: Record<string, string> = {}) => ({
  metadata: { name, namespace: 'argocd', annotations, labels: {} },
});

function instance(
  name: string,
  applications: InstanceSnapshot['applications'],
  changes: {
    state?: 'ok' | 'unreachable';
    clusters?: UpstreamCluster[];
    /** Of the question for the clusters alone. */
    clustersState?: 'ok' | 'unreachable';
    environment?: string;
  } = {},
) {
  const { state = 'ok', clusters, environment } = changes;
  const { clustersState = state } = changes;
  const status = { name, state, intervalSeconds: 30 };
  const source: ApplicationSource & { version: number } = {
    name,
    source: { name, environment, browserUrl: 'https://argo.example.com/root' },
    version: 1,
    applications: (): Collected<InstanceSnapshot> => ({
      status,
      asOf: NOW,
      data: { applications, malformed: 0 },
    }),
    clusters: () => ({
      status: { ...status, state: clustersState },
      asOf: NOW,
      data: clusters,
    }),
  };
  return source;
}

const shop = linkableEntity({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop', namespace: 'default' },
});

function modelOf(
  instances: ApplicationSource[],
  now = () => NOW,
  drifts: ReadModelInputs['drifts'] = { version: 1, since: () => undefined },
) {
  return ApplicationReadModel.create({
    instances,
    clusters: [],
    directory: { entities: [shop], version: 1 },
    bindings: () => false,
    commitUrl: () => undefined,
    isProduction: environment => environment !== 'staging',
    patience: { stuckAfterMs: 15 * 60_000, staleAfterMs: 30 * 60_000 },
    drifts,
    now,
  });
}

it('indexes applications of all instances by address and entity', () => {
  const model = modelOf([
    instance('eu', [
      observed({}, named('shop-eu', bound)),
      observed({}, named('x')),
    ]),
    instance('us', [observed({}, named('shop-us', bound))]),
  ]);
  const ofShop = model.ofEntity('component:default/shop');
  expect(ofShop.map(({ status }) => status.ref)).toEqual([
    'eu/argocd/shop-eu',
    'us/argocd/shop-us',
  ]);
  expect(ofShop[0].status.link).toMatchObject({
    by: 'entity-ref',
    bound: true,
  });
  expect(ofShop[0].status.url).toBe(
    'https://argo.example.com/root/applications/argocd/shop-eu',
  );
  expect(model.find('eu/argocd/x')?.links).toEqual([]);
  expect(model.find('us/argocd/x')).toBeUndefined();
  expect(model.namedEntities()).toContain('component:default/shop');
});

it('a dead instance turns its own applications stale, and no others', () => {
  const model = modelOf([
    instance('eu', [observed({}, named('a'))]),
    instance('us', [observed({}, named('b'))], { state: 'unreachable' }),
  ]);
  expect(
    model.entries().map(({ status }) => [status.ref, status.state]),
  ).toEqual([
    ['eu/argocd/a', 'synced'],
    ['us/argocd/b', 'stale'],
  ]);
});

it.each([
  ['by address', { server: 'https://eu.example.com' }, 'ok'],
  ['by name', { name: 'prod-eu' }, 'ok'],
  ['though clusters cannot be read now', { name: 'prod-eu' }, 'unreachable'],
] as const)(
  'finds the cluster %s, whose silence makes it stale',
  (_, destination, clustersState) => {
    const silent = {
      server: 'https://eu.example.com',
      name: 'prod-eu',
      connection: 'Failed',
      message: 'no route',
      attemptedAt: undefined,
      lastCacheSyncTime: '2026-11-20T12:00:00Z',
    };
    const spec = {
      spec: {
        destination,
        project: 'p',
        source: undefined,
        sources: undefined,
      },
    };
    const model = modelOf([
      instance('eu', [observed({}, { ...named('a'), ...spec })], {
        clusters: [silent],
        clustersState,
      }),
    ]);
    expect(model.entries()[0].status).toMatchObject({
      state: 'stale',
      cluster: 'prod-eu',
      clusterReadAt: '2026-11-20T12:00:00.000Z',
      reason: { cause: 'cluster-silent', message: 'no route' },
    });
  },
);

it('takes the environment of the labels before that of the instance', () => {
  const labels = { environment: 'staging' };
  const metadata = { ...named('a').metadata, labels };
  const model = modelOf([
    instance('eu', [observed({}, { metadata }), observed({}, named('b'))], {
      environment: 'production',
    }),
  ]);
  expect(
    model
      .entries()
      .map(({ status }) => [status.environment, status.production]),
  ).toEqual([
    ['staging', false],
    ['production', true],
  ]);
});

it('judges anew when time went by, and is not computed for each viewer', () => {
  let now = NOW;
  const rolling = observed({
    health: {
      status: 'Progressing',
      lastTransitionTime: '2026-11-22T11:50:00Z',
      message: undefined,
    },
  });
  const eu = instance('eu', [rolling]);
  const model = modelOf([eu], () => now);
  const [first] = model.entries();
  expect(first.status.state).toBe('progressing');
  expect(model.entries()[0]).toBe(first);

  now = new Date(NOW.getTime() + 6 * 60_000);
  expect(model.entries()[0].status.state).toBe('stuck');
});

it('tells since when an application is out of sync as soon as that is known, and only while it is', () => {
  const since = '2026-11-22T02:10:00.000Z';
  const known: { since?: string } = {};
  const drifts = { version: 1, since: () => known.since };
  const model = modelOf(
    [
      instance('eu', [
        observed({ sync: { status: 'OutOfSync' } }, named('drifted')),
        observed({}, named('synced')),
      ]),
    ],
    () => NOW,
    drifts,
  );
  const told = () => model.entries().map(({ status }) => status.driftSince);
  expect(told()).toEqual([undefined, undefined]);
  known.since = since;
  drifts.version = 2;
  expect(told()).toEqual([since, undefined]);
});

it('makes anew only what changed, and tells of the rest that it was heard of since', () => {
  const later = new Date(NOW.getTime() + 1_000);
  const told = {
    at: NOW,
    all: [observed({}, named('a')), observed({}, named('b'))],
  };
  const eu = instance('eu', []);
  eu.applications = () => ({
    status: { name: 'eu', state: 'ok', intervalSeconds: 30 },
    asOf: told.at,
    data: { applications: told.all, malformed: 0 },
  });
  const model = modelOf([eu]);
  const [a, b] = model.entries().map(({ status }) => status);

  const health = {
    status: 'Degraded',
    message: 'no',
    lastTransitionTime: undefined,
  };
  told.all = [observed({ health }, named('a')), told.all[1]];
  told.at = later;
  const [newA, newB] = model.entries().map(({ status }) => status);
  expect([a.state, newA.state]).toEqual(['synced', 'degraded']);
  expect(newB).toEqual({ ...b, asOf: later.toISOString() });
  expect(newB.sources).toBe(b.sources);
});

it('links anew when the entities changed', () => {
  const directory = { entities: [] as (typeof shop)[], version: 1 };
  const eu = instance('eu', [observed({}, named('a', bound))]);
  const model = ApplicationReadModel.create({
    instances: [eu],
    clusters: [],
    directory,
    commitUrl: () => undefined,
    bindings: () => false,
    isProduction: () => true,
    patience: { stuckAfterMs: 1, staleAfterMs: 1 },
    drifts: { version: 1, since: () => undefined },
    now: () => NOW,
  });
  expect(model.entries()[0].links).toEqual([]);
  directory.entities = [shop];
  directory.version = 2;
  expect(model.ofEntity('component:default/shop')).toHaveLength(1);
  expect(model.entries()[0].status.link?.bound).toBe(true);
});
