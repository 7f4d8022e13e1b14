import { valueOf } from '@fairway/contracts';
import { SLO_STATES, type SloStatus } from '@fairway/contracts/slo';

function byNumber(a: number | undefined, b: number | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a - b;
}

/** Worst first; of equals the one with less budget. */
export function worstFirst(a: SloStatus, b: SloStatus): number {
  return (
    SLO_STATES.indexOf(a.state) - SLO_STATES.indexOf(b.state) ||
    byNumber(valueOf(a.remaining), valueOf(b.remaining)) ||
    a.ref.localeCompare(b.ref)
  );
}

/** Production before all else, then worst first. */
export function productionFirst(a: SloStatus, b: SloStatus): number {
  if (a.production !== b.production) return a.production ? -1 : 1;
  // What is not production names its environment.
  const byEnvironment = a.production
    ? 0
    : a.environment!.localeCompare(b.environment!);
  return byEnvironment || worstFirst(a, b);
}

/** Least budget first; what is not known last. */
export function leastRemainingFirst(a: SloStatus, b: SloStatus): number {
  return (
    byNumber(valueOf(a.remaining), valueOf(b.remaining)) ||
    a.ref.localeCompare(b.ref)
  );
}
