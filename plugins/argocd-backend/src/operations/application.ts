import type { argocdContract } from '@fairway/contracts/argocd';
import { envelope, type Handlers } from '@fairway/kit-node';
import type { ArgoCdDeps } from './ArgoCdDeps';
import { requireApplications } from './visibleApplications';

/** One application, of Argo CD or Flux, from memory. */
export function application(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract>['application'] {
  return async ({ options, ...asker }) => {
    const refs = [options.application];
    const [found] = await requireApplications(refs, asker, deps);
    const sources = deps.model.sources();
    return {
      ...envelope(
        sources.filter(({ name }) => name === found.instance),
        [found],
      ),
      application: found,
    };
  };
}
