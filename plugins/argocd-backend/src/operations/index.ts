import type { argocdContract } from '@fairway/contracts/argocd';
import type { Handlers } from '@fairway/kit-node';
import { ensure } from '../provisioning/ensure';
import { remove } from '../provisioning/remove';
import { applications } from './applications';
import type { ArgoCdDeps } from './ArgoCdDeps';
import { awaitChange } from './awaitChange';
import { commits } from './commits';
import { deployments } from './deployments';
import { sources } from './sources';
import { unlinked } from './unlinked';

/** What answers each operation of the Argo CD contract. */
export function argocdHandlers(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract> {
  return {
    deployments: deployments(deps),
    applications: applications(deps),
    commits: commits(deps),
    unlinked: unlinked(deps),
    awaitChange: awaitChange(deps),
    ensure: ensure(deps),
    remove: remove(deps),
    sources: sources(deps),
  };
}
