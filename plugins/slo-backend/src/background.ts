import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CollectedSource } from './collect/CollectedSource';
import type { DefinitionDirectory } from './definitions/DefinitionDirectory';
import { LookBack } from './history/LookBack';
import type { Trends } from './history/Trends';
import type { TrendStore } from './history/TrendStore';
import type { SloDirectory } from './linking/sloDirectory';
import type { SloReadModel } from './model/SloReadModel';

export interface BackgroundOptions {
  scheduler: SchedulerService;
  logger: LoggerService;
  sources: CollectedSource[];
  model: SloReadModel;
  directory: SloDirectory;
  definitions: DefinitionDirectory;
  trends: Trends;
  store: TrendStore;
}

/** What runs without anyone asking: entities and trends into memory on every replica, the look back on one of them. */
export async function scheduleBackground(
  options: BackgroundOptions,
): Promise<void> {
  const { scheduler, sources, model, directory, definitions, trends } = options;

  await scheduler.scheduleTask({
    id: 'fairway-slo-entities',
    scope: 'local',
    frequency: { seconds: 3 },
    timeout: { minutes: 5 },
    fn: () => directory.refreshWhenDue(model.namedEntities(), new Date()),
  });

  await scheduler.scheduleTask({
    id: 'fairway-slo-definitions',
    scope: 'local',
    frequency: { seconds: 3 },
    timeout: { minutes: 5 },
    fn: () => definitions.refreshWhenDue(directory.version, new Date()),
  });

  await scheduler.scheduleTask({
    id: 'fairway-slo-trends',
    scope: 'local',
    frequency: { seconds: 30 },
    timeout: { minutes: 1 },
    fn: () => trends.refresh(),
  });

  const lookBack = LookBack.create(options);
  await scheduler.scheduleTask({
    id: 'fairway-slo-look-back',
    scope: 'global',
    frequency: { minutes: 1 },
    // When the replica that does it dies, another one does it after that.
    timeout: { minutes: 5 },
    // By then the sources have answered once.
    initialDelay: { seconds: 5 },
    fn: async signal => {
      await lookBack.run(sources, signal);
      await trends.refresh();
    },
  });
}
