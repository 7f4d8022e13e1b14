import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Application } from '@fairway/contracts/argocd';
import { demoArgoCdToken, startDemoFleet } from '@fairway/demo-fleet';
import request from 'supertest';
import argocdPlugin from '../..';

const PATIENCE_MS = 5_000;

export const EU = 'argocd-eu/argocd';

function component(
  name: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
    spec: { owner: 'team-shop' },
  };
}

const ENTITIES = [
  ...['checkout', 'catalog', 'routing', 'payments', 'tracking'].map(name =>
    component(name),
  ),
  component('cart', { 'argocd/app-name': 'cart-prod-eu,cart-staging' }),
  // Claims what another team runs.
  component('thief', { 'argocd/app-name': 'checkout-prod-eu' }),
];

export interface ActingOptions {
  /** Of the simulated Argo CD. */
  account?: string;
  /** Below `fairway.argocd`. */
  config?: object;
}

export type Acting = Awaited<ReturnType<typeof startActing>>;

/** The plugin, and the demo's Argo CD in Europe, in which time leaps. */
export async function startActing({
  account = 'fairway',
  config = {},
}: ActingOptions = {}) {
  let ahead = 0;
  const fleet = await startDemoFleet({
    port: 0,
    now: () => Date.now() + ahead,
  });
  const url = `${fleet.url}/argocd/argocd-eu`;
  const backend = await startTestBackend({
    features: [
      argocdPlugin,
      catalogServiceMock.factory({ entities: ENTITIES }),
      mockServices.permissions.factory({ result: AuthorizeResult.ALLOW }),
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
          fairway: {
            argocd: config as {},
            sources: {
              argocd: [
                {
                  name: 'argocd-eu',
                  url,
                  timeout: { seconds: 5 },
                  auth: {
                    type: 'bearer',
                    token: demoArgoCdToken('argocd-eu', account),
                  },
                },
              ],
            },
          },
        },
      }),
    ],
  });
  const user = mockCredentials.user.header();
  const root = '/api/fairway-argocd/v1/entities/component/default';

  const deployments = async (entity: string): Promise<Application[]> => {
    const { body } = await request(backend.server)
      .get(`${root}/${entity}/deployments`)
      .set('authorization', user);
    return body.applications ?? body;
  };

  const acting = {
    url,

    /** Lets so much time go by in the fleet. */
    skip(ms: number) {
      ahead += ms;
    },

    /** Asks the backend to plan or do something with an application of Argo CD's own namespace. */
    async post(
      [entity, operation]: [entity: string, operation: string],
      application: string,
      { planId, ...options }: Record<string, unknown> = {},
    ) {
      const { status, body } = await request(backend.server)
        .post(`${root}/${entity}/${operation}`)
        .set('authorization', user)
        .send({
          options: { application: `${EU}/${application}`, ...options },
          planId,
        });
      return { status, body, message: body.error?.message as string };
    },

    /** The application as it is on the entity's card, once it is as expected. */
    async card(
      entity: string,
      application: string,
      expected: (found: Application) => boolean = () => true,
    ): Promise<Application> {
      const deadline = Date.now() + PATIENCE_MS;
      for (;;) {
        const found = await deployments(entity);
        const one = found.find?.(({ name }) => name === application);
        if (one && expected(one)) return one;
        if (Date.now() > deadline) {
          throw new Error(`${application} is ${JSON.stringify(one ?? found)}`);
        }
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    },

    /** Asks the simulated Argo CD itself, by an account that may do all. */
    async argoCd(path: string, init: { method?: string; body?: object } = {}) {
      const token = demoArgoCdToken('argocd-eu', 'fairway');
      const response = await fetch(`${url}/api/v1/applications/${path}`, {
        method: init.method,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
        },
        body: init.body && JSON.stringify(init.body),
      });
      return response.json();
    },

    /** Writes the annotation of the Application that names its entity; `null`: takes it away. */
    async bind(application: string, entityRef: string | null) {
      const annotations = { 'backstage.io/entity-ref': entityRef };
      const patch = JSON.stringify({ metadata: { annotations } });
      const body = { patchType: 'merge', patch };
      await acting.argoCd(application, { method: 'PATCH', body });
    },

    async stop() {
      await backend.stop();
      await fleet.close();
    },
  };
  // The card is there as soon as catalog and Argo CD were read.
  await acting.card('checkout', 'checkout-prod-eu');
  await acting.card('cart', 'cart-prod-eu');
  return acting;
}

/** What a check found. */
export function findingOf(
  body: { plan: { findings: { check: string; state: string }[] } },
  check: string,
) {
  return body.plan.findings.find(one => one.check === check);
}
