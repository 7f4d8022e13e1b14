import type { argocdContract } from '@fairway/contracts/argocd';
import type { Handlers } from '@fairway/kit-node';
import { addCommits } from '../history/addCommits';
import { toDeployments } from '../history/toDeployments';
import { askAbout } from '../upstream/askAbout';
import { historySchema } from '../upstream/history';
import type { ArgoCdDeps } from './ArgoCdDeps';
import { toldEnvelope } from './toldEnvelope';
import { requireApplication } from './visibleApplications';

/** Past deployments of an application, with the commits that are told in time. */
export function history(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract>['history'] {
  return async ({ options, ...asker }) => {
    const { application, instance } = await requireApplication(
      options.application,
      asker,
      deps,
    );
    const { body, asOf } = await askAbout(instance.source, application, {
      path: '',
      schema: historySchema,
    });
    const deployments = toDeployments(body.status.history, deps.commitUrl);
    return {
      ...toldEnvelope(instance, asOf),
      ref: application.ref,
      deployments: await addCommits(deployments, {
        application,
        client: instance.client,
        commits: deps.commits,
      }),
    };
  };
}
