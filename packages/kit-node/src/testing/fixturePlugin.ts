import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { createPermission } from '@backstage/plugin-permission-common';
import { defineContract, envelopeShape } from '@fairway/contracts';
import { z } from 'zod/v3';
import {
  Collector,
  createOperationsRouter,
  DatabaseSnapshotStore,
  sourcesServiceRef,
  toServiceUnavailable,
  type Handlers,
} from '..';

export const fixtureContract = defineContract({
  pluginId: 'fairway-fixture',
  use: createPermission({
    name: 'fairway.fixture.use',
    attributes: { action: 'read' },
  }),
  operations: {
    upStatus: {
      scope: 'entity',
      description: 'Whether an entity is up',
      permission: createPermission({
        name: 'fairway.fixture.read',
        attributes: { action: 'read' },
        resourceType: 'catalog-entity',
      }),
      options: z.object({ window: z.enum(['1h', '30d']).default('30d') }),
      output: z.object({
        ...envelopeShape,
        entityRef: z.string(),
        window: z.string(),
      }),
    },
    list: {
      scope: 'fleet',
      description: 'What is up',
      permission: createPermission({
        name: 'fairway.fixture.read',
        attributes: { action: 'read' },
        resourceType: 'catalog-entity',
      }),
      options: z.object({
        limit: z.coerce.number().int().min(1).max(500).default(50),
      }),
      output: z.object({ ...envelopeShape, entityRefs: z.array(z.string()) }),
    },
    one: {
      scope: 'fleet',
      description: 'Whether an entity that is up has that name',
      permission: createPermission({
        name: 'fairway.fixture.read',
        attributes: { action: 'read' },
        resourceType: 'catalog-entity',
      }),
      options: z.object({ entityRef: z.string() }),
      output: z.object({ ...envelopeShape, entityRef: z.string() }),
    },
    live: {
      scope: 'fleet',
      description: 'What the source says right now',
      permission: createPermission({
        name: 'fairway.fixture.live',
        attributes: { action: 'read' },
      }),
      options: z.object({ key: z.string() }),
      output: z.object({ ...envelopeShape, value: z.number() }),
    },
  },
});

const answer = z.object({ up: z.array(z.string()) });

/** The smallest whole plugin: one source, one collector, four operations. */
export const fixturePlugin = createBackendPlugin({
  pluginId: fixtureContract.pluginId,
  register(env) {
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        catalog: catalogServiceRef,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        sources: sourcesServiceRef,
      },
      async init({ database, httpRouter, lifecycle, sources, ...deps }) {
        const [source] = sources.list('prometheus');
        const ask = async (signal?: AbortSignal) => {
          const { body } = await source.request({
            path: '/up',
            schema: answer,
            signal,
          });
          return body;
        };
        const collector = Collector.create({
          name: 'up',
          source,
          intervalMs: source.intervalMs,
          collect: ask,
          schema: answer,
          snapshots: await DatabaseSnapshotStore.create(database),
          logger: deps.logger,
        });
        lifecycle.addShutdownHook(() => collector.stop());
        const envelope = () => {
          const { status } = collector.read();
          return { asOf: status.asOf, sources: [status] };
        };
        const handlers: Handlers<typeof fixtureContract> = {
          upStatus: async ({ entity, options }) => ({
            ...envelope(),
            entityRef: stringifyEntityRef(entity),
            window: options.window,
          }),
          list: async ({ readable, options }) => {
            const { data } = collector.read();
            const seen = await readable(data?.up ?? []);
            return {
              ...envelope(),
              entityRefs: [...seen.keys()].slice(0, options.limit),
            };
          },
          one: async ({ readable, options: { entityRef } }) => {
            const seen = await readable([entityRef]);
            if (!seen.has(entityRef)) {
              throw new NotFoundError('Nothing that you may see is called so');
            }
            return { ...envelope(), entityRef };
          },
          live: async () => {
            const { up } = await ask().catch(error => {
              throw toServiceUnavailable(error);
            });
            return { ...envelope(), value: up.length };
          },
        };
        httpRouter.use(createOperationsRouter(fixtureContract, handlers, deps));
        await collector.start();
      },
    });
  },
});
