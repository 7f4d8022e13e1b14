import {
  APPLICATION_STATES,
  type Application,
} from '@fairway/contracts/argocd';

/** Worst first; of one state by name. */
export function worstFirst(a: Application, b: Application): number {
  return (
    APPLICATION_STATES.indexOf(a.state) - APPLICATION_STATES.indexOf(b.state) ||
    byName(a, b)
  );
}

/** Production before all else, then worst first. */
export function productionFirst(a: Application, b: Application): number {
  if (a.production !== b.production) return a.production ? -1 : 1;
  // What is not production names its environment.
  const byEnvironment = a.production
    ? 0
    : a.environment!.localeCompare(b.environment!);
  return byEnvironment || worstFirst(a, b);
}

/** By name, then by address. */
export function byName(a: Application, b: Application): number {
  return a.name.localeCompare(b.name) || a.ref.localeCompare(b.ref);
}

/** Latest sync first; never synced last. */
export function latestSyncFirst(a: Application, b: Application): number {
  const [left, right] = [a, b].map(({ lastSync }) =>
    Date.parse(lastSync?.finishedAt ?? lastSync?.startedAt ?? ''),
  );
  if (Number.isNaN(left) || Number.isNaN(right)) {
    return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
  }
  return right - left || byName(a, b);
}
