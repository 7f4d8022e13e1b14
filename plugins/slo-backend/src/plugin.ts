import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { sloContract } from '@fairway/contracts/slo';
import {
  createOperationsRouter,
  DatabaseSnapshotStore,
  readIsProduction,
  sourcesServiceRef,
} from '@fairway/kit-node';
import { scheduleBackground } from './background';
import {
  CollectedAlertmanager,
  silencesFor,
} from './collect/CollectedAlertmanager';
import { CollectedSource } from './collect/CollectedSource';
import { readSloConfig } from './config/readSloConfig';
import { DefinitionDirectory } from './definitions/DefinitionDirectory';
import { readDefinedSlos } from './definitions/readDefinedSlos';
import { Trends } from './history/Trends';
import { TrendStore } from './history/TrendStore';
import { createSloDirectory } from './linking/sloDirectory';
import { SloReadModel } from './model/SloReadModel';
import { sloHandlers } from './operations';

/**
 * Collects error budgets from every configured Prometheus and answers for the entities they belong to.
 *
 * @public
 */
export const sloPlugin = createBackendPlugin({
  pluginId: sloContract.pluginId,
  register(env) {
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        sources: sourcesServiceRef,
      },
      async init({ sources: configured, database, lifecycle, ...deps }) {
        const { catalog, logger, permissions } = deps;
        const config = readSloConfig(deps.config);
        const snapshots = await DatabaseSnapshotStore.create(database);
        const store = await TrendStore.create(database);
        const definitions = DefinitionDirectory.create({
          ...deps,
          read: entities => readDefinedSlos(entities, config.rules),
        });
        const alertmanagers = configured
          .list('alertmanager')
          .map(source =>
            CollectedAlertmanager.create({ source, snapshots, logger }),
          );
        const sources = configured.list('prometheus').map(source =>
          CollectedSource.create({
            source,
            snapshots,
            logger,
            silences: silencesFor(source.name, alertmanagers),
            definitionOf: id =>
              definitions.definitions.byId.get(id)?.definition,
            ruleParameters: config.rules,
          }),
        );
        const collected = [...alertmanagers, ...sources];
        const trends = Trends.create(store);
        const directory = createSloDirectory(deps);
        const model = SloReadModel.create({
          sources,
          directory,
          definitions,
          trends,
          isProduction: readIsProduction(deps.config),
        });

        deps.httpRouter.use(
          createOperationsRouter(
            sloContract,
            sloHandlers({
              model,
              directory,
              sources,
              alertmanagers,
              trends,
              config,
              catalog,
              permissions,
              now: () => new Date(),
            }),
            deps,
          ),
        );

        await scheduleBackground({
          ...deps,
          sources,
          model,
          directory,
          definitions,
          trends,
          store,
        });
        lifecycle.addStartupHook(async () => {
          await Promise.all(collected.map(source => source.start()));
        });
        lifecycle.addShutdownHook(async () => {
          await Promise.all(collected.map(source => source.stop()));
        });
      },
    });
  },
});
