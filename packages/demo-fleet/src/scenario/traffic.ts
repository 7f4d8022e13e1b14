import type { Incident, SteadyTraffic } from './sloStory';

/** Traffic of a busy service: much by day, little by night. */
export function steady(
  rate: number,
  backgroundBurn: number,
  incidents: Incident[] = [],
): SteadyTraffic {
  return { kind: 'steady', rate, swing: 0.35, backgroundBurn, incidents };
}

/** An incident of the past that spent a share of the budget. */
export function incident(
  from: number,
  length: number,
  spends: number,
): Incident {
  return { from, to: from + length, cost: { spends } };
}

/** An incident that goes on, as a multiple of the even burn. */
export function ongoing(from: number, burns: number): Incident {
  return { from, cost: { burns } };
}
