import type { argocdContract } from '@fairway/contracts/argocd';
import { envelope, type Handlers } from '@fairway/kit-node';
import type { ArgoCdDeps } from './ArgoCdDeps';
import { requireApplication } from './visibleApplications';

/** One application, from memory. */
export function application(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract>['application'] {
  return async ({ options, ...asker }) => {
    const found = await requireApplication(options.application, asker, deps);
    return {
      ...envelope([found.instance.applications().status], [found.application]),
      application: found.application,
    };
  };
}
