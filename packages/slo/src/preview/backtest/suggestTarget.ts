import type { Achieved } from './achieved';

/**
 * A target that the service has kept.
 *
 * @public
 */
export interface SuggestedTarget {
  /** As decimal text; `undefined`: none can be suggested, see the reason. */
  objective: string | undefined;
  /** Against the target that is written now. */
  verdict: 'keep' | 'tighter' | 'looser' | 'unknown';
  reason: string;
}

/** Targets as people write them. */
const LADDER = [
  ...['0.5', '0.6', '0.7', '0.8', '0.9', '0.95', '0.98', '0.99', '0.995'],
  ...['0.998', '0.999', '0.9995', '0.9998', '0.9999', '0.99995', '0.99999'],
];
/** Of the budget in the worst window: a target that is only just kept is missed next month. */
const MOST_SPENT = 0.8;
/** With fewer bad events in the budget, one more or less decides. */
const LEAST_BAD_EVENTS = 10;
const LEAST_COVERAGE = 0.5;

const percent = (share: number) => `${Number((share * 100).toPrecision(6))} %`;

function none(reason: string): SuggestedTarget {
  return { objective: undefined, verdict: 'unknown', reason };
}

function verdictOf(
  suggested: string,
  objective: string,
): SuggestedTarget['verdict'] {
  const difference = Number(suggested) - Number(objective);
  if (difference === 0) return 'keep';
  return difference > 0 ? 'tighter' : 'looser';
}

/** Budget that the worst window spends at a target. */
function spentAt(target: string, sli: number): number {
  return (1 - sli) / Number((1 - Number(target)).toFixed(12));
}

function judgedBy(windows: number, window: string): string {
  if (windows === 0) return `all data, less than one window of ${window},`;
  return windows === 1
    ? `the last ${window}`
    : `the worst of ${windows} windows of ${window}`;
}

/**
 * The tightest usual target that the worst window of the past would have kept, with a fifth of the budget to spare.
 *
 * @param facts - events of one window at the mean traffic; share of the time with data
 */
export function suggestTarget(
  { overall, worst, windows }: Achieved,
  objective: string,
  facts: { eventsPerWindow: number; coverage: number; window: string },
): SuggestedTarget {
  const { coverage, eventsPerWindow, window } = facts;
  if (overall === undefined) return none('There was no event to judge by.');
  if (coverage < LEAST_COVERAGE) {
    return none(`Only ${percent(coverage)} of the time has data.`);
  }
  const sli = worst ?? overall;
  const kept = LADDER.filter(target => spentAt(target, sli) <= MOST_SPENT);
  const measurable = kept.filter(
    target => eventsPerWindow * (1 - Number(target)) >= LEAST_BAD_EVENTS,
  );
  const best = measurable.at(-1);
  const judged = `${judgedBy(windows, window)} reached ${percent(sli)}`;
  if (best === undefined) {
    return none(
      kept.length === 0
        ? `Even the loosest usual target is not kept: ${judged}.`
        : `There are too few events for a share to tell anything: about ${Math.round(
            eventsPerWindow,
          )} in ${window}.`,
    );
  }
  const limited =
    best === kept.at(-1)
      ? ''
      : ` A tighter one would allow fewer than ${LEAST_BAD_EVENTS} bad events in ${window}.`;
  return {
    objective: best,
    verdict: verdictOf(best, objective),
    reason: `${judged[0].toUpperCase()}${judged.slice(1)}: with ${percent(
      Number(best),
    )} it would have spent ${percent(
      Number(spentAt(best, sli).toPrecision(2)),
    )} of its budget.${limited}`,
  };
}
