import type { argocdContract } from '@fairway/contracts/argocd';
import type { Handlers } from '@fairway/kit-node';
import type { ArgoCdDeps } from '../operations/ArgoCdDeps';
import { applicationPlan } from './applicationPlan';
import { findBoundTarget } from './boundTarget';
import { checkUnderWay } from './checks/operation';
import { rights } from './checks/rights';
import { lastSyncOf } from './lastSyncOf';
import { lookAgain } from './lookAgain';
import { asking } from '../upstream/refusal';
import { askedOf, findTarget } from './target';

/** Ends the sync that runs. */
export function terminate(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract>['terminate'] {
  return {
    async plan(request) {
      const target = await findTarget(request, deps);
      return {
        ...(await applicationPlan(target, {
          checks: [checkUnderWay, rights('sync')],
        })),
        lastSync: target.bound ? lastSyncOf(target.live) : undefined,
      };
    },
    async apply(request) {
      const target = await findBoundTarget(request, deps);
      const { instance, address, ref } = target;
      await asking(askedOf(target, 'sync'), () =>
        instance.actions.terminate(address),
      );
      await lookAgain(target);
      return { ref };
    },
  };
}
