import {
  ARGOCD_APP_NAME_ANNOTATION,
  type argocdContract,
} from '@fairway/contracts/argocd';
import {
  entriesOfEntity,
  envelope,
  isRollup,
  type Handlers,
} from '@fairway/kit-node';
import { KUBERNETES_ID, linkableEntity } from '../linking/linkableEntity';
import { triedLinks } from '../linking/triedLinks';
import { productionFirst } from '../model/order';
import type { ArgoCdDeps } from './ArgoCdDeps';

/** What would link an entity, by what there is. */
function annotationFor({ instances, clusters }: ArgoCdDeps): string {
  return instances.length === 0 && clusters.length > 0
    ? KUBERNETES_ID
    : ARGOCD_APP_NAME_ANNOTATION;
}

/** Applications of an entity, or of all it stands for. */
export function deployments(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract>['deployments'] {
  return async request => {
    const { entity } = request;
    const linkable = linkableEntity(entity); // annotations that cannot be read are said here
    const rollup = isRollup(entity);
    const readAt = deps.directory.readAt(rollup ? undefined : linkable);
    const visible = await entriesOfEntity(request, deps);
    const applications = visible
      .map(({ status }) => status)
      .sort(productionFirst);
    const none = applications.length === 0 && !rollup && readAt;
    return {
      ...envelope(deps.model.sources(), applications),
      rollup,
      linksAsOf: readAt?.toISOString(),
      applications,
      tried: triedLinks(linkable),
      suggestion: none
        ? { line: `${annotationFor(deps)}: ${entity.metadata.name}` }
        : undefined,
    };
  };
}
