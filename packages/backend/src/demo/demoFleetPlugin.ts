import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startDemoFleet } from '@fairway/demo-fleet';

/**
 * Runs the simulated fleet inside the backend, so that `npm start` needs no cluster. Off without `demo.fleet` in the
 * configuration; the plugins reach it only as they would reach a real Prometheus or Kubernetes, over HTTP.
 */
export const demoFleetPlugin = createBackendPlugin({
  pluginId: 'demo-fleet',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ config, lifecycle, logger }) {
        const fleet = config.getOptionalConfig('demo.fleet');
        if (!fleet) {
          return;
        }
        const running = await startDemoFleet({
          host: '127.0.0.1',
          port: fleet.getNumber('port'),
        });
        lifecycle.addShutdownHook(() => running.close());
        logger.info(`Simulated fleet at ${running.url}: all of it is made up`);
      },
    });
  },
});
