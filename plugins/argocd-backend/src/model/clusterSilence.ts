import type { ApplicationReason } from '@fairway/contracts/argocd';
import { isoTime, type ApplicationFacts } from './facts';

// Argo CD reads a cluster completely at least once a day, unless it cannot.
const CACHE_LIFE_MS = 26 * 3600_000;

/**
 * Why Argo CD's words about an application are old, though it says them today: it does not hear from the cluster. The
 * last verdict stays Synced and Healthy for ever.
 */
export function clusterSilence({
  cluster,
  clustersAsOf,
}: ApplicationFacts): ApplicationReason | undefined {
  if (!cluster) return undefined;
  const { connection, lastCacheSyncTime, message } = cluster;
  // As old as it was when we read it: that we could not read it since is no news of the cluster.
  const age =
    clustersAsOf &&
    clustersAsOf.getTime() - Date.parse(lastCacheSyncTime ?? '');
  const old = age !== undefined && age > CACHE_LIFE_MS;
  if (connection !== 'Failed' && !old) return undefined;
  return {
    cause: 'cluster-silent',
    message: message || undefined,
    since: isoTime(lastCacheSyncTime),
  };
}
