import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { argocdContract } from '@fairway/contracts/argocd';
import {
  createOperationsRouter,
  DatabaseSnapshotStore,
  gitHostsServiceRef,
  readIsProduction,
  sourcesServiceRef,
} from '@fairway/kit-node';
import { ChangeStore } from './changes/ChangeStore';
import { DriftClock } from './changes/DriftClock';
import { tellChanges } from './changes/tellChanges';
import { CollectedInstance } from './collect/CollectedInstance';
import { createDeliveryCluster } from './clusters/Deliveries';
import { Commits } from './commits/Commits';
import { CommitStore } from './commits/CommitStore';
import { createApplicationDirectory } from './linking/applicationDirectory';
import { readBindings } from './linking/readBindings';
import { ApplicationReadModel } from './model/ApplicationReadModel';
import type { CommitUrl } from './model/commitUrl';
import { migratedDatabase } from './migratedDatabase';
import { argocdHandlers } from './operations';
import { readPatience } from './readPatience';

/**
 * Follows the applications of every configured Argo CD, and Flux, Argo Rollouts and Flagger in every configured cluster, and
 * answers for the entities they belong to.
 *
 * @public
 */
export const argocdPlugin = createBackendPlugin({
  pluginId: argocdContract.pluginId,
  register(env) {
    env.registerInit({
      deps: {
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
      },
      async init({ sources, database, lifecycle, scheduler, ...deps }) {
        const { catalog, config, gitHosts, logger, permissions } = deps;
        const now = () => new Date();
        const snapshots = await DatabaseSnapshotStore.create(database);
        const commits = Commits.create({
          store: await CommitStore.create(database),
          now,
        });
        const client = await migratedDatabase(database);
        const changes = ChangeStore.create(client);
        const drifts = DriftClock.create(changes);
        const commitUrl: CommitUrl = (repoUrl, revision) =>
          gitHosts.commitUrl(repoUrl, revision);
        const instances = sources
          .list('argocd')
          .map(source =>
            CollectedInstance.create({ source, snapshots, logger }),
          );
        const bindings = readBindings(config);
        const clusters = sources
          .list('kubernetes')
          .map(source => createDeliveryCluster({ source, snapshots, logger }));
        const directory = createApplicationDirectory(deps);
        const model = ApplicationReadModel.create({
          instances,
          clusters,
          directory,
          bindings,
          commitUrl,
          isProduction: readIsProduction(config),
          patience: readPatience(config),
          drifts,
          now,
        });

        deps.httpRouter.use(
          createOperationsRouter(
            argocdContract,
            argocdHandlers({
              model,
              directory,
              instances,
              clusters,
              commits,
              bindings,
              commitUrl,
              gitHosts,
              catalog,
              permissions,
              now,
            }),
            deps,
          ),
        );

        await scheduler.scheduleTask({
          id: 'fairway-argocd-entities',
          scope: 'local',
          frequency: { seconds: 3 },
          timeout: { minutes: 5 },
          fn: () => directory.refreshWhenDue(model.namedEntities(), now()),
        });
        await tellChanges({
          ...deps,
          scheduler,
          database: client,
          store: changes,
          model,
          directory,
          instances,
          commits,
          commitUrl,
          drifts,
          now,
        });
        lifecycle.addStartupHook(async () => {
          await Promise.all(
            [...instances, ...clusters].map(one => one.start()),
          );
        });
        lifecycle.addShutdownHook(async () => {
          await Promise.all([...instances, ...clusters].map(one => one.stop()));
        });
      },
    });
  },
});
