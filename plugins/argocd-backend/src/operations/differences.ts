import type { argocdContract } from '@fairway/contracts/argocd';
import type { Handlers } from '@fairway/kit-node';
import { toDifferences } from '../differences/toDifferences';
import { askAbout } from '../upstream/askAbout';
import { comparisonSchema } from '../upstream/comparison';
import { askManagedResources } from '../upstream/managedResources';
import type { ArgoCdDeps } from './ArgoCdDeps';
import { toldEnvelope } from './toldEnvelope';
import { requireApplication } from './visibleApplications';

/** How what runs differs from what is declared, field by field, as Argo CD compared it last. */
export function differences(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract>['differences'] {
  return async ({ options, ...asker }) => {
    const { application, instance } = await requireApplication(
      options.application,
      asker,
      deps,
    );
    const [managed, comparison] = await Promise.all([
      askManagedResources(instance.source, application),
      askAbout(instance.source, application, {
        path: '',
        schema: comparisonSchema,
      }),
    ]);
    return {
      ...toldEnvelope(instance, managed.asOf, comparison.asOf),
      ref: application.ref,
      since: application.driftSince,
      ...toDifferences(managed.body.items, comparison.body),
    };
  };
}
