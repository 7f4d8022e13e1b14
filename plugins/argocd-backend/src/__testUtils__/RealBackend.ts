import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { entityOf } from '@fairway/kit-node/testUtils';
import request from 'supertest';
import argocdPlugin from '..';
import { eventually } from './eventually';
import { realSource } from './realArgoCd';

const ROOT = '/api/fairway-argocd/v1';
const allowed = async (requests: unknown[]) =>
  requests.map(() => ({
    result: AuthorizeResult.ALLOW as AuthorizeResult.ALLOW,
  }));

/** The plugin in a backend that follows the real Argo CD, asked by a user who may do anything. */
export class RealBackend {
  readonly #backend: Awaited<ReturnType<typeof startTestBackend>>;

  /** @param entity - reference of the one entity in its catalog */
  static async start(
    entity: string,
    sources: object[] = [realSource],
  ): Promise<RealBackend> {
    const backend = await startTestBackend({
      features: [
        argocdPlugin,
        catalogServiceMock.factory({ entities: [entityOf(entity)] }),
        mockServices.permissions.mock({
          authorize: allowed,
          authorizeConditional: allowed,
        }).factory,
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            fairway: { sources: { argocd: sources } },
          },
        }),
      ],
    });
    const started = new RealBackend(backend);
    await eventually(
      () => started.get<any>('sources'),
      found => found.sources.every(({ state }: any) => state === 'ok'),
    );
    return started;
  }

  private constructor(backend: Awaited<ReturnType<typeof startTestBackend>>) {
    this.#backend = backend;
  }

  async get<T>(path: string, query: object = {}): Promise<T> {
    const { body } = await request(this.#backend.server)
      .get(`${ROOT}/${path}`)
      .query(query)
      .set('Authorization', mockCredentials.user.header());
    return body;
  }

  async post(path: string, options: object) {
    const { status, body } = await request(this.#backend.server)
      .post(`${ROOT}/${path}`)
      .set('Authorization', mockCredentials.user.header())
      .send({ options });
    return { status, body, message: body.error?.message as string };
  }

  async stop(): Promise<void> {
    await this.#backend.stop();
  }
}
