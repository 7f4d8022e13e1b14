import type { Role } from './roles';

/**
 * `owner`: yes for entities that the user or their groups own, and for tasks that they started, decided per entity or task by
 * whoever holds them.
 */
export type Decision = 'allow' | 'deny' | 'owner';

type Rule = {
  /** Everybody who is signed in. */
  everyone?: true;
  /** Owners of the entity in question; of a task of the scaffolder, whoever started it. */
  owners?: true;
  roles?: Role[];
  /** Roles that may not, whatever else holds. */
  except?: Role[];
};

const EVERYONE: Rule = { everyone: true };
const PLATFORM: Rule = { roles: ['platform'] };
const OPERATORS: Rule = { roles: ['platform', 'sre', 'audit'] };

// Who looks alone, as auditors do, is not among them.
const ACTORS: Rule = { owners: true, roles: ['platform', 'sre'] };

// Templates are registered by the platform team, and what they do is asked of the services that do it.
const TEMPLATE_USERS: Rule = { everyone: true, except: ['audit'] };

/** Who may do what. What is not listed is denied. */
const RULES = new Map(
  Object.entries<Rule>({
    'fairway.slo.use': EVERYONE,
    'fairway.slo.read': { owners: true, roles: ['platform', 'sre', 'audit'] },
    'fairway.slo.unlinked.read': OPERATORS,
    'fairway.argocd.use': EVERYONE,
    'fairway.argocd.read': {
      owners: true,
      roles: ['platform', 'sre', 'audit'],
    },
    'fairway.argocd.unlinked.read': OPERATORS,
    'fairway.argocd.refresh': ACTORS,
    'fairway.argocd.sync': ACTORS,
    'fairway.argocd.terminate': ACTORS,
    'fairway.argocd.rollback': ACTORS,
    'fairway.argocd.auto-sync': ACTORS,
    'fairway.argocd.manage': PLATFORM,
    'fairway.sources.read': OPERATORS,

    'catalog.entity.read': EVERYONE,
    'catalog.location.read': EVERYONE,
    'catalog.entity.create': PLATFORM,
    'catalog.entity.delete': PLATFORM,
    'catalog.entity.refresh': PLATFORM,
    'catalog.entity.validate': PLATFORM,
    'catalog.location.create': PLATFORM,
    'catalog.location.delete': PLATFORM,
    'catalog.location.analyze': PLATFORM,
    'catalog.ingestion.read': PLATFORM,
    'catalog.ingestion.manage': PLATFORM,

    'kubernetes.clusters.read': EVERYONE,
    'kubernetes.resources.read': EVERYONE,
    // A raw proxy to the cluster with the backend's credentials: denied to all.

    'scaffolder.template.parameter.read': EVERYONE,
    'scaffolder.template.step.read': EVERYONE,
    'scaffolder.template.dry-run': PLATFORM,
    'scaffolder.template.management': PLATFORM,
    'scaffolder.action.execute': TEMPLATE_USERS,
    'scaffolder.task.create': TEMPLATE_USERS,
    'scaffolder.task.cancel': { owners: true, roles: ['platform'] },
    'scaffolder.task.read': { owners: true, roles: ['platform', 'audit'] },
  }),
);

/** Decides for somebody who is signed in and holds these roles. */
export function decide(permission: string, roles: Role[]): Decision {
  const rule = RULES.get(permission);
  if (rule?.except?.some(role => roles.includes(role))) return 'deny';
  if (rule?.everyone || rule?.roles?.some(role => roles.includes(role))) {
    return 'allow';
  }
  return rule?.owners ? 'owner' : 'deny';
}
