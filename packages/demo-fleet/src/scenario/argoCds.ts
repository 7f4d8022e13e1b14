import type { ApplicationStory } from './applications';
import { argoCdEuApplications } from './applicationsEu';
import { argoCdUsApplications } from './applicationsUs';
import { HOUR } from './duration';

/**
 * A time in which syncs are denied or allowed.
 *
 * @public
 */
export interface SyncWindowStory {
  kind: 'allow' | 'deny';
  /** Five fields of cron, in UTC. */
  schedule: string;
  /** Such as `24h` or `90m`. */
  duration: string;
  /** Names of applications; `*` at the end stands for any rest. */
  applications: string[];
  manualSync?: boolean;
  description?: string;
}

/**
 * A project of Argo CD; each carries the name of a system of the catalog.
 *
 * @public
 */
export interface ProjectStory {
  name: string;
  description: string;
  syncWindows?: SyncWindowStory[];
}

/**
 * A cluster that an Argo CD deploys to.
 *
 * @public
 */
export interface DestinationStory {
  name: string;
  server: string;
  /** When its cache was last filled, relative to the start; absent: it is filled all the time. */
  cacheStoppedAt?: number;
}

/**
 * An account; `reader` may only look.
 *
 * @public
 */
export interface AccountStory {
  name: string;
  password: string;
  role: 'admin' | 'readonly';
}

/**
 * Versions of Argo CD whose answers differ.
 *
 * @public
 */
export type ArgoCdVersion = '2.8' | '2.14' | '3.0' | '3.2' | '3.5';

/**
 * An ApplicationSet; the applications of its name are its own.
 *
 * @public
 */
export interface ApplicationSetStory {
  name: string;
  project: string;
  /** Environments in the order in which they are synced; absent: all at once. */
  steps?: readonly ApplicationStory['environment'][];
  /** Why it makes no applications any more, since when. */
  error?: { message: string; since: number };
}

/**
 * One simulated Argo CD.
 *
 * @public
 */
export interface ArgoCdStory {
  /** In its path: `/argocd/<name>`. */
  name: string;
  version: ArgoCdVersion;
  accounts: readonly AccountStory[];
  projects: readonly ProjectStory[];
  destinations: readonly DestinationStory[];
  applications: readonly ApplicationStory[];
  applicationSets?: readonly ApplicationSetStory[];
}

const ACCOUNTS: readonly AccountStory[] = [
  { name: 'fairway', password: 'demo-password', role: 'admin' },
  { name: 'reader', password: 'demo-reader', role: 'readonly' },
];

const BILLING: ProjectStory = {
  name: 'billing',
  description: 'Payments, taxes and the books',
};

function destination(name: string, cacheStoppedAt?: number): DestinationStory {
  return {
    name,
    server: `https://${name}.k8s.fairway.example`,
    ...(cacheStoppedAt !== undefined && { cacheStoppedAt }),
  };
}

/**
 * The Argo CDs of the demo.
 *
 * @public
 */
export const ARGO_CDS: readonly ArgoCdStory[] = [
  {
    name: 'argocd-eu',
    version: '3.5',
    accounts: ACCOUNTS,
    projects: [
      { name: 'shop', description: 'What customers see' },
      BILLING,
      {
        name: 'delivery',
        description: 'From the warehouse to the door',
        syncWindows: [
          {
            kind: 'deny',
            schedule: '0 0 * * *',
            duration: '24h',
            applications: ['routing-*'],
            description: 'Frozen until the new maps are in',
          },
          {
            kind: 'deny',
            schedule: '0 20 * * 5',
            duration: '60h',
            applications: ['notifications-*'],
            manualSync: true,
            description: 'No automatic releases over the weekend',
          },
        ],
      },
      { name: 'platform', description: 'What all clusters need' },
    ],
    destinations: [
      destination('prod-eu'),
      destination('stage-eu'),
      // Its API server cannot be reached any more; Argo CD goes on with what it has in memory.
      destination('prod-ap', -31 * HOUR),
      { name: 'in-cluster', server: 'https://kubernetes.default.svc' },
    ],
    applications: argoCdEuApplications,
    applicationSets: [
      // Production waits until staging is well, which it is not.
      { name: 'cart', project: 'shop', steps: ['staging', 'production'] },
    ],
  },
  {
    name: 'argocd-us',
    version: '2.14',
    accounts: ACCOUNTS,
    projects: [BILLING],
    destinations: [destination('prod-us')],
    applications: argoCdUsApplications,
    applicationSets: [
      {
        name: 'taxes',
        project: 'billing',
        error: {
          message:
            'error generating params from git: error getting directories from repo: error retrieving Git Directories: rpc error: code = Internal desc = unable to resolve git revision release/2027',
          since: -26 * HOUR,
        },
      },
    ],
  },
];
