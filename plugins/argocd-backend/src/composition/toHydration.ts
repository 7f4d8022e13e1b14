import type { Composition } from '@fairway/contracts/argocd';
import { isoTime } from '../model/facts';
import type { UpstreamComposition } from '../upstream/composition';

/** What the source hydrator made; `undefined`: the application has none. */
export function toHydration({
  spec,
  status,
}: UpstreamComposition): Composition['hydration'] {
  const { sourceHydrator } = spec ?? {};
  if (!sourceHydrator) return undefined;
  const { currentOperation: now, lastSuccessfulOperation: last } =
    status.sourceHydrator ?? {};
  return {
    repoUrl: sourceHydrator.drySource.repoURL,
    dryRevision: now?.drySHA ?? last?.drySHA,
    hydratedRevision: now?.hydratedSHA ?? last?.hydratedSHA,
    phase: now?.phase,
    message: now?.message,
    at: isoTime(now?.finishedAt ?? now?.startedAt),
  };
}
