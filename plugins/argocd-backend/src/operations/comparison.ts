import type { Application, argocdContract } from '@fairway/contracts/argocd';
import { envelope, type Handlers } from '@fairway/kit-node';
import { instanceNamed } from '../collect/instanceNamed';
import { compareApplications } from '../comparison/compareApplications';
import { deployedNow } from '../comparison/deployedNow';
import { overallRelation } from '../comparison/overallRelation';
import type { ArgoCdDeps } from './ArgoCdDeps';
import { requireApplications } from './visibleApplications';

/** How what one application deploys stands to what another deploys. */
export function comparison(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract>['comparison'] {
  const withDeployed = async (application: Application) => {
    const source =
      application.tool === 'flux'
        ? undefined
        : instanceNamed(application.instance, deps).source;
    return {
      application,
      deployed: await deployedNow(application, source, deps.commitUrl),
    };
  };
  return async ({ options, ...asker }) => {
    const refs = [options.from, options.to];
    const seen = await requireApplications(refs, asker, deps);
    const [from, to] = await Promise.all(seen.map(withDeployed));
    const comparisons = await compareApplications(from, to, deps.gitHosts);
    return {
      ...envelope(deps.model.sources(), seen),
      from: options.from,
      to: options.to,
      relation: overallRelation(comparisons.map(({ relation }) => relation)),
      comparisons,
    };
  };
}
