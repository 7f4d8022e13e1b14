import type { Application } from '@fairway/contracts/argocd';
import { secondsAgo } from '@fairway/kit-react/testUtils';

const MINUTE = 60;
const HOUR = 3600;

/** A commit of the shop, by its number. */
export function revision(number = 1): string {
  return `${number}f1c9e2`.padEnd(40, '0');
}

/** An application that is synced and healthy; `changes` make it another. */
export function application(changes: Partial<Application> = {}): Application {
  const name = changes.name ?? 'checkout-prod-eu';
  const instance = changes.instance ?? 'argocd-eu';
  return {
    ref: `${instance}/argocd/${name}`,
    tool: 'argocd',
    kind: 'Application',
    instance,
    namespace: 'argocd',
    name,
    project: 'shop',
    environment: 'production',
    // As the backend decides of the environments that the fixtures name.
    production: ['production', undefined].includes(
      'environment' in changes ? changes.environment : 'production',
    ),
    cluster: 'prod-eu-1',
    destinationNamespace: 'checkout',
    link: {
      entityRef: 'component:default/checkout',
      by: 'entity-ref',
      key: 'backstage.io/entity-ref',
      value: 'component:default/checkout',
      bound: true,
    },
    state: 'synced',
    asOf: secondsAgo(7),
    sync: 'Synced',
    health: 'Healthy',
    sources: [
      {
        repoUrl: 'https://github.com/acme/deploy.git',
        path: 'apps/checkout',
        targetRevision: 'main',
        revision: revision(),
        revisionUrl: `https://github.com/acme/deploy/commit/${revision()}`,
      },
    ],
    images: ['registry.example/shop/checkout:1.48.2'],
    lastSync: {
      phase: 'Succeeded',
      startedAt: secondsAgo(2 * HOUR + 12 * MINUTE),
      finishedAt: secondsAgo(2 * HOUR + 12 * MINUTE),
      by: { username: 'mara', automated: false },
    },
    autoSync: true,
    reconciledAt: secondsAgo(2 * MINUTE),
    url: `https://argocd.example/applications/argocd/${name}`,
    ...changes,
  };
}
