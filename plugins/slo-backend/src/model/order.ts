import { valueOf } from '@fairway/contracts';
import {
  isProduction,
  SLO_STATES,
  type SloStatus,
} from '@fairway/contracts/slo';

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
  const counts = [a, b].map(({ environment }) => isProduction(environment));
  if (counts[0] !== counts[1]) return counts[0] ? -1 : 1;
  const byEnvironment = counts[0]
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
