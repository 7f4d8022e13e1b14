import type { argocdContract } from '@fairway/contracts/argocd';
import type { Handlers } from '@fairway/kit-node';
import type { PlanEffect } from '@fairway/contracts';
import {
  AUTO_SYNC_PAUSED_ANNOTATION,
  isMarkedAsPaused,
  readAutoSyncPause,
} from '../model/autoSyncPause';
import { isAutoSynced } from '../model/isAutoSynced';
import type { ArgoCdDeps } from '../operations/ArgoCdDeps';
import { applicationPlan } from './applicationPlan';
import { findBoundTarget } from './boundTarget';
import {
  forgetPause,
  pauseAutoSync,
  policyEffect,
  resumeAutoSync,
} from './autoSyncPolicy';
import type { Check } from './checks/Check';
import { checkGenerated } from './checks/generated';
import { rights } from './checks/rights';
import { findingsOf } from '../checks/finding';
import { lookAgain } from './lookAgain';
import { asking } from '../upstream/refusal';
import { askedOf, findTarget, type Target } from './target';

const { passed, blocks } = findingsOf('auto-sync');

function isAlready({ live }: Target, enabled: boolean): boolean {
  return isAutoSynced(live.application) === enabled;
}

/** Auto-sync is on, and what an old pause wrote is still there. */
function isOverdue({ live }: Target): boolean {
  return (
    isAutoSynced(live.application) === true &&
    isMarkedAsPaused(live.application)
  );
}

function effectsOf(target: Target, enabled: boolean): PlanEffect[] {
  if (!isAlready(target, enabled)) return [policyEffect(target)];
  return isOverdue(target)
    ? [
        policyEffect(
          target,
          `metadata.annotations[${AUTO_SYNC_PAUSED_ANNOTATION}], of a pause that is over`,
        ),
      ]
    : [];
}

/** What it was before is known to those alone who paused it. */
function checkResumable(enabled: boolean): Check {
  return target => {
    const { live } = target;
    if (isAlready(target, enabled)) {
      return passed(`Auto-sync is ${enabled ? 'on' : 'off'} already.`);
    }
    if (!enabled) return passed('Auto-sync is on.');
    return readAutoSyncPause(live.application)
      ? passed('Auto-sync will be as it was before the pause.')
      : blocks(
          'Fairway did not pause auto-sync, so how it was is not known. Set spec.syncPolicy.automated where the Application is declared.',
        );
  };
}

/** Pauses auto-sync, or resumes it as it was. */
export function autoSync(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract>['autoSync'] {
  return {
    async plan(request) {
      const { enabled } = request.options;
      const target = await findTarget(request, deps);
      return applicationPlan(target, {
        checks: [rights('update'), checkResumable(enabled), checkGenerated],
        effects: effectsOf(target, enabled),
      });
    },
    async apply({ entity, options, credentials }) {
      const { enabled, reason } = options;
      const target = await findBoundTarget({ entity, options }, deps);
      const answer = { ref: target.ref, autoSync: enabled };
      if (isAlready(target, enabled)) {
        if (isOverdue(target)) {
          await asking(askedOf(target, 'update'), () => forgetPause(target));
          await lookAgain(target);
        }
        return answer;
      }
      const pause = readAutoSyncPause(target.live.application);
      await asking(askedOf(target, 'update'), async () => {
        if (!enabled) {
          await pauseAutoSync(target, { credentials, reason, at: deps.now() });
        } else if (pause) {
          await resumeAutoSync(target, pause);
        }
      });
      await lookAgain(target);
      return answer;
    },
  };
}
