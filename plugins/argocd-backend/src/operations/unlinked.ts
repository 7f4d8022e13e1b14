import {
  ENTITY_REF_ANNOTATION,
  type argocdContract,
} from '@fairway/contracts/argocd';
import { envelope, type Handlers } from '@fairway/kit-node';
import { productionFirst } from '../model/order';
import type { ArgoCdDeps } from './ArgoCdDeps';

/** Applications of nobody, with the line that would give each to an entity. */
export function unlinked(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract>['unlinked'] {
  return async () => {
    const readAt = deps.directory.readAt();
    // Before that all are, and not one may turn out to be.
    const entries = readAt ? deps.model.entries() : [];
    const found = entries
      .filter(({ links }) => links.length === 0)
      .map(({ status }) => status)
      .sort(productionFirst);
    return {
      ...envelope(deps.model.sources(), found),
      linksAsOf: readAt?.toISOString(),
      applications: found.map(application => ({
        application,
        line: `${ENTITY_REF_ANNOTATION}: component:default/${application.name}`,
      })),
    };
  };
}
