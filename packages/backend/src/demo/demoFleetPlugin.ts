import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startDemoFleet } from '@fairway/demo-fleet';
import PromiseRouter from 'express-promise-router';
import { readOrigins } from './readOrigins';

/**
 * Runs the simulated fleet inside the backend, so that `npm start` needs no cluster. Off without `demo.fleet` in the
 * configuration; the plugins reach it only as they would reach a real Prometheus or Kubernetes, over HTTP. Says to the
 * app and to `npm start` whether the sources lead to it: `GET /api/demo-fleet/origins`.
 */
export const demoFleetPlugin = createBackendPlugin({
  pluginId: 'demo-fleet',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ config, httpRouter, lifecycle, logger }) {
        const fleet = config.getOptionalConfig('demo.fleet');
        if (!fleet) {
          return;
        }
        const running = await startDemoFleet({
          host: '127.0.0.1',
          port: fleet.getNumber('port'),
        });
        lifecycle.addShutdownHook(() => running.close());
        const router = PromiseRouter();
        router.get('/origins', (_, res) => {
          res.json(readOrigins(config));
        });
        httpRouter.use(router);
        // Kinds of sources only: anyone may know that a demo is one.
        httpRouter.addAuthPolicy({
          path: '/origins',
          allow: 'unauthenticated',
        });
        logger.info(`Simulated fleet at ${running.url}: all of it is made up`);
      },
    });
  },
});
