import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import sloPlugin from '..';

/** The one entity in the catalog of {@link startSloBackend}, as its routes name it. */
export const CHECKOUT = 'entities/component/default/checkout';

/**
 * The plugin with these sources, in a catalog of one component: `checkout`.
 *
 * @param options - with a database it shares that with others, and schedules by it; without, it has its own
 */
export async function startSloBackend(options: {
  sources: JsonObject;
  database?: Knex;
  /** Besides that component. */
  entities?: Entity[];
  /** Below `fairway`, besides the sources. */
  config?: JsonObject;
}) {
  const { sources, database, entities = [], config = {} } = options;
  return startTestBackend({
    features: [
      sloPlugin,
      ...(database ? onDatabase(database) : []),
      catalogServiceMock.factory({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: { name: 'checkout', namespace: 'default' },
          },
          ...entities,
        ],
      }),
      mockServices.rootConfig.factory({
        data: { fairway: { ...config, sources } },
      }),
    ],
  });
}

function onDatabase(knex: Knex) {
  return [
    schedulerServiceFactory,
    createServiceFactory({
      service: coreServices.database,
      deps: {},
      factory: () => ({ getClient: async () => knex }),
    }),
  ];
}
