import {
  createApiFactory,
  createApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  createOperationsClient,
  type OperationsClient,
} from '@fairway/contracts';
import { sloContract } from '@fairway/contracts/slo';

/** @public */
export type SloApi = OperationsClient<typeof sloContract>;

/**
 * Asks the SLO backend. Typed by its contract.
 *
 * @public
 */
export const sloApiRef = createApiRef<SloApi>().with({
  id: 'plugin.fairway-slo.client',
  pluginId: 'fairway-slo',
});

/** One factory for both frontend systems. */
export const sloApiFactory = createApiFactory({
  api: sloApiRef,
  deps: { fetchApi: fetchApiRef },
  factory: ({ fetchApi }) => createOperationsClient(sloContract, { fetchApi }),
});
