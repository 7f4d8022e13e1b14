import type { Application } from '@fairway/contracts/argocd';
import type { ChangeClock } from './ChangeClock';
import { driftAfter } from './driftAfter';
import type { KnownApplication } from './KnownApplication';
import type { Learned } from './News';
import { firstSyncs, syncsAfter } from './syncsAfter';

/**
 * What happened to an application since it was last looked at. The first look tells nothing: later ones are compared with
 * it. `undefined`: its state is not known, which is no change.
 */
export function changesOf(
  before: KnownApplication | undefined,
  application: Application,
  clock: ChangeClock,
): Learned<KnownApplication> | undefined {
  if (application.state === 'stale') return undefined;
  const syncs = before
    ? syncsAfter(before.syncs, application, clock)
    : { known: firstSyncs(application), news: [] };
  const drift = driftAfter(
    before?.drift ?? { told: false },
    application,
    clock,
  );
  return {
    known: { syncs: syncs.known, drift: drift.known },
    news: [...syncs.news, ...drift.news],
  };
}
