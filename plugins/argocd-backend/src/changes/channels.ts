import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { ARGOCD_EVENTS_TOPIC } from '@fairway/contracts/argocd';
import { notificationOf } from './notificationOf';
import type { Channel } from './Outbox';

/** Tells changes to whoever subscribes to the topic. */
export function eventsChannel(events: EventsService): Channel {
  return async change => {
    await events.publish({ topic: ARGOCD_EVENTS_TOPIC, eventPayload: change });
    return 'told';
  };
}

// The service has no other way to say that there is no such plugin.
function isAbsent(error: unknown): boolean {
  return isError(error) && /status 404\b/.test(error.message);
}

/** Tells changes to the owners of the entities. Where there is no notifications backend, it says so once. */
export function notificationsChannel(
  notifications: NotificationService,
  logger: LoggerService,
): Channel {
  let wasAbsent = false;
  return async change => {
    try {
      await notifications.send({
        recipients: { type: 'entity', entityRef: change.entityRefs },
        payload: notificationOf(change),
      });
      return 'told';
    } catch (error) {
      if (!isAbsent(error)) throw error;
      if (!wasAbsent) {
        logger.info(
          'There is no notifications backend: changes of applications go to the events service alone. Add @backstage/plugin-notifications-backend, or set fairway.argocd.notifications to false',
        );
      }
      wasAbsent = true;
      return 'absent';
    }
  };
}
