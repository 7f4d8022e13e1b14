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
const SOON_MS = 10 * 60 * 1000;

export interface BackgroundOptions {
  scheduler: SchedulerService;
  logger: LoggerService;
  sources: CollectedSource[];
  model: SloReadModel;
  directory: EntityDirectory;
  trends: Trends;
  store: TrendStore;
}

/** Looks back over the windows of a source's SLOs, if nobody did within the hour or there are new ones. */
async function lookBack(
  collected: CollectedSource,
  { store, trends }: BackgroundOptions,
): Promise<void> {
  const now = new Date();
  const { data, status } = collected.slos();
  if (status.state !== 'ok' || !data) return;
  const written = await store.writtenAt(collected.name);
  const age = written ? now.getTime() - written.getTime() : Infinity;
  const isNew = data.readings.some(({ id }) => !trends.get(collected.name, id));
  if (age < (isNew ? SOON_MS : HOUR_MS)) return;
  const found = await collectTrends(collected.client, {
    source: collected.name,
    readings: data.readings,
    now,
  });
  await store.replace(collected.name, found, now);
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

  const pausedUntil = new Map<string, number>();
  await scheduler.scheduleTask({
    id: 'fairway-slo-look-back',
    scope: 'global',
    frequency: { minutes: 1 },
    timeout: { minutes: 15 },
    // By then the sources have answered once.
    initialDelay: { seconds: 5 },
    fn: async () => {
      for (const source of sources) {
        if (Date.now() < (pausedUntil.get(source.name) ?? 0)) continue;
        // One source that fails must not keep the others from being looked at.
        await lookBack(source, options).catch(error => {
          // It is the heaviest question of all: not again at once.
          pausedUntil.set(source.name, Date.now() + SOON_MS);
          logger.warn(
            `Looking back at ${source.name} failed: ${error.message}`,
          );
        });
      }
      await trends.refresh();
    },
  });
}
