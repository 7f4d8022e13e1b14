import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  createOperationsClient,
  type OperationsClient,
} from '@fairway/contracts';
import { argocdContract } from '@fairway/contracts/argocd';
import { pluginFetch, type PluginFetchDeps } from '@fairway/kit-node';

export type ArgoCdClientDeps = PluginFetchDeps;

/** What an action knows of who runs it. */
export interface Initiated {
  getInitiatorCredentials(): Promise<BackstageCredentials>;
}

/** The Argo CD backend, asked as whoever runs the template. */
export type ArgoCdClientOf = (
  ctx: Initiated,
) => Promise<OperationsClient<typeof argocdContract>>;

export function argoCdClient(deps: ArgoCdClientDeps): ArgoCdClientOf {
  return async ctx => {
    const fetchApi = pluginFetch(deps, await ctx.getInitiatorCredentials());
    return createOperationsClient(argocdContract, { fetchApi });
  };
}
