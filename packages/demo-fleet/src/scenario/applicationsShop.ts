import { ApplicationStory, MARA, PIA, releasesOf } from './applications';
import { DAY, HOUR, MINUTE } from './duration';

/** What the team shop deploys by `argocd-eu`. */
export const shopApplications: ApplicationStory[] = [
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
