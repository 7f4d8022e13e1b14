import type { argocdContract } from '@fairway/contracts/argocd';
import type { Handlers } from '@fairway/kit-node';
import type { ArgoCdDeps } from '../operations/ArgoCdDeps';
import { applicationPlan } from './applicationPlan';
import { findBoundTarget } from './boundTarget';
import { checkReachable } from './checks/reachable';
import { asking } from '../upstream/refusal';
import { askedOf, findTarget } from './target';

/** Lets Argo CD compare an application anew. */
export function refresh(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract>['refresh'] {
  return {
    async plan(request) {
      const target = await findTarget(request, deps);
      return applicationPlan(target, { checks: [checkReachable] });
    },
    async apply(request) {
      const target = await findBoundTarget(request, deps);
      const { instance, address, ref } = target;
      const kind = request.options.hard ? 'hard' : 'normal';
      const { application } = await asking(askedOf(target, 'get'), () =>
        instance.actions.refresh(address, kind),
      );
      instance.learn(application);
      return { ref, sync: application.status?.sync?.status };
    },
  };
}
