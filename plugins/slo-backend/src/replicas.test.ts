import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { EntityBudgets } from '@fairway/contracts/slo';
import {
  upstream,
  upstreamServer,
  type UpstreamServer,
} from '@fairway/kit-node/testUtils';
import type { Knex } from 'knex';
import request from 'supertest';
import { CHECKOUT, startSloBackend } from './__testUtils__/startSloBackend';
import { PATIENCE_MS, until } from './__testUtils__/until';
import { TrendStore } from './history/TrendStore';
import type { SloTrend } from './history/SloTrend';
import { fairwayPrometheus } from './testing/fairwayAnswers';

const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

const databases = TestDatabases.create({
  ids: process.env[POSTGRES] ? ['SQLITE_3', 'POSTGRES_15'] : ['SQLITE_3'],
});

if (!process.env[POSTGRES]) {
  // eslint-disable-next-line jest/no-disabled-tests, jest/expect-expect -- a visible skip
  it.skip(`PostgreSQL: set ${POSTGRES}`, () => {});
}

type Backend = Awaited<ReturnType<typeof startSloBackend>>;

const healthy = fairwayPrometheus([
  { id: 'checkout', entity: 'component:default/checkout' },
]);

function startReplica(database: Knex, url: string): Promise<Backend> {
  return startSloBackend({
    database,
    sources: { prometheus: [{ name: 'prod', url, interval: '1s' }] },
  });
}

async function budgets({ server }: Backend): Promise<EntityBudgets> {
  const response = await request(server)
    .get(`/api/fairway-slo/v1/${CHECKOUT}/budgets`)
    .set('Authorization', mockCredentials.user.header());
  expect(response.status).toBe(200);
  return response.body;
}

const isFresh = ({ slos }: EntityBudgets) => slos[0]?.state === 'healthy';

function trend(id: string): SloTrend {
  return {
    source: 'prod',
    id,
    sparkline: { start: 0, stepSeconds: 60, remaining: [1, null, 0.5] },
    firstSeen: undefined,
    coverage: 0.5,
  };
}

describe.each(databases.eachSupportedId())('on %s', id => {
  let prometheus: UpstreamServer;

  beforeEach(async () => {
    prometheus = await upstreamServer(healthy);
  });

  afterEach(async () => {
    await prometheus.close();
  });

  it(
    'shows after a restart what was known before, as stale, until the source answers',
    async () => {
      const knex = await databases.init(id);
      const before = await startReplica(knex, prometheus.url);
      const known = await until(() => budgets(before), isFresh);
      await before.stop();
      prometheus.behave(upstream.error(503));
      const after = await startReplica(knex, prometheus.url);
      const restored = await until(
        () => budgets(after),
        ({ slos }) => slos.length > 0,
      );
      expect(restored.slos[0].state).toBe('stale');
      expect(restored.slos[0].remaining).toEqual(known.slos[0].remaining);
      expect(Date.parse(restored.asOf!)).toBeLessThanOrEqual(Date.now());
      expect(restored.sources[0].state).not.toBe('ok');

      prometheus.behave(healthy);
      const fresh = await until(() => budgets(after), isFresh);
      expect(Date.parse(fresh.asOf!)).toBeGreaterThan(Date.parse(known.asOf!));
      await after.stop();
    },
    3 * PATIENCE_MS,
  );

  it('writes what was looked back at in one piece or not at all', async () => {
    const knex = await databases.init(id);
    const database = mockServices.database.mock({
      getClient: async () => knex,
    });
    const store = await TrendStore.create(database);
    await store.replace('prod', [trend('a'), trend('b')], new Date(1000));
    await expect(
      store.replace('prod', [trend('c'), trend('c')], new Date(2000)),
    ).rejects.toThrow();
    expect((await store.load()).map(({ id: slo }) => slo).sort()).toEqual([
      'a',
      'b',
    ]);
    expect(await store.writtenAt('prod')).toEqual(new Date(1000));
    expect((await store.load())[0]).toEqual(trend('a'));
  });
});

const onPostgres = process.env[POSTGRES] ? describe : describe.skip;

onPostgres('two backends on one PostgreSQL', () => {
  it(
    'both serve, the history is written once, and the end of one loses nothing',
    async () => {
      const prometheus = await upstreamServer(healthy);
      const knex = await databases.init('POSTGRES_15');
      const first = await startReplica(knex, prometheus.url);
      const second = await startReplica(knex, prometheus.url);

      await until(() => budgets(first), isFresh);
      await until(() => budgets(second), isFresh);
      for (const backend of [first, second]) {
        await until(
          () => budgets(backend),
          ({ sparklines }) => 'prod/checkout' in sparklines,
        );
      }
      const lookBacks = prometheus.requests.filter(
        ({ path }) => path === '/api/v1/query_range',
      );
      expect(lookBacks).toHaveLength(1);

      await first.stop();
      const still = await budgets(second);
      expect(isFresh(still)).toBe(true);
      expect(still.sparklines).toHaveProperty('prod/checkout');

      await second.stop();
      await prometheus.close();
    },
    4 * PATIENCE_MS,
  );

  it('keeps the old history when the connection dies in the middle of a write', async () => {
    const knex = await databases.init('POSTGRES_15');
    const database = mockServices.database.mock({
      getClient: async () => knex,
    });
    const store = await TrendStore.create(database);
    await store.replace('prod', [trend('a')], new Date(1000));

    const dying = knex.transaction(async tx => {
      await tx('slo_trends').where({ source: 'prod' }).delete();
      const { rows } = await tx.raw('select pg_backend_pid() as pid');
      await knex.raw('select pg_terminate_backend(?)', [rows[0].pid]);
      await tx('slo_trends').select();
    });
    await expect(dying).rejects.toThrow();
    expect(await store.load()).toEqual([trend('a')]);
  });
});
