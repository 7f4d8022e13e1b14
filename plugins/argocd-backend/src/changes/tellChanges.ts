import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import { eventsChannel, notificationsChannel } from './channels';
import { ChangeWatch, type ChangeWatchOptions } from './ChangeWatch';
import type { DriftClock } from './DriftClock';
import { Outbox } from './Outbox';
import { readChangeSettings } from './readChangeSettings';

const EVERY = { seconds: 15 };

export interface TellChangesOptions
  extends Omit<ChangeWatchOptions, 'outbox' | 'settings'> {
  config: Config;
  database: Knex;
  scheduler: SchedulerService;
  events: EventsService;
  notifications: NotificationService;
  drifts: DriftClock;
  logger: LoggerService;
}

/** One replica looks for changes and tells them; each reads since when applications drift. */
export async function tellChanges(options: TellChangesOptions): Promise<void> {
  const { scheduler, drifts, events, notifications, logger } = options;
  const watch = ChangeWatch.create({
    ...options,
    settings: readChangeSettings(options.config),
    outbox: Outbox.create({
      ...options,
      channels: {
        events: eventsChannel(events),
        notifications: notificationsChannel(notifications, logger),
      },
    }),
  });
  await drifts.refresh();
  await scheduler.scheduleTask({
    id: 'fairway-argocd-changes',
    scope: 'global',
    frequency: EVERY,
    timeout: { minutes: 2 },
    fn: signal => watch.look(signal),
  });
  await scheduler.scheduleTask({
    id: 'fairway-argocd-drifts',
    scope: 'local',
    frequency: EVERY,
    timeout: { minutes: 1 },
    fn: () => drifts.refresh(),
  });
}
