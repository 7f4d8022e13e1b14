import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { argocdContract } from '@fairway/contracts/argocd';
import {
  createOperationsRouter,
  DatabaseSnapshotStore,
} from '@fairway/kit-node';
import { scheduleBackground } from './background';
import { ChangeStore } from './changes/ChangeStore';
import { DriftClock } from './changes/DriftClock';
import { followSources } from './collect/followSources';
import { Commits } from './commits/Commits';
import { CommitStore } from './commits/CommitStore';
import { dependencies } from './dependencies';
import { migratedDatabase } from './migratedDatabase';
import { linkedModel } from './model/linkedModel';
import { argocdHandlers } from './operations';

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
      deps: dependencies,
      async init(services) {
        const now = () => new Date();
        const snapshots = await DatabaseSnapshotStore.create(services.database);
        const commits = Commits.create({
          store: await CommitStore.create(services.database),
          now,
        });
        const database = await migratedDatabase(services.database);
        const store = ChangeStore.create(database);
        const drifts = DriftClock.create(store);
        const followed = followSources({ ...services, snapshots });
        const linked = linkedModel({ ...services, ...followed, drifts, now });
        const known = { ...services, ...followed, ...linked, commits, now };

        services.httpRouter.use(
          createOperationsRouter(
            argocdContract,
            argocdHandlers(known),
            services,
          ),
        );
        await scheduleBackground({ ...known, database, store, drifts });
      },
    });
  },
});
