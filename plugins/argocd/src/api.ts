import {
  createApiFactory,
  createApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  createOperationsClient,
  type OperationsClient,
} from '@fairway/contracts';
import { argocdContract } from '@fairway/contracts/argocd';

/** @public */
export type ArgoCdApi = OperationsClient<typeof argocdContract>;

/**
 * Asks the Argo CD backend. Typed by its contract.
 *
 * @public
 */
export const argoCdApiRef = createApiRef<ArgoCdApi>().with({
  id: 'plugin.fairway-argocd.client',
  pluginId: 'fairway-argocd',
});

/** One factory for both frontend systems. */
export const argoCdApiFactory = createApiFactory({
  api: argoCdApiRef,
  deps: { fetchApi: fetchApiRef },
  factory: ({ fetchApi }) =>
    createOperationsClient(argocdContract, { fetchApi }),
});
