import { ApplicationStory, JONAS, PIA, releasesOf } from './applications';
import { DAY, HOUR } from './duration';

/** What `argocd-us` manages. */
export const argoCdUsApplications: readonly ApplicationStory[] = [
  {
    name: 'ledger-prod-us',
    project: 'billing',
    service: 'ledger',
    cluster: 'prod-us',
    environment: 'production',
    entity: 'component:default/ledger',
    automated: { prune: true, selfHeal: true },
    releases: releasesOf('ledger', 'prod-us', { author: JONAS }),
  },
  {
    // A release waits in Git for somebody to sync it.
    name: 'tax-prod-us',
    applicationSet: 'taxes',
    project: 'billing',
    service: 'tax',
    cluster: 'prod-us',
    environment: 'production',
    releases: [
      ...releasesOf('tax', 'prod-us', { author: JONAS, by: 'jonas' }),
      {
        version: '2.2.9',
        committed: -26 * HOUR,
        author: JONAS,
        message: 'fix(tax): rates of 2027 (2.2.9)',
      },
    ],
  },
  {
    // Lives in a namespace of its team; belongs to no entity.
    name: 'reports-prod-us',
    namespace: 'team-payments',
    project: 'billing',
    service: 'reports',
    cluster: 'prod-us',
    environment: 'production',
    releases: [
      {
        version: '0.9.0',
        committed: -61 * DAY,
        author: PIA,
        message: 'feat(reports): monthly',
        deployed: -61 * DAY,
        by: 'jonas',
      },
    ],
  },
];
