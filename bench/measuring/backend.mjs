import { createRequire } from 'node:module';

const require = createRequire(new URL('../../package.json', import.meta.url));
require('@backstage/cli/config/nodeTransform.cjs');
const {
  mockServices,
  startTestBackend,
} = require('@backstage/backend-test-utils');
const {
  coreServices,
  createServiceFactory,
} = require('@backstage/backend-plugin-api');
const {
  schedulerServiceFactory,
} = require('@backstage/backend-defaults/scheduler');
const { catalogServiceRef } = require('@backstage/plugin-catalog-node');

/** A plugin of this repository, as its sources stand. */
export function loadPlugin(name) {
  return require(name).default;
}

const service = (ref, instance) =>
  createServiceFactory({ service: ref, deps: {}, factory: () => instance });

/**
 * A real backend with the real plugin, on a port of its own; the catalog and the permission backend answer from memory,
 * since what _they_ take depends on the installation.
 */
export function startBackend({ plugin, config, catalog, permissions }) {
  return startTestBackend({
    features: [
      plugin,
      schedulerServiceFactory,
      service(catalogServiceRef, catalog),
      service(coreServices.permissions, permissions),
      mockServices.rootLogger.factory({ level: 'error' }),
      mockServices.rootConfig.factory({ data: config }),
    ],
  });
}
