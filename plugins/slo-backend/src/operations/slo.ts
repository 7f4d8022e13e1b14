import type { sloContract } from '@fairway/contracts/slo';
import type { Handlers } from '@fairway/kit-node';
import { worstFirst } from '../model/order';
import { envelope } from './envelope';
import type { SloDeps } from './SloDeps';
import { requireSlos } from './visible';

/** One SLO by its address, or those that share a bare id. */
export function slo(deps: SloDeps): Handlers<typeof sloContract>['slo'] {
  return async ({ options, ...request }) => {
    const found = await requireSlos(options.slo, request, deps);
    const matches = found.map(({ status }) => status).sort(worstFirst);
    return { ...envelope(deps.model, matches), matches };
  };
}
