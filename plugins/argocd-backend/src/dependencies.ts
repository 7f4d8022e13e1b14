import { coreServices, type ServiceRef } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { gitHostsServiceRef, sourcesServiceRef } from '@fairway/kit-node';

/** The services that the plugin uses. */
export const dependencies = {
  actionsRegistry: actionsRegistryServiceRef,
  auditor: coreServices.auditor,
  auth: coreServices.auth,
  catalog: catalogServiceRef,
  config: coreServices.rootConfig,
  database: coreServices.database,
  events: eventsServiceRef,
  gitHosts: gitHostsServiceRef,
  httpAuth: coreServices.httpAuth,
  httpRouter: coreServices.httpRouter,
  lifecycle: coreServices.lifecycle,
  logger: coreServices.logger,
  notifications: notificationService,
  permissions: coreServices.permissions,
  permissionsRegistry: coreServices.permissionsRegistry,
  scheduler: coreServices.scheduler,
  sources: sourcesServiceRef,
};

type ServiceOf<R> = R extends ServiceRef<infer S, 'plugin' | 'root', any>
  ? S
  : never;

/** @see dependencies */
export type Services = {
  [K in keyof typeof dependencies]: ServiceOf<(typeof dependencies)[K]>;
};
