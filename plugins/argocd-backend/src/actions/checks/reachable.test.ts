import type { Target } from '../target';
import { checkReachable } from './reachable';

const SERVER = 'https://prod.example.com';
const other = { server: 'https://other.example.com', connection: 'Successful' };

interface Told {
  destination?: object;
  clusters?: object[];
  state?: string;
  reason?: object;
}

const finding = ({
  destination = { server: SERVER },
  clusters,
  state = 'ok',
  reason,
}: Told) =>
  checkReachable({
    status: { reason },
    live: { application: { spec: { destination } } },
    instance: {
      name: 'eu',
      clusters: () => ({ data: clusters, status: { state } }),
    },
  } as unknown as Target);

it.each([
  [{ server: SERVER }, { server: SERVER }],
  [{ name: 'prod' }, { server: SERVER, name: 'prod' }],
])('passes where Argo CD hears from %j', (destination, cluster) => {
  const clusters = [other, { ...cluster, connection: 'Successful' }];
  expect(finding({ destination, clusters })).toMatchObject({
    check: 'reachable',
    state: 'passed',
  });
});

it('warns of a connection that failed', () => {
  const clusters = [
    { server: SERVER, connection: 'Failed', message: 'no route' },
  ];
  expect(finding({ clusters })).toMatchObject({
    state: 'warns',
    message: `eu does not hear from ${SERVER} (no route): it may fail, or hang.`,
  });
});

it('warns of a cluster that was not heard for long', () => {
  const clusters = [{ server: SERVER, connection: 'Successful' }];
  const reason = { cause: 'cluster-silent' };
  expect(finding({ clusters, reason })).toMatchObject({ state: 'warns' });
});

const heard = { server: SERVER, connection: 'Successful' };

it.each<[string, Told]>([
  ['a cluster without a name is another one', { clusters: [other] }],
  ['no clusters are told', { clusters: undefined }],
  ['the clusters are of before', { clusters: [heard], state: 'stale' }],
  [
    'the connection is unknown',
    { clusters: [{ ...heard, connection: 'Unknown' }] },
  ],
  ['nothing is said of the connection', { clusters: [{ server: SERVER }] }],
  [
    'the application names no cluster',
    { destination: {}, clusters: [{ connection: 'Successful' }] },
  ],
])('is not checked where %s', (_, told) => {
  expect(finding(told)).toMatchObject({ state: 'not-checked' });
});
