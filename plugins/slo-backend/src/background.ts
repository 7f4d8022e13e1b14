import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CollectedSource } from './collect/CollectedSource';
import { collectTrends } from './history/collectTrends';
import type { Trends } from './history/Trends';
import type { TrendStore } from './history/TrendStore';
import type { EntityDirectory } from './linking/EntityDirectory';
import type { SloReadModel } from './model/SloReadModel';

const HOUR_MS = 3600 * 1000;

export interface BackgroundOptions {
  scheduler: SchedulerService;
  logger: LoggerService;
  sources: CollectedSource[];
  model: SloReadModel;
  directory: EntityDirectory;
  trends: Trends;
  store: TrendStore;
}

/** Looks back over the windows of a source's SLOs, if nobody did within the hour. */
async function lookBack(
  collected: CollectedSource,
  { store }: BackgroundOptions,
): Promise<void> {
  const now = new Date();
  const written = await store.writtenAt(collected.name);
  if (written && now.getTime() - written.getTime() < HOUR_MS) return;
  const { data, status } = collected.slos();
  if (status.state !== 'ok' || !data) return;
  const trends = await collectTrends(collected.client, {
    source: collected.name,
    readings: data.readings,
    now,
  });
  await store.replace(collected.name, trends, now);
}

/** What runs without anyone asking: entities and trends into memory on every replica, the look back on one of them. */
export async function scheduleBackground(
  options: BackgroundOptions,
): Promise<void> {
  const { scheduler, logger, sources, model, directory, trends } = options;

  await scheduler.scheduleTask({
    id: 'fairway-slo-entities',
    scope: 'local',
    frequency: { seconds: 3 },
    timeout: { minutes: 5 },
    fn: () => directory.refreshWhenDue(model.namedEntities(), new Date()),
  });

  await scheduler.scheduleTask({
    id: 'fairway-slo-trends',
    scope: 'local',
    frequency: { seconds: 30 },
    timeout: { minutes: 1 },
    fn: () => trends.refresh(),
  });

  await scheduler.scheduleTask({
    id: 'fairway-slo-look-back',
    scope: 'global',
    frequency: { minutes: 1 },
    timeout: { minutes: 15 },
    // By then the sources have answered once.
    initialDelay: { seconds: 5 },
    fn: async () => {
      for (const source of sources) {
        // One source that fails must not keep the others from being looked at.
        await lookBack(source, options).catch(error =>
          logger.warn(
            `Looking back at ${source.name} failed: ${error.message}`,
          ),
        );
      }
      await trends.refresh();
    },
  });
}
