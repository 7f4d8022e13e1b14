/* eslint-disable jest/no-disabled-tests, jest/expect-expect, jest/no-export -- a visible skip, shared by tests */
import { TestDatabases } from '@backstage/backend-test-utils';

const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

/** SQLite always, PostgreSQL where one is named; what is not tested is a visible skip. */
export function testDatabases(): TestDatabases {
  if (!process.env[POSTGRES]) {
    it.skip(`PostgreSQL: set ${POSTGRES}`, () => {});
  }
  return TestDatabases.create({
    ids: process.env[POSTGRES] ? ['SQLITE_3', 'POSTGRES_15'] : ['SQLITE_3'],
  });
}
