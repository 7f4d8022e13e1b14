import type { OperationPlan, Plan, Planned } from '@fairway/contracts';
import type { Application, argocdContract } from '@fairway/contracts/argocd';
import { revision } from './application';

type PlanOf<K extends 'sync' | 'rollback'> = OperationPlan<
  typeof argocdContract,
  K
>;

const passed: Plan['findings'] = [
  {
    check: 'bound',
    state: 'passed',
    message: 'It is bound by backstage.io/entity-ref on the Application.',
  },
  { check: 'heard', state: 'passed', message: 'argocd-eu answers.' },
  { check: 'rights', state: 'passed', message: 'Our account may sync it.' },
  {
    check: 'sync-windows',
    state: 'passed',
    message: 'The sync window is open until 18:00.',
  },
  { check: 'operation', state: 'passed', message: 'No other sync runs.' },
];

/** What every plan about an application says. */
export function planOf(application: Application, plan: Partial<Plan> = {}) {
  const { ref, name, environment, production, cluster } = application;
  return {
    ref,
    name,
    environment,
    production,
    cluster,
    effects: [],
    findings: passed,
    ...plan,
  };
}

const change: Plan['effects'][number] = {
  effect: 'change',
  object: { group: 'apps', kind: 'Deployment', name: 'checkout' },
  detail: 'image 1.48.2 → 1.49.0, env TAX_API',
};

const deletions: Plan['effects'] = [
  {
    effect: 'delete',
    object: { kind: 'PersistentVolumeClaim', name: 'checkout-cache' },
    detail: 'no longer declared',
  },
  {
    effect: 'delete',
    object: { kind: 'ConfigMap', name: 'checkout-cache-config' },
    detail: 'no longer declared',
  },
];

const revisions: PlanOf<'sync'>['revisions'] = [
  {
    from: {
      repoUrl: 'https://github.com/acme/deploy.git',
      revision: revision(4),
    },
    to: {
      repoUrl: 'https://github.com/acme/deploy.git',
      revision: revision(9),
    },
  },
];

/** The plan of a sync: with `prune` it deletes two objects, without that is warned of. */
export function syncPlan(
  application: Application,
  options: { prune?: boolean; resources?: unknown[] } = {},
): Planned<PlanOf<'sync'>> {
  const { prune, resources } = options;
  const warning = {
    check: 'pruning',
    state: 'warns',
    message:
      '2 objects are no longer declared and stay. Choose to delete them if they should go.',
  } as const;
  const unchecked = {
    check: 'reachable',
    state: 'not-checked',
    message:
      'Our account may not see the cluster, so whether Argo CD hears from it is not known.',
  } as const;
  const plan = planOf(application, {
    effects: [
      ...(prune ? deletions : []),
      change,
      ...(resources
        ? []
        : [
            {
              effect: 'create',
              object: { group: 'batch', kind: 'Job', name: 'db-migrate' },
              detail: 'hook, runs before the sync',
            } as const,
          ]),
    ],
    findings: [...(prune ? [] : [warning]), unchecked, ...passed],
  });
  return { plan: { ...plan, revisions }, planId: `sync ${prune}` };
}

/** The plan of a sync that a window forbids. */
export function blockedSyncPlan(
  application: Application,
): Planned<PlanOf<'sync'>> {
  const plan = planOf(application, {
    effects: [change],
    findings: [
      {
        check: 'sync-windows',
        state: 'blocks',
        message:
          'A sync window of the project shop denies syncs until 18:00. Wait until then, or ask the platform team to open it.',
      },
      ...passed.slice(0, 3),
    ],
  });
  return { plan: { ...plan, revisions }, planId: 'blocked' };
}

/** The plan of a rollback under auto-sync. */
export function rollbackPlan(
  application: Application,
): Planned<PlanOf<'rollback'>> {
  const plan = planOf(application, { effects: [change] });
  return {
    plan: { ...plan, revisions, pausesAutoSync: true },
    planId: 'rollback',
  };
}
