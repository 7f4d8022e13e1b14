import type { Application } from '@fairway/contracts/argocd';
import type { ArgoCdApi } from '../api';
import { application } from './application';
import { loadCommits } from './commits';
import { comparisonOf } from './comparisons';
import { blockedSyncPlan, planOf, rollbackPlan, syncPlan } from './plans';
import {
  compositionOf,
  differencesOf,
  eventsOf,
  historyOf,
  resourcesOf,
} from './sections';
import { unaskedApi } from './unaskedApi';

/** Answers to all that the tab asks about this application; `changes` make them others. */
export function tabApi(
  shown: Application = application(),
  changes: Partial<ArgoCdApi> = {},
): ArgoCdApi {
  const lastSync = { phase: 'Running' } as const;
  const { ref } = shown;
  return {
    ...unaskedApi(),
    commits: loadCommits,
    comparison: async pair => comparisonOf(pair),
    history: async () => historyOf(ref),
    resources: async () => resourcesOf(ref),
    events: async () => eventsOf(ref),
    differences: async () => differencesOf(ref),
    composition: async () => compositionOf(ref),
    refresh: {
      plan: async () => ({ plan: planOf(shown), planId: 'refresh' }),
      apply: async () => ({
        plan: planOf(shown),
        planId: 'refresh',
        output: { ref },
      }),
    },
    sync: {
      plan: async (_entity, options) =>
        options.force ? blockedSyncPlan(shown) : syncPlan(shown, options),
      apply: async (_entity, options) => ({
        ...syncPlan(shown, options),
        output: options.dryRun
          ? {
              ref,
              results: [
                {
                  kind: 'Deployment',
                  name: 'checkout',
                  status: 'Synced',
                  message: 'deployment.apps/checkout configured (dry run)',
                },
              ],
            }
          : { ref, lastSync },
      }),
    },
    terminate: {
      plan: async () => ({ plan: planOf(shown), planId: 'terminate' }),
      apply: async () => ({
        plan: planOf(shown),
        planId: 'terminate',
        output: { ref },
      }),
    },
    rollback: {
      plan: async () => rollbackPlan(shown),
      apply: async () => ({
        ...rollbackPlan(shown),
        output: { ref, lastSync },
      }),
    },
    autoSync: {
      plan: async () => ({ plan: planOf(shown), planId: 'auto-sync' }),
      apply: async (_entity, { enabled }) => ({
        plan: planOf(shown),
        planId: 'auto-sync',
        output: { ref, autoSync: enabled },
      }),
    },
    ...changes,
  };
}
