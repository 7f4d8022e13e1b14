import { ConfigReader } from '@backstage/config';
import type { JsonObject, JsonValue } from '@backstage/types';
import { checkSources, readSources } from './readSources';

const PEM = '-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----';
const eu = {
  name: 'eu',
  url: 'https://eu.example.com:6443',
  authProvider: 'serviceAccount',
  serviceAccountToken: 'abc',
};

function read(clusters: JsonValue, own: JsonObject[] = []) {
  return checkSources(
    new ConfigReader({
      kubernetes: {
        serviceLocatorMethod: { type: 'multiTenant' },
        clusterLocatorMethods: [{ type: 'config', clusters }],
      },
      fairway: { sources: { kubernetes: own } },
    }),
  );
}

it('takes clusters as the Kubernetes plugin has them', () => {
  const { sources, problems, notes } = read([
    { ...eu, caData: Buffer.from(PEM).toString('base64') },
    { ...eu, name: 'us', caFile: '/etc/ca.pem', dashboardUrl: 'https://d.io' },
    { ...eu, name: 'here', serviceAccountToken: undefined },
  ]);
  expect([problems, notes]).toEqual([[], []]);
  expect(
    sources.map(({ kind, name, browserUrl, auth, ca }) => ({
      ...{ kind, name, browserUrl, auth, ca },
    })),
  ).toEqual([
    {
      kind: 'kubernetes',
      name: 'eu',
      browserUrl: undefined,
      auth: { type: 'bearer', token: 'abc' },
      ca: { pem: PEM },
    },
    {
      kind: 'kubernetes',
      name: 'us',
      browserUrl: 'https://d.io',
      auth: { type: 'bearer', token: 'abc' },
      ca: { file: '/etc/ca.pem' },
    },
    {
      kind: 'kubernetes',
      name: 'here',
      browserUrl: undefined,
      auth: {
        type: 'bearer',
        tokenFile: '/var/run/secrets/kubernetes.io/serviceaccount/token',
      },
      ca: { file: '/var/run/secrets/kubernetes.io/serviceaccount/ca.crt' },
    },
  ]);
});

it('prefers a cluster of its own, of the same name', () => {
  const { sources } = read([eu], [{ name: 'eu', url: 'https://own.example' }]);
  expect(sources.map(({ url }) => url)).toEqual(['https://own.example']);
});

it.each<[string, JsonObject, string]>([
  ['another way in', { authProvider: 'google' }, "'google' is not taken"],
  ['checks off', { skipTLSVerify: true }, 'always checks certificates'],
  ['a name of its own kind', { name: 'arn:aws:eks/eu' }, '1 to 63 letters'],
  ['an authority that is none', { caData: 'bm9uZQ==' }, 'is not a PEM'],
])('says what it cannot take, and starts: %s', (_, changes, words) => {
  const { sources, problems, notes } = read([
    { ...eu, ...changes },
    { ...eu, name: 'us' },
  ]);
  expect(problems).toEqual([]);
  expect(sources.map(({ name }) => name)).toEqual(['us']);
  expect(notes).toEqual([
    {
      path: expect.stringContaining('clusterLocatorMethods[0].clusters[0]'),
      complaint: expect.stringContaining(words),
    },
  ]);
});

it('checks certificates where another plugin would not, given an authority', () => {
  const { sources } = read([{ ...eu, skipTLSVerify: true, caFile: '/ca.pem' }]);
  expect(sources).toMatchObject([{ name: 'eu', ca: { file: '/ca.pem' } }]);
});

it.each([
  [
    'no list of clusters',
    { clusterLocatorMethods: [{ type: 'config', clusters: 1 }] },
  ],
  ['clusters located otherwise', { clusterLocatorMethods: [{ type: 'gke' }] }],
  ['no list of methods', { clusterLocatorMethods: 'all' }],
])('notes %s', (_, kubernetes) => {
  const noted: string[] = [];
  const config = new ConfigReader({ kubernetes });
  expect(readSources(config, [], note => noted.push(note))).toEqual([]);
  expect(noted).toHaveLength(1);
  expect(noted[0]).toContain('kubernetes.clusterLocatorMethods');
});

it('calls a cluster as its Prometheus and its Argo CD are called', () => {
  const named = [{ name: 'eu', url: 'https://x.example' }];
  const { problems } = checkSources(
    new ConfigReader({
      fairway: { sources: { prometheus: named, kubernetes: named } },
    }),
  );
  expect(problems).toEqual([]);
});
