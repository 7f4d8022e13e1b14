import { mockServices } from '@backstage/backend-test-utils';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { ApplicationChange } from '@fairway/contracts/argocd';
import { applicationChangeSchema } from '@fairway/contracts/argocd';
import { eventsChannel, notificationsChannel } from './channels';

const change: ApplicationChange = {
  id: 'deployed:eu/argocd/shop:2026-11-22T10:01:00.000Z',
  type: 'deployed',
  at: '2026-11-22T10:02:00.000Z',
  application: {
    ref: 'eu/argocd/shop',
    instance: 'eu',
    namespace: 'argocd',
    name: 'shop',
    production: true,
  },
  entityRefs: ['component:default/shop', 'component:default/cart'],
  sources: [],
  images: [],
};

it('publishes the change as the contract has it', async () => {
  const events = mockServices.events.mock();
  expect(await eventsChannel(events)(change)).toBe('told');
  expect(events.publish).toHaveBeenCalledWith({
    topic: 'fairway.argocd',
    eventPayload: change,
  });
  expect(applicationChangeSchema.parse(change)).toEqual(change);
});

it('notifies the owners of all entities of the application', async () => {
  const send = jest.fn<Promise<void>, Parameters<NotificationService['send']>>(
    async () => {},
  );
  const channel = notificationsChannel({ send }, mockServices.logger.mock());
  expect(await channel(change)).toBe('told');
  expect(send).toHaveBeenCalledWith({
    recipients: { type: 'entity', entityRef: change.entityRefs },
    payload: expect.objectContaining({ scope: 'eu/argocd/shop' }),
  });
});

it('says once that there is no notifications backend, and how to mend it', async () => {
  const logger = mockServices.logger.mock();
  const send = jest
    .fn()
    // As Backstage's service says it.
    .mockRejectedValue(
      new Error(
        'Failed to send notifications: Error: Request failed with status 404',
      ),
    );
  const channel = notificationsChannel({ send }, logger);
  expect(await channel(change)).toBe('absent');
  expect(await channel(change)).toBe('absent');
  expect(logger.info).toHaveBeenCalledTimes(1);
  expect(logger.info).toHaveBeenCalledWith(
    expect.stringContaining('Add @backstage/plugin-notifications-backend'),
  );
});

it('hands on every other failure, so that it is tried again', async () => {
  const send = jest
    .fn()
    .mockRejectedValue(new Error('Request failed with status 503'));
  const channel = notificationsChannel({ send }, mockServices.logger.mock());
  await expect(channel(change)).rejects.toThrow('status 503');
});
