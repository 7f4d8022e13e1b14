import { isKnown, valueOf, type UnknownReason } from '@fairway/contracts';
import type { SloStatus } from '@fairway/contracts/slo';
import { burnWindows } from '../status/burn';

/** Why an SLO in the state `no-data` has none: its series went away only if nothing else explains it. */
export function noDataReason(status: SloStatus): UnknownReason {
  // The rule set itself, or the collector, says since when the series are gone.
  if (status.since) return 'no-series';
  if (valueOf(status.events) === 0) return 'no-traffic';
  if (!isKnown(status.remaining)) return status.remaining.unknown;
  const [shortest] = burnWindows(status);
  return shortest && !isKnown(shortest.rate)
    ? shortest.rate.unknown
    : 'no-series';
}
