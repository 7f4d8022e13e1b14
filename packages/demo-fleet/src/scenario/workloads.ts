import { DAY, HOUR, MINUTE } from './duration';

/**
 * What is wrong with one pod of a workload.
 *
 * @public
 */
export type PodTrouble = 'crash-loop' | 'unschedulable';

/**
 * A service as it runs in one cluster, in the namespace of its name.
 *
 * @public
 */
export interface WorkloadStory {
  service: string;
  cluster: string;
  replicas: number;
  version: string;
  /** The version before. */
  previous: string;
  /** When this version was rolled out, relative to the start. */
  deployed: number;
  /** The last pod of the workload has it. */
  trouble?: PodTrouble;
  /** Scaled between `replicas` and this by load. */
  maxReplicas?: number;
  /** Host name under which it is reached from outside. */
  host?: string;
  /** Also runs on a schedule, in the form of cron. */
  schedule?: string;
}

/**
 * The clusters of the demo; each has the Prometheus of its name.
 *
 * @public
 */
export const CLUSTERS = ['prod-eu', 'prod-us', 'prod-ap', 'stage-eu'] as const;

/** @public */
export const WORKLOADS: readonly WorkloadStory[] = [
  {
    // The release that burns the budget.
    service: 'checkout',
    cluster: 'prod-eu',
    replicas: 3,
    version: '1.48.2',
    previous: '1.48.1',
    deployed: -3 * HOUR - 11 * MINUTE,
    trouble: 'crash-loop',
    maxReplicas: 8,
    host: 'shop.fairway.example',
  },
  {
    service: 'cart',
    cluster: 'prod-eu',
    replicas: 3,
    version: '2.11.0',
    previous: '2.10.4',
    deployed: -3.4 * DAY,
    maxReplicas: 6,
  },
  {
    service: 'catalog',
    cluster: 'prod-eu',
    replicas: 4,
    version: '5.2.1',
    previous: '5.2.0',
    deployed: -11 * DAY,
  },
  {
    service: 'search',
    cluster: 'prod-eu',
    replicas: 3,
    version: '3.0.9',
    previous: '3.0.8',
    deployed: -6 * DAY,
  },
  {
    service: 'returns',
    cluster: 'prod-eu',
    replicas: 2,
    version: '0.14.0',
    previous: '0.13.2',
    deployed: -25 * DAY,
  },
  {
    service: 'payments',
    cluster: 'prod-eu',
    replicas: 3,
    version: '4.7.3',
    previous: '4.7.2',
    deployed: -7.6 * DAY,
  },
  {
    service: 'fraud-check',
    cluster: 'prod-eu',
    replicas: 2,
    version: '0.3.0',
    previous: '0.2.5',
    deployed: -3 * DAY,
  },
  {
    service: 'invoice-export',
    cluster: 'prod-eu',
    replicas: 1,
    version: '1.6.2',
    previous: '1.6.1',
    deployed: -40 * DAY,
    schedule: '15 2 * * *',
  },
  {
    // The release whose metric went away; its last pod finds no room.
    service: 'notifications',
    cluster: 'prod-eu',
    replicas: 2,
    version: '2.0.0',
    previous: '1.9.3',
    deployed: -3 * HOUR - 14 * MINUTE,
    trouble: 'unschedulable',
  },
  {
    service: 'routing',
    cluster: 'prod-eu',
    replicas: 2,
    version: '7.1.0',
    previous: '7.0.5',
    deployed: -18 * DAY,
  },
  {
    service: 'ledger',
    cluster: 'prod-us',
    replicas: 3,
    version: '9.4.1',
    previous: '9.4.0',
    deployed: -13 * DAY,
  },
  {
    service: 'tax',
    cluster: 'prod-us',
    replicas: 2,
    version: '2.2.8',
    previous: '2.2.7',
    deployed: -30 * DAY,
  },
  {
    service: 'tracking',
    cluster: 'prod-ap',
    replicas: 3,
    version: '3.9.0',
    previous: '3.8.6',
    deployed: -5 * DAY,
  },
  {
    service: 'checkout',
    cluster: 'stage-eu',
    replicas: 1,
    version: '1.49.0',
    previous: '1.48.2',
    deployed: -12 * HOUR,
  },
  {
    service: 'cart',
    cluster: 'stage-eu',
    replicas: 1,
    version: '2.12.0-rc.1',
    previous: '2.11.0',
    deployed: -20 * HOUR,
  },
];
