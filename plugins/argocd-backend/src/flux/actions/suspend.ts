import type { argocdContract } from '@fairway/contracts/argocd';
import { callerName, type Handlers } from '@fairway/kit-node';
import { findingsOf } from '../../checks/finding';
import {
  AUTO_SYNC_PAUSED_ANNOTATION,
  type AutoSyncPause,
} from '../../model/autoSyncPause';
import type { ArgoCdDeps } from '../../operations/ArgoCdDeps';
import { checkFluxGenerated, checkPatchable, type FluxCheck } from './checks';
import { toObjectAddress } from './fluxAddress';
import { fluxPlan } from './fluxPlan';
import { findFluxTarget, type FluxTarget } from './fluxTarget';

function isAlready({ live }: FluxTarget, enabled: boolean): boolean {
  return live.suspended === !enabled;
}

/** What it will be is what it was: a suspended object has nothing else to be put back. */
function checkSuspended(enabled: boolean): FluxCheck {
  const { passed } = findingsOf('auto-sync');
  return target => {
    const is = target.live.suspended ? 'suspended' : 'not suspended';
    return passed(
      isAlready(target, enabled) ? `It is ${is} already.` : `It is ${is}.`,
    );
  };
}

function patchOf(pause: AutoSyncPause | undefined): object {
  const annotation = pause ? JSON.stringify(pause) : null;
  return {
    metadata: { annotations: { [AUTO_SYNC_PAUSED_ANNOTATION]: annotation } },
    spec: { suspend: pause ? true : null },
  };
}

/** Suspends an object of Flux, or resumes it, whoever suspended it. */
export function suspend(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract>['autoSync'] {
  return {
    async plan(request) {
      const { enabled } = request.options;
      const target = await findFluxTarget(request, deps);
      const { address } = target;
      return fluxPlan(target, {
        checks: [
          checkPatchable(address),
          checkSuspended(enabled),
          checkFluxGenerated,
        ],
        effects: isAlready(target, enabled)
          ? []
          : [
              {
                effect: 'change',
                object: toObjectAddress(address),
                detail: 'spec.suspend',
              },
            ],
      });
    },
    async apply({ entity, options, credentials }) {
      const { enabled, reason } = options;
      const target = await findFluxTarget({ entity, options }, deps);
      const answer = { ref: target.ref, autoSync: enabled };
      if (isAlready(target, enabled)) return answer;
      const pause = {
        by: callerName(credentials),
        at: deps.now().toISOString(),
        reason,
        policy: {},
      };
      await target.writes.patch(
        target.address,
        patchOf(enabled ? undefined : pause),
      );
      return answer;
    },
  };
}
