import { decide, type Decision } from './decide';
import type { Role } from './roles';

/** Who holds no role sees what every signed-in user sees. */
const PEOPLE: Record<string, Role[]> = {
  developer: [],
  sre: ['sre'],
  platform: ['platform'],
  audit: ['audit'],
};

type Row = [permission: string, ...decisions: Decision[]];

/** Columns: developer, sre, platform, audit. */
const TABLE: Row[] = [
  ['fairway.slo.use', 'allow', 'allow', 'allow', 'allow'],
  ['fairway.slo.read', 'owner', 'allow', 'allow', 'allow'],
  ['fairway.slo.unlinked.read', 'deny', 'allow', 'allow', 'allow'],
  ['fairway.argocd.use', 'allow', 'allow', 'allow', 'allow'],
  ['fairway.argocd.read', 'owner', 'allow', 'allow', 'allow'],
  ['fairway.argocd.unlinked.read', 'deny', 'allow', 'allow', 'allow'],
  ['fairway.argocd.refresh', 'owner', 'allow', 'allow', 'owner'],
  ['fairway.argocd.sync', 'owner', 'allow', 'allow', 'owner'],
  ['fairway.argocd.terminate', 'owner', 'allow', 'allow', 'owner'],
  ['fairway.argocd.rollback', 'owner', 'allow', 'allow', 'owner'],
  ['fairway.argocd.auto-sync', 'owner', 'allow', 'allow', 'owner'],
  ['fairway.argocd.manage', 'deny', 'deny', 'allow', 'deny'],
  ['fairway.sources.read', 'deny', 'allow', 'allow', 'allow'],
  ['catalog.entity.read', 'allow', 'allow', 'allow', 'allow'],
  ['catalog.entity.create', 'deny', 'deny', 'allow', 'deny'],
  ['catalog.entity.delete', 'deny', 'deny', 'allow', 'deny'],
  ['catalog.location.create', 'deny', 'deny', 'allow', 'deny'],
  ['kubernetes.resources.read', 'allow', 'allow', 'allow', 'allow'],
  ['kubernetes.proxy', 'deny', 'deny', 'deny', 'deny'],
  ['scaffolder.template.dry-run', 'deny', 'deny', 'allow', 'deny'],
  ['scaffolder.action.execute', 'allow', 'allow', 'allow', 'deny'],
  ['scaffolder.task.create', 'allow', 'allow', 'allow', 'deny'],
  ['scaffolder.task.cancel', 'owner', 'owner', 'allow', 'owner'],
  ['scaffolder.task.read', 'owner', 'owner', 'allow', 'allow'],
  ['a.permission.of.a.plugin.added.later', 'deny', 'deny', 'deny', 'deny'],
  // A name that every object has must not pass for a rule.
  ['constructor', 'deny', 'deny', 'deny', 'deny'],
];

describe('decide', () => {
  describe.each(TABLE)('%s', (permission, ...decisions) => {
    it.each(Object.keys(PEOPLE).map((who, i) => [who, decisions[i]] as const))(
      'for %s: %s',
      (who, decision) => {
        expect(decide(permission, PEOPLE[who])).toBe(decision);
      },
    );
  });
});
