import type { SloDefinition } from '../../definition/SloDefinition';
import { windowSeconds } from '../../definition/windowSeconds';
import { achieved, type Achieved } from './achieved';
import { gapsOf, type Gap } from './gaps';
import { incidentsOf, type Incident } from './incidents';
import { pastOf } from './Past';
import { isKnown, timeOf, type RateSeries } from './RateSeries';
import { suggestTarget, type SuggestedTarget } from './suggestTarget';

/**
 * What the alerts of an SLO would have done in the past, and what it would have reached.
 *
 * @public
 */
export interface BackTest {
  /** Unix seconds. */
  start: number;
  end: number;
  /** Seconds between two looks: alerts are told no finer than that. */
  step: number;
  /** Share of the time with data. */
  coverage: number;
  gaps: Gap[];
  /** Events per second, where there is data; slices, where the budget counts slices. */
  eventsPerSecond: number | undefined;
  achieved: Achieved;
  incidents: Incident[];
  /** Bad events outside of any alert, as a share of all. `undefined`: there were none. */
  unnoticed: number | undefined;
  suggested: SuggestedTarget;
}

/** Share of the bad events that no alert covers. */
function unnoticedShare(
  series: RateSeries,
  incidents: Incident[],
): number | undefined {
  let [all, noticed] = [0, 0];
  const spans = incidents.map(({ burningSince, end = Infinity }) => [
    burningSince,
    end,
  ]);
  series.bad.forEach((bad, i) => {
    if (!isKnown(series, i)) return;
    const t = timeOf(series, i);
    all += bad!;
    if (spans.some(([from, to]) => t >= from && t < to)) noticed += bad!;
  });
  return all > 0 ? 1 - noticed / all : undefined;
}

/**
 * Plays the past through the alerts of a definition, as its rules evaluate them. What is not known stays unknown: no alert
 * fires in a gap, and gaps are told.
 *
 * Alerts agree with those of the rules to within a few steps; see the tests.
 *
 * @throws RangeError where the step does not divide 5 minutes
 * @public
 */
export function backTest(
  definition: SloDefinition,
  series: RateSeries,
): BackTest {
  const past = pastOf(definition, series);
  const last = series.total.length - 1;
  const seconds = series.total.length * series.step;
  const period = windowSeconds(definition.window);
  const { known: coverage, total } = past.ledger.sums.at(
    last,
    seconds,
    'moments',
  );
  const known = coverage * seconds;
  const eventsPerSecond = known > 0 ? total / known : undefined;
  const eventsPerWindow = (eventsPerSecond ?? 0) * period;
  const incidents = (['page', 'ticket'] as const)
    .flatMap(tier => incidentsOf(past, tier, eventsPerWindow * past.budget))
    .sort((a, b) => a.start - b.start || a.tier.localeCompare(b.tier));
  const reached = achieved(past, period);
  return {
    start: series.start,
    end: timeOf(series, last),
    step: series.step,
    coverage,
    gaps: gapsOf(series),
    eventsPerSecond,
    achieved: reached,
    incidents,
    unnoticed: unnoticedShare(past.ledger.series, incidents),
    suggested: suggestTarget(reached, definition.objective, {
      eventsPerWindow,
      coverage,
      window: definition.window.duration,
    }),
  };
}
