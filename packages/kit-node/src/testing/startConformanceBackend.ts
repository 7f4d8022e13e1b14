import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { parseEntityRef } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import type { Contract } from '@fairway/contracts';
import request from 'supertest';
import { operationPath } from '../operations/openApiDocument';
import { actionName } from '../operations/registerActions';
import { CallerCatalog } from './callerCatalog';
import type { ConformanceSetup } from './conformanceSetup';
import { ScriptedPermissions } from './permissionPolicy';
import { upstreamServer } from './upstreamServer';

export const SOURCE_NAME = 'upstream';

export interface Ask {
  /** Default: a user. */
  authorization?: string;
  options?: Record<string, string>;
}

export type ConformanceBackend = Awaited<
  ReturnType<typeof startConformanceBackend>
>;

/** The plugin in a real backend, with one source that is a real server. */
export async function startConformanceBackend<C extends Contract>(
  contract: C,
  setup: ConformanceSetup<C>,
) {
  const permissions = new ScriptedPermissions();
  const catalog = new CallerCatalog(setup.entities);
  const upstream = await upstreamServer(setup.healthy);
  const source = {
    name: SOURCE_NAME,
    url: upstream.url,
    timeout: { milliseconds: 500 },
    interval: { seconds: 1 },
  };
  const backend = await startTestBackend({
    features: [
      ...setup.features,
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      mockServices.rootConfig.factory({
        data: {
          ...setup.config,
          fairway: { sources: { [setup.sourceKind]: [source] } },
        },
      }),
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () => permissions,
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog.service,
      }),
    ],
  });
  const root = `/api/${contract.pluginId}`;
  const { kind, namespace, name } = parseEntityRef(setup.entityRef);
  const optionsOf = (operation: string): Record<string, string> =>
    setup.options?.[operation as keyof C['operations'] & string] ?? {};
  const user = mockCredentials.user.header();

  return {
    permissions,
    catalog,
    upstream,

    /** Without the operation's name: of the API itself. */
    get(path: string, authorization = user) {
      return request(backend.server)
        .get(`${root}${path}`)
        .set('authorization', authorization);
    },

    /** By its route. */
    route(operation: string, ask: Ask = {}) {
      const path = operationPath(operation, contract.operations[operation])
        .replace('{kind}', kind)
        .replace('{namespace}', namespace)
        .replace('{name}', name);
      return this.get(path, ask.authorization).query(
        ask.options ?? optionsOf(operation),
      );
    },

    /** As the action that agents call. */
    action(operation: string, ask: Ask = {}) {
      const id = `${contract.pluginId}:${actionName(operation)}`;
      const ofEntity = contract.operations[operation].scope === 'entity';
      return request(backend.server)
        .post(`${root}/.backstage/actions/v1/actions/${id}/invoke`)
        .set('authorization', ask.authorization ?? user)
        .send({
          ...(ask.options ?? optionsOf(operation)),
          ...(ofEntity && { entityRef: setup.entityRef }),
        });
    },

    async stop() {
      await backend.stop();
      await upstream.close();
    },
  };
}
