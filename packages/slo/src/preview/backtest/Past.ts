import { errorBudget } from '../../budget';
import type { SloDefinition } from '../../definition/SloDefinition';
import { ledgerSeries } from './ledgerSeries';
import type { RateSeries } from './RateSeries';
import { WindowSums } from './WindowSums';

interface Counted {
  series: RateSeries;
  sums: WindowSums;
}

/** The past of one SLO. */
export interface Past {
  definition: SloDefinition;
  /** Events, which the windows up to 6 h look at. */
  events: Counted;
  /** What the budget counts: events or slices. */
  ledger: Counted;
  /** Error budget as a share. */
  budget: number;
}

/** @throws RangeError where the step does not divide 5 minutes */
export function pastOf(definition: SloDefinition, series: RateSeries): Past {
  const events = { series, sums: new WindowSums(series) };
  const counted = ledgerSeries(definition, events);
  const ledger =
    counted === series
      ? events
      : { series: counted, sums: new WindowSums(counted) };
  const budget = errorBudget(Number(definition.objective));
  return { definition, events, ledger, budget };
}
