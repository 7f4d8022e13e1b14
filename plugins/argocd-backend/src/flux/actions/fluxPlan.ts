import type { PlanEffect } from '@fairway/contracts';
import { planFor } from '../../actions/applicationPlan';
import { checkFluxDeletion, checkFluxHeard, type FluxCheck } from './checks';
import type { FluxTarget } from './fluxTarget';

/** What every plan about an object of Flux says. */
export async function fluxPlan(
  target: FluxTarget,
  { checks, effects }: { checks: FluxCheck[]; effects: PlanEffect[] },
) {
  return planFor(target, {
    checks: [checkFluxDeletion, checkFluxHeard, ...checks],
    effects,
  });
}
