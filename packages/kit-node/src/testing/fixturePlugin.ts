import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { createPermission } from '@backstage/plugin-permission-common';
import { defineContract, envelopeShape, planShape } from '@fairway/contracts';
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
    restart: {
      kind: 'write',
      scope: 'entity',
      description: 'Restarts what an entity runs',
      permission: createPermission({
        name: 'fairway.fixture.restart',
        attributes: { action: 'update' },
        resourceType: 'catalog-entity',
      }),
      options: z.object({
        force: z.boolean().default(false),
        note: z.string().optional(),
      }),
      secretOptions: ['note'],
      plan: z.object({ ...planShape, pods: z.number() }),
      output: z.object({ restarted: z.number() }),
      destructive: true,
      idempotent: false,
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
        auditor: coreServices.auditor,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
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
          restart: {
            plan: async ({ entity }) => {
              const { up } = await ask();
              const isUp = up.includes(stringifyEntityRef(entity));
              return {
                pods: up.length,
                effects: [
                  {
                    effect: 'replace',
                    object: { kind: 'Pod', name: entity.metadata.name },
                  },
                ],
                findings: [
                  {
                    check: 'up',
                    state: isUp ? 'passed' : 'blocks',
                    message: isUp ? 'It is up.' : 'It is down. Start it first.',
                  },
                ],
              };
            },
            apply: async ({ options }, { pods }) => {
              await source.request({
                path: '/restart',
                method: 'PUT',
                json: options,
                schema: z.unknown(),
              });
              return { restarted: pods };
            },
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
