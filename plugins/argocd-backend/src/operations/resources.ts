import type { argocdContract } from '@fairway/contracts/argocd';
import type { Handlers } from '@fairway/kit-node';
import { joinResources } from '../resources/joinResources';
import { orderResources } from '../resources/orderResources';
import { askAbout } from '../upstream/askAbout';
import { declaredResourcesSchema } from '../upstream/declaredResources';
import { resourceTreeSchema } from '../upstream/resourceTree';
import type { ArgoCdDeps } from './ArgoCdDeps';
import { toldEnvelope } from './toldEnvelope';
import { requireApplication } from './visibleApplications';

// More than a person looks at; the worst come first.
const MOST = 1_000;

/** Objects of an application as a tree, with sync and health of each. */
export function resources(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract>['resources'] {
  return async ({ options, ...asker }) => {
    const { application, instance } = await requireApplication(
      options.application,
      asker,
      deps,
    );
    const [tree, declared] = await Promise.all([
      askAbout(instance.source, application, {
        path: '/resource-tree',
        schema: resourceTreeSchema,
      }),
      askAbout(instance.source, application, {
        path: '',
        schema: declaredResourcesSchema,
      }),
    ]);
    const all = orderResources(
      joinResources(tree.body, declared.body.status.resources),
    );
    return {
      ...toldEnvelope(instance, tree.asOf, declared.asOf),
      ref: application.ref,
      resources: all.slice(0, MOST),
      truncated: all.length > MOST,
    };
  };
}
