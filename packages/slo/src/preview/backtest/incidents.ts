import { parsePrometheusDuration } from '../../duration';
import type { BurnTier } from '../../tiers';
import { burnOf, firingTier } from './firingTiers';
import type { Past } from './Past';
import { isKnown, RATE_WINDOW, timeOf } from './RateSeries';

/**
 * One alert that would have fired.
 *
 * @public
 */
export interface Incident {
  tier: BurnTier['tier'];
  /** Of the windows that fired first. */
  by: BurnTier;
  /** Unix seconds. */
  start: number;
  /** Unix seconds; `undefined`: it still fires at the end of the data. */
  end: number | undefined;
  /** Unix seconds since which the budget had burned too fast without a break, at most one long window before. */
  burningSince: number;
  /** Between then and the end of the alert; slices, where the budget counts slices. */
  badEvents: number;
  /** Bad events as a share of the budget of one period at the mean traffic. */
  spent: number;
  /** Highest burn over 5 minutes. */
  peakBurn: number;
  /** A ticket while a page fires: who has the inhibition rule does not see it. */
  muted: boolean;
  /** Data is missing right before or after it, so that it may have been longer, or one with the next. */
  cut: boolean;
}

function momentaryBurn({ events, budget }: Past, index: number) {
  return burnOf(events.sums.at(index, RATE_WINDOW), budget);
}

function burningFrom(past: Past, first: number, by: BurnTier): number {
  const { step } = past.events.series;
  const most = parsePrometheusDuration(by.long)! / step;
  let from = first;
  while (from > 0 && first - from < most) {
    const burn = momentaryBurn(past, from - 1);
    if (burn === undefined || burn <= 1) break;
    from -= 1;
  }
  return from;
}

function incidentOf(
  past: Past,
  run: { first: number; last: number; by: BurnTier },
  allowance: number,
): Incident {
  const { series } = past.ledger;
  const { first, last, by } = run;
  const from = burningFrom(past, first, by);
  let badEvents = 0;
  let peakBurn = 0;
  for (let i = from; i <= last; i++) {
    badEvents += series.bad[i]! * series.step;
    peakBurn = Math.max(peakBurn, momentaryBurn(past, i) ?? 0);
  }
  const goesOn = last === series.total.length - 1;
  const cutAtStart = from > 0 && !isKnown(series, from - 1);
  const cutAtEnd = !goesOn && !isKnown(series, last + 1);
  const paged = by.tier === 'ticket' && firingTier(past, 'page', first);
  return {
    tier: by.tier,
    by,
    start: timeOf(series, first),
    end: goesOn ? undefined : timeOf(series, last + 1),
    burningSince: timeOf(series, from),
    badEvents,
    spent: badEvents / allowance,
    peakBurn,
    muted: Boolean(paged),
    cut: cutAtStart || cutAtEnd,
  };
}

/**
 * Alerts of one kind that would have fired, in order.
 *
 * @param allowance - bad events that the budget of one period allows
 */
export function incidentsOf(
  past: Past,
  tier: BurnTier['tier'],
  allowance: number,
): Incident[] {
  const { series } = past.events;
  const incidents: Incident[] = [];
  let run: { first: number; by: BurnTier } | undefined;
  const { length } = series.total;
  for (let index = 0; index <= length; index++) {
    const by =
      index < length && isKnown(series, index)
        ? firingTier(past, tier, index)
        : undefined;
    if (by && !run) run = { first: index, by };
    if (!by && run) {
      incidents.push(incidentOf(past, { ...run, last: index - 1 }, allowance));
      run = undefined;
    }
  }
  return incidents;
}
