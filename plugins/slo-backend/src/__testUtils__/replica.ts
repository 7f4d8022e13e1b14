import type { AddressInfo } from 'node:net';
import knexFactory from 'knex';
import { startSloBackend } from './startSloBackend';

/** What a replica is told by whoever starts it. */
export interface ReplicaSettings {
  /** Of the connections, so that they can be told apart on the server. */
  name: string;
  /** PostgreSQL, as a connection string. */
  database: string;
  /** URL of the source `prod`. */
  prometheus: string;
}

/** What runs in the process that {@link ReplicaProcess} starts; tells its address when it is ready. */
async function run({ name, database, prometheus }: ReplicaSettings) {
  const { server } = await startSloBackend({
    database: knexFactory({
      client: 'pg',
      connection: { connectionString: database, application_name: name },
    }),
    sources: {
      prometheus: [{ name: 'prod', url: prometheus, interval: '1s' }],
    },
  });
  const { port } = server.address() as AddressInfo;
  process.send!(`http://127.0.0.1:${port}`);
}

process.once('message', settings => void run(settings as ReplicaSettings));
// Must not outlive the test.
process.once('disconnect', () => process.exit());
