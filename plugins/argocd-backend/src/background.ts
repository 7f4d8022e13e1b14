import { tellChanges, type TellChangesOptions } from './changes/tellChanges';
import type { ApplicationDirectory } from './linking/applicationDirectory';
import type { ApplicationReadModel } from './model/ApplicationReadModel';

export interface BackgroundOptions extends TellChangesOptions {
  directory: ApplicationDirectory;
  model: ApplicationReadModel;
}

/** What is done though nobody asks: reading the entities, telling what changes. */
export async function scheduleBackground(
  options: BackgroundOptions,
): Promise<void> {
  const { scheduler, directory, model, now } = options;
  await scheduler.scheduleTask({
    id: 'fairway-argocd-entities',
    scope: 'local',
    frequency: { seconds: 3 },
    timeout: { minutes: 5 },
    fn: () => directory.refreshWhenDue(model.namedEntities(), now()),
  });
  await tellChanges(options);
}
