import { ApplicationStory, JONAS, MARA, PIA, releasesOf } from './applications';
import { DAY, HOUR, MINUTE } from './duration';

const shop: ApplicationStory[] = [
  {
    name: 'checkout-prod-eu',
    project: 'shop',
    service: 'checkout',
    cluster: 'prod-eu',
    environment: 'production',
    entity: 'component:default/checkout',
    automated: { prune: true, selfHeal: true },
    releases: [
      {
        version: '1.48.0',
        committed: -19.1 * DAY,
        author: MARA,
        message: 'feat(checkout): gift cards (1.48.0)',
        deployed: -19 * DAY,
      },
      ...releasesOf('checkout', 'prod-eu', {
        author: MARA,
        message:
          'feat(checkout): retry declined cards (1.48.2)\n\nOne more attempt with the second processor.',
      }),
    ],
    trouble: {
      version: '1.48.2',
      kind: 'crash-loop',
      since: -3 * HOUR - MINUTE,
    },
  },
  {
    // Its migration fails: what Git has never reached the cluster.
    name: 'checkout-staging',
    project: 'shop',
    service: 'checkout',
    cluster: 'stage-eu',
    environment: 'staging',
    entity: 'component:default/checkout',
    releases: [
      ...releasesOf('checkout', 'stage-eu', { author: MARA, by: 'mara' }),
      {
        version: '1.49.1',
        committed: -95 * MINUTE,
        author: MARA,
        message: 'fix(checkout): order numbers as bigint (1.49.1)',
      },
    ],
    failingHook: {
      version: '1.49.1',
      message: 'Job has reached the specified backoff limit',
      since: -93 * MINUTE,
      by: 'mara',
    },
  },
  {
    // Somebody turned on debug logs by hand.
    name: 'cart-prod-eu',
    project: 'shop',
    service: 'cart',
    cluster: 'prod-eu',
    environment: 'production',
    applicationSet: 'cart',
    ignored: ['/spec/replicas'],
    releases: releasesOf('cart', 'prod-eu', { author: MARA, by: 'mara' }),
    drift: [
      { kind: 'ConfigMap', path: ['data', 'LOG_LEVEL'], value: 'debug' },
      { kind: 'Secret', path: ['data', 'DATABASE_PASSWORD'], value: 'aW52' },
      { kind: 'Deployment', path: ['spec', 'replicas'], value: 5 },
    ],
    orphan: 'cart-feature-flags',
  },
  {
    // The image of the newest candidate was never pushed.
    name: 'cart-staging',
    project: 'shop',
    service: 'cart',
    cluster: 'stage-eu',
    environment: 'staging',
    applicationSet: 'cart',
    automated: {},
    releases: [
      ...releasesOf('cart', 'stage-eu', { author: MARA }),
      {
        version: '2.12.0-rc.2',
        committed: -49 * MINUTE,
        author: MARA,
        message: 'chore(cart): 2.12.0-rc.2',
        deployed: -47 * MINUTE,
      },
    ],
    trouble: {
      version: '2.12.0-rc.2',
      kind: 'image-pull',
      since: -47 * MINUTE,
    },
  },
  {
    // A release follows while the demo runs.
    name: 'catalog-prod-eu',
    project: 'shop',
    service: 'catalog',
    cluster: 'prod-eu',
    environment: 'production',
    entity: 'component:default/catalog',
    automated: { prune: true, selfHeal: true },
    releases: [
      ...releasesOf('catalog', 'prod-eu', { author: PIA }),
      {
        version: '5.2.2',
        committed: 6 * MINUTE,
        author: PIA,
        message: 'fix(catalog): pictures of variants (5.2.2)',
      },
    ],
  },
  {
    // Its owners paused the rollout.
    name: 'search-prod-eu',
    project: 'shop',
    service: 'search',
    cluster: 'prod-eu',
    environment: 'production',
    entity: 'component:default/search',
    releases: releasesOf('search', 'prod-eu', { author: PIA, by: 'pia' }),
    trouble: { version: '3.0.9', kind: 'paused', since: -5 * HOUR },
  },
  {
    name: 'returns-prod-eu',
    project: 'shop',
    service: 'returns',
    cluster: 'prod-eu',
    environment: 'production',
    releases: releasesOf('returns', 'prod-eu', { author: MARA, by: 'mara' }),
  },
  {
    // Made an hour ago, never synced.
    name: 'returns-staging',
    project: 'shop',
    service: 'returns',
    cluster: 'stage-eu',
    environment: 'staging',
    releases: [
      {
        version: '0.15.0',
        committed: -70 * MINUTE,
        author: MARA,
        message: 'feat(returns): staging',
      },
    ],
  },
];

const billing: ApplicationStory[] = [
  {
    name: 'payments-prod-eu',
    project: 'billing',
    service: 'payments',
    cluster: 'prod-eu',
    environment: 'production',
    entity: 'component:default/payments',
    automated: { prune: true },
    releases: releasesOf('payments', 'prod-eu', { author: JONAS }),
    comparisonError: {
      message:
        "Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = `kustomize build <path to cached source>/apps/payments/production` failed exit status 1: Error: accumulating resources: accumulation err='accumulating resources from 'limits.yaml': open <path to cached source>/apps/payments/production/limits.yaml: no such file or directory'",
      since: -2.2 * HOUR,
    },
  },
  {
    name: 'fraud-check-prod-eu',
    project: 'billing',
    service: 'fraud-check',
    cluster: 'prod-eu',
    environment: 'production',
    entity: 'component:default/fraud-check',
    source: 'hydrated',
    automated: { prune: true, selfHeal: true },
    releases: releasesOf('fraud-check', 'prod-eu', { author: JONAS }),
  },
  {
    name: 'invoice-export-prod-eu',
    project: 'billing',
    service: 'invoice-export',
    cluster: 'prod-eu',
    environment: 'production',
    source: 'helm-and-values',
    releases: releasesOf('invoice-export', 'prod-eu', {
      author: JONAS,
      by: 'jonas',
    }),
  },
];

const delivery: ApplicationStory[] = [
  {
    name: 'notifications-prod-eu',
    project: 'delivery',
    service: 'notifications',
    cluster: 'prod-eu',
    environment: 'production',
    automated: { prune: true },
    releases: releasesOf('notifications', 'prod-eu', {
      author: PIA,
      message: 'feat(notifications)!: new metrics (2.0.0)',
    }),
    trouble: {
      version: '2.0.0',
      kind: 'unschedulable',
      since: -3 * HOUR - 4 * MINUTE,
    },
  },
  {
    // Its project freezes it.
    name: 'routing-prod-eu',
    project: 'delivery',
    service: 'routing',
    cluster: 'prod-eu',
    environment: 'production',
    entity: 'component:default/routing',
    releases: releasesOf('routing', 'prod-eu', { author: PIA, by: 'pia' }),
  },
  {
    // Synced and Healthy, says Argo CD, that has not heard from the cluster for long.
    name: 'tracking-prod-ap',
    project: 'delivery',
    service: 'tracking',
    cluster: 'prod-ap',
    environment: 'production',
    entity: 'component:default/tracking',
    automated: { prune: true, selfHeal: true },
    releases: releasesOf('tracking', 'prod-ap', { author: PIA }),
  },
];

const platform: ApplicationStory[] = [
  {
    // Belongs to no entity.
    name: 'ingress-stage-eu',
    project: 'platform',
    service: 'ingress',
    cluster: 'stage-eu',
    environment: 'staging',
    source: 'helm',
    automated: { prune: true, selfHeal: true },
    releases: [
      {
        version: '4.11.3',
        committed: -80 * DAY,
        author: PIA,
        message: 'chore(ingress): 4.11.3',
        deployed: -80 * DAY,
      },
      {
        version: '4.12.1',
        committed: -21 * DAY,
        author: PIA,
        message: 'chore(ingress): 4.12.1',
        deployed: -21 * DAY,
      },
    ],
  },
];

const children = [...shop, ...billing, ...delivery, ...platform];

/** What `argocd-eu` manages: an application of applications, and its children. */
export const argoCdEuApplications: readonly ApplicationStory[] = [
  ...children,
  {
    name: 'apps-eu',
    project: 'platform',
    service: 'apps',
    cluster: 'in-cluster',
    environment: 'production',
    source: 'applications',
    automated: { prune: false, selfHeal: true },
    releases: [
      {
        version: '2026.11',
        committed: -71 * MINUTE,
        author: PIA,
        message: 'feat: returns on staging',
        deployed: -65 * MINUTE,
      },
    ],
  },
];
