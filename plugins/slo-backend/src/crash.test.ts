import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { EntityBudgets } from '@fairway/contracts/slo';
import {
  upstream,
  upstreamServer,
  type UpstreamServer,
} from '@fairway/kit-node/testUtils';
import type { Knex } from 'knex';
import { sloSnapshotSchema } from './collect/collectSlos';
import { ReplicaProcess } from './__testUtils__/ReplicaProcess';
import { PATIENCE_MS, until } from './__testUtils__/until';
import type { SloTrend } from './history/SloTrend';
import { TrendStore } from './history/TrendStore';
import { fairwayPrometheus } from './testing/fairwayAnswers';

const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';
const TASK = 'fairway-slo-look-back';
const HOUR = 3600;

const available = Boolean(process.env[POSTGRES]);
const databases = TestDatabases.create({
  ids: available ? ['POSTGRES_15'] : [],
});
const onPostgres = available ? describe : describe.skip;

if (!available) {
  // eslint-disable-next-line jest/no-disabled-tests, jest/expect-expect -- a visible skip
  it.skip(`PostgreSQL: set ${POSTGRES}`, () => {});
}

// More than are written at once: the first are written before the last ones are.
const ids = ['checkout', ...Array.from({ length: 149 }, (_, i) => `slo-${i}`)];
const last = ids.at(-1)!;
const healthy = fairwayPrometheus(
  ids.map(id => ({ id, entity: 'component:default/checkout' })),
);

const isFresh = ({ sources }: EntityBudgets) => sources[0].state === 'ok';

/** What was looked back at two hours ago, when all its SLOs had half their budget. */
function oldTrend(id: string): SloTrend {
  const end = Math.floor(Date.now() / 1000) - 2 * HOUR;
  return {
    source: 'prod',
    id,
    sparkline: { start: end - HOUR, stepSeconds: HOUR, remaining: [1, 0.25] },
    firstSeen: undefined,
    coverage: undefined,
  };
}

const byId = (trends: SloTrend[]) =>
  trends.toSorted((a, b) => a.id.localeCompare(b.id));

onPostgres('a backend process that is killed in the middle of a write', () => {
  let knex: Knex;
  let prometheus: UpstreamServer;
  let lock: Knex.Transaction;
  const replicas: ReplicaProcess[] = [];

  beforeEach(async () => {
    knex = await databases.init('POSTGRES_15');
    prometheus = await upstreamServer(healthy);
    lock = await knex.transaction();
  });

  afterEach(async () => {
    await lock.rollback();
    await Promise.all(replicas.splice(0).map(replica => replica.kill()));
    await prometheus.close();
  });

  async function start(name: string): Promise<ReplicaProcess> {
    const database = new URL(process.env[POSTGRES]!);
    database.pathname = knex.client.database();
    const replica = await ReplicaProcess.start({
      name,
      database: database.href,
      prometheus: prometheus.url,
    });
    replicas.push(replica);
    return replica;
  }

  /** Sessions of a replica that wait for a lock, in the middle of a statement that begins so. */
  async function waiting(name: string, statement: string): Promise<number[]> {
    const { rows } = await knex.raw(
      `select pid from pg_stat_activity where datname = current_database()
       and application_name = ? and wait_event_type = 'Lock' and query like ?`,
      [name, `${statement}%`],
    );
    return rows.map(({ pid }: { pid: number }) => pid);
  }

  const stuck = (name: string, statement: string) =>
    until(
      () => waiting(name, statement),
      pids => pids.length > 0,
    );

  /** Until the server has noticed that the replica is no more. */
  const forgotten = (name: string) =>
    until(
      () => knex('pg_stat_activity').where({ application_name: name }),
      sessions => sessions.length === 0,
    );

  const lookBacks = () =>
    prometheus.requests.filter(({ path }) => path === '/api/v1/query_range');

  it(
    'leaves the old history whole, and another one writes the new, once',
    async () => {
      const store = await TrendStore.create(
        mockServices.database.mock({ getClient: async () => knex }),
      );
      const old = ids.filter(id => id !== last).map(oldTrend);
      await store.replace('prod', old, new Date(Date.now() - 2 * HOUR * 1000));
      // The same key, not committed: whoever inserts it, too, waits for what becomes of this one.
      await lock('slo_trends').insert({
        source: 'prod',
        slo: last,
        written_at: 0,
        start: 0,
        step_seconds: 1,
        remaining: '[]',
      });

      const doomed = await start('doomed');
      await stuck('doomed', 'insert into "slo_trends"');
      const other = await start('other');
      await doomed.kill();
      await lock.rollback();
      await forgotten('doomed');

      expect(byId(await store.load())).toEqual(byId(old));
      const served = await until(
        () => other.budgets(),
        budgets => isFresh(budgets) && 'prod/checkout' in budgets.sparklines,
      );
      expect(served.sparklines['prod/checkout'].remaining).toEqual([1, 0.25]);
      expect(lookBacks()).toHaveLength(1);
      const [task] = await knex('backstage_backend_tasks__tasks').where({
        id: TASK,
      });
      expect(task.current_run_ticket).not.toBeNull();

      // As if its time were over. Who starts looks for such locks at once, the others once a minute.
      await knex('backstage_backend_tasks__tasks')
        .where({ id: TASK })
        .update({ current_run_expires_at: knex.raw("now() - interval '1s'") });
      const restarted = await start('restarted');
      const isNew = ({ sparklines }: EntityBudgets) =>
        sparklines[`prod/${last}`] !== undefined;
      await until(() => restarted.budgets(), isNew, 2 * PATIENCE_MS);
      await until(() => other.budgets(), isNew, 2 * PATIENCE_MS);
      expect(lookBacks()).toHaveLength(2);
      const written = await knex('slo_trends').distinct('written_at');
      expect(written).toHaveLength(1);
      expect((await store.load()).map(({ id }) => id).sort()).toEqual(
        [...ids].sort(),
      );
    },
    10 * PATIENCE_MS,
  );

  it(
    'leaves a whole snapshot, and goes on polling while the database hangs',
    async () => {
      const first = await start('first');
      const snapshot = () =>
        knex('fairway_snapshots')
          .where({ source: 'prod', collector: 'slos' })
          .first();
      const before = await until(snapshot, row => row !== undefined);
      await first.kill();
      await lock('fairway_snapshots').forUpdate();

      const doomed = await start('doomed');
      await stuck('doomed', 'insert into "fairway_snapshots"');
      const known = await doomed.budgets();
      const later = await until(
        () => doomed.budgets(),
        ({ asOf }) => asOf! > known.asOf!,
      );
      expect(isFresh(later)).toBe(true);
      await doomed.kill();
      await lock.rollback();
      await forgotten('doomed');

      const after = await snapshot();
      expect(after.as_of >= before.as_of).toBe(true);
      const { readings } = sloSnapshotSchema.parse(JSON.parse(after.payload));
      expect(readings.map(({ id }) => id).sort()).toEqual([...ids].sort());

      prometheus.behave(upstream.error(503));
      const restarted = await start('restarted');
      const { slos } = await until(
        () => restarted.budgets(),
        budgets => budgets.slos.length > 0,
      );
      expect(slos).toHaveLength(ids.length);
      expect(new Set(slos.map(({ state }) => state))).toEqual(
        new Set(['stale']),
      );
    },
    10 * PATIENCE_MS,
  );
});
