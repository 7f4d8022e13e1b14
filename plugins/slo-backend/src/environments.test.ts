import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { EntityBudgets } from '@fairway/contracts/slo';
import {
  upstreamServer,
  type UpstreamServer,
} from '@fairway/kit-node/testUtils';
import request from 'supertest';
import sloPlugin from '.';
import { fairwayPrometheus } from './testing/fairwayAnswers';

const PATIENCE_MS = 20_000;

jest.setTimeout(2 * PATIENCE_MS);

describe('the environments that count as production', () => {
  let prometheus: UpstreamServer;

  beforeAll(async () => {
    prometheus = await upstreamServer(
      fairwayPrometheus([
        { id: 'checkout', entity: 'component:default/checkout' },
      ]),
    );
  });

  afterAll(() => prometheus.close());

  const start = (environments?: JsonObject) => {
    const { url } = prometheus;
    const sources = ['prod_eu', 'blue'].map(environment => ({
      ...{ name: `at-${environment}`, url, environment, interval: '1s' },
    }));
    return startTestBackend({
      features: [
        sloPlugin,
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: { name: 'checkout', namespace: 'default' },
            },
          ],
        }),
        mockServices.rootConfig.factory({
          data: { fairway: { environments, sources: { prometheus: sources } } },
        }),
      ],
    });
  };

  async function slosOf({ server }: Awaited<ReturnType<typeof start>>) {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const { body } = await request(server)
        .get('/api/fairway-slo/v1/entities/component/default/checkout/budgets')
        .set('Authorization', mockCredentials.user.header());
      const { slos } = body as EntityBudgets;
      if (slos?.length === 2) {
        return slos.map(({ environment, production }) => ({
          environment,
          production,
        }));
      }
      if (Date.now() > deadline) throw new Error(JSON.stringify(body));
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  it('are the usual names; the answer says of each SLO, and production comes first', async () => {
    const backend = await start();
    expect(await slosOf(backend)).toEqual([
      { environment: 'prod_eu', production: true },
      { environment: 'blue', production: false },
    ]);
    await backend.stop();
  });

  it('are those of the configuration', async () => {
    const backend = await start({ production: ['blue'] });
    expect(await slosOf(backend)).toEqual([
      { environment: 'blue', production: true },
      { environment: 'prod_eu', production: false },
    ]);
    await backend.stop();
  });

  it('stop the backend where the configuration is wrong', async () => {
    await expect(start({ production: 'blue' })).rejects.toThrow(
      /fairway\.environments\.production: "blue" must be a list/,
    );
  });
});
