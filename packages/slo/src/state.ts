import {
  errorBudget,
  remainingBudget,
  remainingRange,
  wilsonInterval,
} from './budget';

/** @public */
export interface SloFacts {
  /** The source answered lately. */
  fresh: boolean;
  /** The rule set sees data now. `undefined`: it does not tell. */
  hasData: boolean | undefined;
  /** Budget left of what was measured. `undefined`: unknown. */
  remaining: number | undefined;
  /** Share of the window with data, 0..1. `undefined`: not known, so the window may be full of gaps. */
  coverage: number | undefined;
  /** The source said that its answer may lack something. */
  incomplete: boolean;
  /** Events in the window. `undefined`: the rule set does not count them. */
  events: number | undefined;
  /** Ratio, such as 0.999. `undefined`: unknown. */
  objective: number | undefined;
  /** The SLO was first seen less than a window ago. */
  young: boolean;
  /** Worst tier that fires. */
  firing: 'page' | 'ticket' | undefined;
  /** Its alert rules are known to be loaded, so that no alert means something. */
  watched: boolean;
  /** Multiple of the even burn over the window that forecasts look at. `undefined`: unknown. */
  burnRate: number | undefined;
}

/** @public */
export type SloStateName =
  | 'healthy'
  | 'burning-slow'
  | 'burning-fast'
  | 'exhausted'
  | 'low-traffic'
  | 'young'
  | 'partial'
  | 'no-data'
  | 'stale';

const WHOLE = 0.99;
const ENOUGH = 0.9;
const LEAST_BAD_EVENTS = 10;

/**
 * So much of the window lacks data that it must be said.
 *
 * @param coverage - share of the window with data, 0..1
 *
 * @public
 */
export function hasGaps(coverage: number): boolean {
  return coverage < WHOLE;
}

/**
 * Fewer than ten failures fit the budget: one more or less decides, so a percentage would pretend.
 *
 * @public
 */
export function isLowTraffic(events: number, objective: number): boolean {
  return events * errorBudget(objective) < LEAST_BAD_EVENTS;
}

/** Budget left if the true success rate is as high as these events allow. */
function mostRemaining(remaining: number, facts: SloFacts): number {
  const { events, objective } = facts;
  if (events === undefined || objective === undefined) return remaining;
  if (!isLowTraffic(events, objective)) return remaining;
  // Less than one event, as extrapolation may make of none, tells nothing.
  if (events < 1) return 1;
  const bad = (1 - remaining) * errorBudget(objective) * events;
  const sli = wilsonInterval(Math.min(events, Math.max(0, bad)), events);
  return remainingBudget(sli.high, objective);
}

/** It burns too fast, and no alert is there to say so. */
function burnsUnwatched({ watched, burnRate }: SloFacts): boolean {
  return !watched && burnRate !== undefined && burnRate > 1;
}

function certainlyExhausted(facts: SloFacts): boolean {
  const { remaining, coverage } = facts;
  if (remaining === undefined) return false;
  const most = mostRemaining(remaining, facts);
  return remainingRange(most, coverage ?? 1).high <= 0;
}

/**
 * The one state of an SLO. First match wins:
 * what makes every number meaningless (stale, no data), then what needs a person (exhausted for certain, an alert that
 * fires; alerts have guards of their own against little data), then what makes the budget uncertain, then a burn that no
 * alert rule watches, then healthy.
 *
 * @public
 */
export function sloState(facts: SloFacts): SloStateName {
  const { events, objective } = facts;
  const coverage = facts.coverage ?? 0;
  if (!facts.fresh) return 'stale';
  if (facts.hasData === false) return 'no-data';
  if (certainlyExhausted(facts)) return 'exhausted';
  if (facts.firing === 'page') return 'burning-fast';
  if (facts.firing === 'ticket') return 'burning-slow';
  if (events === 0) return 'low-traffic';
  if (coverage < ENOUGH && facts.young) return 'young';
  if (hasGaps(coverage) || facts.incomplete) return 'partial';
  if (
    events !== undefined &&
    objective !== undefined &&
    isLowTraffic(events, objective)
  )
    return 'low-traffic';
  if (facts.remaining === undefined) return 'no-data';
  return burnsUnwatched(facts) ? 'burning-slow' : 'healthy';
}
