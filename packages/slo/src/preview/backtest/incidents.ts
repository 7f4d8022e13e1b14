import { errorBudget } from '../../budget';
import type { SloDefinition } from '../../definition/SloDefinition';
import { parsePrometheusDuration } from '../../duration';
import type { BurnTier } from '../../tiers';
import { burnOf, firingTier } from './firingTiers';
import { isKnown, RATE_WINDOW, timeOf, type RateSeries } from './RateSeries';
import type { WindowSums } from './WindowSums';

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
  /** Between then and the end of the alert. */
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

interface Played {
  definition: SloDefinition;
  series: RateSeries;
  sums: WindowSums;
  /** Bad events that the budget of one period allows. */
  allowance: number;
}

function momentaryBurn({ sums, definition }: Played, index: number) {
  const budget = errorBudget(Number(definition.objective));
  return burnOf(sums.at(index, RATE_WINDOW), budget);
}

function burningFrom(played: Played, first: number, by: BurnTier): number {
  const { step } = played.series;
  const most = parsePrometheusDuration(by.long)! / step;
  let from = first;
  while (from > 0 && first - from < most) {
    const burn = momentaryBurn(played, from - 1);
    if (burn === undefined || burn <= 1) break;
    from -= 1;
  }
  return from;
}

function incidentOf(
  played: Played,
  run: { first: number; last: number; by: BurnTier },
): Incident {
  const { series, allowance, definition, sums } = played;
  const { first, last, by } = run;
  const from = burningFrom(played, first, by);
  let badEvents = 0;
  let peakBurn = 0;
  for (let i = from; i <= last; i++) {
    badEvents += series.bad[i]! * series.step;
    peakBurn = Math.max(peakBurn, momentaryBurn(played, i) ?? 0);
  }
  const goesOn = last === series.total.length - 1;
  const cutAtStart = from > 0 && !isKnown(series, from - 1);
  const cutAtEnd = !goesOn && !isKnown(series, last + 1);
  const during = { sums, index: first };
  return {
    tier: by.tier,
    by,
    start: timeOf(series, first),
    end: goesOn ? undefined : timeOf(series, last + 1),
    burningSince: timeOf(series, from),
    badEvents,
    spent: badEvents / allowance,
    peakBurn,
    muted:
      by.tier === 'ticket' &&
      firingTier(definition, 'page', during) !== undefined,
    cut: cutAtStart || cutAtEnd,
  };
}

/** Alerts of one kind that would have fired, in order. */
export function incidentsOf(
  played: Played,
  tier: BurnTier['tier'],
): Incident[] {
  const { definition, series, sums } = played;
  const incidents: Incident[] = [];
  let run: { first: number; by: BurnTier } | undefined;
  const { length } = series.total;
  for (let index = 0; index <= length; index++) {
    const by =
      index < length && isKnown(series, index)
        ? firingTier(definition, tier, { sums, index })
        : undefined;
    if (by && !run) run = { first: index, by };
    if (!by && run) {
      incidents.push(incidentOf(played, { ...run, last: index - 1 }));
      run = undefined;
    }
  }
  return incidents;
}
