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
import type { JsonObject } from '@backstage/types';
import type { Contract } from '@fairway/contracts';
import request from 'supertest';
import { operationPath } from '../operations/openApiDocument';
import { actionName, writeActionName } from '../operations/registerActions';
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

export type WriteStep = 'plan' | 'apply';

export interface WriteAsk {
  /** Default: a user. */
  authorization?: string;
  options?: JsonObject;
  planId?: string;
}

interface InvokeAsk {
  authorization?: string;
  input: JsonObject;
}

export type ConformanceBackend = Awaited<
  ReturnType<typeof startConformanceBackend>
>;

/** The plugin in a real backend, with one source that is a real server. */
export async function startConformanceBackend<C extends Contract>(
  contract: C,
  setup: ConformanceSetup<C>,
  permission = { enabled: true },
) {
  const auditor = mockServices.auditor.mock();
  const audited = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(audited);
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
      auditor.factory,
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      mockServices.rootConfig.factory({
        data: {
          permission,
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
  const writeOptionsOf = (operation: string): JsonObject =>
    setup.writes?.[operation as keyof C['operations'] & string]?.options ?? {};
  const user = mockCredentials.user.header();
  const actions = `${root}/.backstage/actions/v1/actions`;
  const pathOf = (operation: string) =>
    operationPath(operation, contract.operations[operation])
      .replace('{kind}', kind)
      .replace('{namespace}', namespace)
      .replace('{name}', name);
  const invoke = (action: string, operation: string, ask: InvokeAsk) =>
    request(backend.server)
      .post(`${actions}/${contract.pluginId}:${action}/invoke`)
      .set('authorization', ask.authorization ?? user)
      .send({
        ...ask.input,
        ...(contract.operations[operation].scope === 'entity' && {
          entityRef: setup.entityRef,
        }),
      });

  return {
    /** What the audit log was told. */
    audit: { begun: auditor.createEvent, ...audited },
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
      return this.get(pathOf(operation), ask.authorization).query(
        ask.options ?? optionsOf(operation),
      );
    },

    /** As the action that agents call. */
    action(operation: string, ask: Ask = {}) {
      return invoke(actionName(operation), operation, {
        authorization: ask.authorization,
        input: ask.options ?? optionsOf(operation),
      });
    },

    /** Plans something that writes, or does it, by its route. */
    write(operation: string, step: WriteStep, ask: WriteAsk = {}) {
      return request(backend.server)
        .post(`${root}${pathOf(operation)}${step === 'plan' ? '/plan' : ''}`)
        .set('authorization', ask.authorization ?? user)
        .send({
          options: ask.options ?? writeOptionsOf(operation),
          planId: ask.planId,
        });
    },

    /** The same as the action that agents call. */
    writeAction(operation: string, step: WriteStep, ask: WriteAsk = {}) {
      return invoke(writeActionName(operation, step), operation, {
        authorization: ask.authorization,
        input: {
          ...(ask.options ?? writeOptionsOf(operation)),
          ...(ask.planId !== undefined && { planId: ask.planId }),
        },
      });
    },

    /** The actions that a user sees, with their attributes. */
    async actions(): Promise<{ name: string; attributes: object }[]> {
      const { body } = await request(backend.server)
        .get(actions)
        .set('authorization', user);
      return body.actions;
    },

    async stop() {
      await backend.stop();
      await upstream.close();
    },
  };
}
