import { valueOf } from '@fairway/contracts';
import { SLO_STATES, type SloStatus } from '@fairway/contracts/slo';

const PRODUCTION = /^prod/i;

/** What is not labelled with an environment counts: hiding it would be worse. */
export function isProduction({ environment }: SloStatus): boolean {
  return environment === undefined || PRODUCTION.test(environment);
}

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
  return (
    Number(isProduction(b)) - Number(isProduction(a)) ||
    (isProduction(a)
      ? 0
      : (a.environment ?? '').localeCompare(b.environment ?? '')) ||
    worstFirst(a, b)
  );
}

/** Least budget first; what is not known last. */
export function leastRemainingFirst(a: SloStatus, b: SloStatus): number {
  return (
    byNumber(valueOf(a.remaining), valueOf(b.remaining)) ||
    a.ref.localeCompare(b.ref)
  );
}
