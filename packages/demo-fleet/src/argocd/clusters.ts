import type { DestinationStory } from '../scenario/argoCds';
import { HOUR } from '../scenario/duration';
import type { SimulatedArgoCd } from './simulatedArgoCd';
import { wireTime } from './wire';

const API_VERSIONS = [
  'apps/v1',
  'apps/v1/Deployment',
  'apps/v1/ReplicaSet',
  'batch/v1',
  'batch/v1/Job',
  'v1',
  'v1/ConfigMap',
  'v1/Pod',
  'v1/Secret',
  'v1/Service',
];

function describeCluster(
  { store, start, now }: SimulatedArgoCd,
  { name, server, cacheStoppedAt }: DestinationStory,
) {
  // A cache is filled anew twice a day; one whose cluster is gone stays as it was, and "Successful".
  const fresh = Math.floor(now() / (12 * HOUR)) * 12 * HOUR;
  const syncedAt =
    cacheStoppedAt === undefined ? fresh : start + cacheStoppedAt;
  const applications = store
    .list()
    .filter(record => record.destination.name === name);
  const connectionState = {
    status: 'Successful',
    message: '',
    attemptedAt: wireTime(syncedAt),
  };
  return {
    server,
    name,
    config: { tlsClientConfig: { insecure: false } },
    connectionState,
    serverVersion: 'v1.36.1',
    info: {
      connectionState,
      serverVersion: 'v1.36.1',
      cacheInfo: {
        resourcesCount: 200 + 40 * applications.length,
        apisCount: 59,
        lastCacheSyncTime: wireTime(syncedAt),
      },
      applicationsCount: applications.length,
      apiVersions: API_VERSIONS,
    },
  };
}

/** `GET /api/v1/clusters`. */
export function describeClusters(argoCd: SimulatedArgoCd) {
  const items = argoCd.story.destinations.map(destination =>
    describeCluster(argoCd, destination),
  );
  return { metadata: {}, items };
}
