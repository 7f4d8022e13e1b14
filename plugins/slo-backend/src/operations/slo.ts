import type { sloContract } from '@fairway/contracts/slo';
import { envelope, type Handlers } from '@fairway/kit-node';
import { productionFirst } from '../model/order';
import type { SloDeps } from './SloDeps';
import { requireSlos } from './visible';

/** One SLO by its address, or those that share a bare id, production first. */
export function slo(deps: SloDeps): Handlers<typeof sloContract>['slo'] {
  return async ({ options, ...request }) => {
    const found = await requireSlos(options.slo, request, deps);
    const matches = found.map(({ status }) => status).sort(productionFirst);
    return { ...envelope(deps.model.sources(), matches), matches };
  };
}
