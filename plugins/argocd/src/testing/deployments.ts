import type {
  Application,
  EntityApplications,
} from '@fairway/contracts/argocd';
import { secondsAgo, sourceStatus } from '@fairway/kit-react/testUtils';
import { application, revision } from './application';
import { applicationIn } from './inEachState';

const MINUTE = 60;
const DAY = 86_400;
const HOUR = 3600;

/** An Argo CD that answers; `changes` make it another. */
export const instance = (changes: Parameters<typeof sourceStatus>[0] = {}) =>
  sourceStatus({ name: 'argocd-eu', asOf: secondsAgo(7), ...changes });

/** An Argo CD that stopped answering almost half an hour ago. */
export const deadInstance = () =>
  instance({
    name: 'argocd-us',
    state: 'unreachable',
    asOf: secondsAgo(26 * MINUTE),
    since: secondsAgo(25 * MINUTE),
    message: 'no answer within 10 s',
  });

/** A cluster with Flux that answers. */
export const cluster = (changes: Parameters<typeof sourceStatus>[0] = {}) =>
  instance({ name: 'prod-eu', kind: 'kubernetes', ...changes });

/** A cluster that stopped answering almost half an hour ago. */
export const deadCluster = () =>
  cluster({
    state: 'unreachable',
    asOf: secondsAgo(26 * MINUTE),
    since: secondsAgo(25 * MINUTE),
    message: 'no answer within 10 s',
  });

/** An Argo CD that Fairway never heard. */
export const unheardInstance = () =>
  instance({
    name: 'argocd-us',
    state: 'unauthorized',
    asOf: undefined,
    message: 'invalid session',
  });

/** What the backend answers for an entity with these applications. */
export function deploymentsOf(
  applications: Application[],
  changes: Partial<EntityApplications> = {},
): EntityApplications {
  return {
    asOf: applications[0]?.asOf,
    sources: [instance()],
    linksAsOf: secondsAgo(12),
    rollup: false,
    applications,
    tried: [],
    ...changes,
  };
}

/** The last known state of an application whose Argo CD does not answer. */
export function silentApplication(): Application {
  return application({
    name: 'checkout-prod-us',
    instance: 'argocd-us',
    cluster: 'prod-us-1',
    state: 'stale',
    asOf: secondsAgo(26 * MINUTE),
    reason: { cause: 'instance-silent' },
  });
}

/** One entity in three environments on two Argo CDs, one of which is dead. */
export function manyApplications(): Application[] {
  return [
    silentApplication(),
    application(),
    { ...applicationIn.stuck(), ...at('checkout-dev', 'dev') },
    { ...applicationIn['sync-failed'](), ...at('checkout-staging', 'staging') },
    {
      ...applicationIn.degraded(),
      ...at('checkout-loadtest', 'staging'),
      lastSync: {
        phase: 'Succeeded',
        finishedAt: secondsAgo(31 * HOUR),
        by: { automated: true },
      },
    },
  ];
}

function at(name: string, environment: string): Partial<Application> {
  return {
    name,
    ref: `argocd-eu/argocd/${name}`,
    environment,
    production: false,
    cluster: `${environment}-eu-1`,
    url: `https://argocd.example/applications/argocd/${name}`,
  };
}

/** An application made of a chart, and of values in a repository. */
export function multiSourceApplication(): Application {
  return application({
    link: {
      entityRef: 'component:default/checkout',
      by: 'annotation',
      key: 'argocd/app-name',
      value: 'checkout-prod-eu',
      bound: false,
    },
    sources: [
      {
        repoUrl: 'https://charts.example',
        chart: 'service',
        targetRevision: '4.2.x',
        revision: '4.2.1',
      },
      {
        repoUrl: 'git@git.example:acme/deploy.git',
        path: 'values/checkout',
        targetRevision: 'main',
        revision: revision(9),
      },
    ],
    images: [
      'registry.example/shop/checkout:1.48.2',
      'registry.example/mesh/proxy:3.1.0',
    ],
  });
}

/** The applications of a system: production and staging, of every kind. */
export function deploymentsOfSystem(): EntityApplications {
  const named = (name: string, found: Application): Application => ({
    ...found,
    name,
    ref: `argocd-eu/argocd/${name}`,
  });
  return deploymentsOf(
    [
      named('cart', applicationIn.degraded()),
      named('search', applicationIn['out-of-sync']()),
      named('ledger', {
        ...applicationIn.stale(),
        reason: { cause: 'not-reconciled', since: secondsAgo(2 * DAY) },
      }),
      named('catalog', applicationIn.synced()),
      { ...applicationIn.stuck(), ...at('cart-staging', 'staging') },
    ],
    { rollup: true },
  );
}
