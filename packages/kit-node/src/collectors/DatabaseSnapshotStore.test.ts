import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { DatabaseSnapshotStore } from './DatabaseSnapshotStore';

const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

const databases = TestDatabases.create({
  ids: process.env[POSTGRES] ? ['SQLITE_3', 'POSTGRES_15'] : ['SQLITE_3'],
});

if (!process.env[POSTGRES]) {
  // eslint-disable-next-line jest/no-disabled-tests, jest/expect-expect -- a visible skip
  it.skip(`PostgreSQL: set ${POSTGRES}`, () => {});
}

const at = (time: string) => new Date(`2026-01-01T${time}Z`);

describe.each(databases.eachSupportedId())(
  'DatabaseSnapshotStore on %s',
  id => {
    async function create() {
      const knex = await databases.init(id);
      const database = mockServices.database.mock({
        getClient: async () => knex,
      });
      return { database, store: await DatabaseSnapshotStore.create(database) };
    }

    it('gives back what was saved, per source and collector', async () => {
      const { store } = await create();
      const payload = { text: 'ü "quoted"', list: [1, null, 2.5] };
      await store.save('prom', 'budgets', { payload, asOf: at('12:00') });
      await store.save('prom', 'rules', { payload: 1, asOf: at('12:01') });
      await store.save('other', 'budgets', { payload: 2, asOf: at('12:02') });

      expect(await store.load('prom', 'budgets')).toEqual({
        payload,
        asOf: at('12:00'),
      });
      expect(await store.load('prom', 'rules')).toMatchObject({ payload: 1 });
      expect(await store.load('other', 'budgets')).toMatchObject({
        payload: 2,
      });
      expect(await store.load('other', 'rules')).toBeUndefined();
    });

    it('keeps the newest, whoever comes last', async () => {
      const { store } = await create();
      const save = (payload: string, asOf: Date) =>
        store.save('prom', 'budgets', { payload, asOf });
      await save('first', at('12:00'));
      await save('newer', at('12:05'));
      await save('late', at('12:04'));

      expect(await store.load('prom', 'budgets')).toEqual({
        payload: 'newer',
        asOf: at('12:05'),
      });
    });

    it('is created twice without harm', async () => {
      const { database, store } = await create();
      await store.save('prom', 'budgets', { payload: 1, asOf: at('12:00') });
      const again = await DatabaseSnapshotStore.create(database);

      expect(await again.load('prom', 'budgets')).toMatchObject({ payload: 1 });
    });
  },
);
