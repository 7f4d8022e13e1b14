import type { ApplicationReason } from '@fairway/contracts/argocd';
import { ageOf, isoTime, type ApplicationFacts } from './facts';

// Argo CD reads a cluster completely at least once a day, unless it cannot.
const CACHE_LIFE_MS = 26 * 3600_000;

/**
 * Why Argo CD's words about an application are old, though it says them today: it does not hear from the cluster. The
 * last verdict stays Synced and Healthy for ever.
 */
export function clusterSilence(
  facts: ApplicationFacts,
): ApplicationReason | undefined {
  const { cluster } = facts;
  if (!cluster) return undefined;
  const { connection, lastCacheSyncTime, message } = cluster;
  const age = ageOf(lastCacheSyncTime, facts);
  const old = age !== undefined && age > CACHE_LIFE_MS;
  if (connection !== 'Failed' && !old) return undefined;
  return {
    cause: 'cluster-silent',
    message: message || undefined,
    since: isoTime(lastCacheSyncTime),
  };
}
