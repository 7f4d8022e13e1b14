import {
  clusterWith,
  gitRepository,
  helmRelease,
  kustomization,
  REVISION,
  SHA,
} from '../testing/fluxObjects';
import {
  fluxSourceSchema,
  helmReleaseSchema,
  kustomizationSchema,
} from './fluxResources';
import { fluxCandidates } from './fluxCandidates';
import { toFluxApplication } from './toFluxApplication';

const context = {
  commitUrl: (url: string, sha: string) => `${url}/commit/${sha}`,
  isProduction: () => true,
  patience: { stuckAfterMs: 900_000, staleAfterMs: 1_800_000 },
  now: () => new Date('2026-11-22T12:00:00Z'),
};

const applications = (cluster: Parameters<typeof clusterWith>[0]) =>
  fluxCandidates(clusterWith(cluster)).map(candidate =>
    toFluxApplication(candidate, undefined, context),
  );

it('tells a Kustomization with what it deploys from where', () => {
  const [application] = applications({
    kustomizations: [
      kustomization({ metadata: { labels: { env: 'staging' } } }),
    ],
    gitRepositories: [gitRepository()],
  });
  expect(application).toMatchObject({
    ref: 'prod-eu/flux-system/kustomization/shop',
    tool: 'flux',
    kind: 'Kustomization',
    instance: 'prod-eu',
    cluster: 'prod-eu',
    environment: 'staging',
    state: 'synced',
    sync: 'Synced',
    health: 'Healthy',
    sources: [
      {
        repoUrl: 'https://github.com/acme/fleet',
        path: './apps/shop',
        targetRevision: 'main',
        revision: SHA,
        revisionUrl: `https://github.com/acme/fleet/commit/${SHA}`,
      },
    ],
    lastSync: { phase: 'Succeeded', finishedAt: '2026-11-22T11:50:00.000Z' },
    flux: {
      ready: 'True',
      reason: 'ReconciliationSucceeded',
      suspended: false,
      appliedRevision: REVISION,
      attemptedRevision: REVISION,
      inventory: 2,
    },
  });
});

it('tells a HelmRelease by its chart, under an address of its own', () => {
  const charts = fluxSourceSchema.parse({
    metadata: { name: 'charts', namespace: 'flux-system' },
    spec: { url: 'https://charts.example.com' },
  });
  const [, release] = applications({
    kustomizations: [kustomization()],
    helmReleases: [helmRelease()],
    helmRepositories: [charts],
  });
  expect(release).toMatchObject({
    ref: 'prod-eu/flux-system/helmrelease/shop',
    kind: 'HelmRelease',
    sources: [
      {
        repoUrl: 'https://charts.example.com',
        chart: 'podinfo',
        targetRevision: '6.x',
        revision: '6.5.4',
      },
    ],
    lastSync: { phase: 'Succeeded', finishedAt: '2026-11-22T09:00:00.000Z' },
  });
  expect(release.flux?.inventory).toBeUndefined();
});

it('names no cluster where it is applied to another one', () => {
  const [application] = applications({
    kustomizations: [
      kustomization({ spec: { kubeConfig: { secretRef: {} } } }),
    ],
  });
  expect(application.cluster).toBeUndefined();
});

it('knows no source that it cannot read', () => {
  expect(
    applications({ kustomizations: [kustomization()] })[0].sources,
  ).toEqual([]);
});

it.each([
  [
    'null where Go has no list',
    { conditions: null, history: null, inventory: { entries: null } },
  ],
  ['a time that is none', { history: [{ lastReconciled: 'yesterday' }] }],
  ['fields of another shape', { inventory: 'many', lastAppliedRevision: 7 }],
])('reads %s', (_, status) => {
  const written = kustomization();
  expect(kustomizationSchema.safeParse({ ...written, status }).success).toBe(
    true,
  );
});

it.each([
  ['Kustomization', kustomizationSchema, kustomization()],
  ['HelmRelease', helmReleaseSchema, helmRelease()],
  ['GitRepository', fluxSourceSchema, gitRepository()],
])('reads a stored %s as it was', (_, schema, object) => {
  const stored = JSON.parse(JSON.stringify(object));
  expect(schema.parse(stored)).toEqual(stored);
});
