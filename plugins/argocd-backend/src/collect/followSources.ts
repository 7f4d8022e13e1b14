import type { SnapshotStore } from '@fairway/kit-node';
import { createDeliveryCluster } from '../clusters/Deliveries';
import type { Services } from '../dependencies';
import { CollectedInstance } from './CollectedInstance';

export interface FollowSourcesOptions
  extends Pick<Services, 'sources' | 'lifecycle' | 'logger'> {
  snapshots: SnapshotStore;
}

/** Every configured Argo CD and cluster, followed for as long as the backend runs. */
export function followSources({
  sources,
  lifecycle,
  logger,
  snapshots,
}: FollowSourcesOptions) {
  const options = { snapshots, logger };
  const instances = sources
    .list('argocd')
    .map(source => CollectedInstance.create({ source, ...options }));
  const clusters = sources
    .list('kubernetes')
    .map(source => createDeliveryCluster({ source, ...options }));
  lifecycle.addStartupHook(async () => {
    await Promise.all([...instances, ...clusters].map(one => one.start()));
  });
  lifecycle.addShutdownHook(async () => {
    await Promise.all([...instances, ...clusters].map(one => one.stop()));
  });
  return { instances, clusters };
}
