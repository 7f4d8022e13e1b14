import { ApplicationStory, JONAS, PIA, releasesOf } from './applications';
import { DAY, HOUR, MINUTE } from './duration';
import { shopApplications } from './applicationsShop';

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

const children = [...shopApplications, ...billing, ...delivery, ...platform];

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
