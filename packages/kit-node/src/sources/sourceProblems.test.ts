import { ConfigReader } from '@backstage/config';
import type { JsonObject, JsonValue } from '@backstage/types';
import { checkSources, readSources } from './readSources';

const PEM = '-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----';
const minimal = { name: 'prom', url: 'https://prom.example' };

function read(prometheus: JsonValue) {
  return readSources(
    new ConfigReader({ fairway: { sources: { prometheus } } }),
  );
}

describe('a configuration of sources that is wrong', () => {
  const basic = { type: 'basic', username: 'u', password: 'hunter2' };

  it.each<[JsonObject, string]>([
    [{ name: undefined! }, 'name: is missing'],
    [{ name: 'a/b' }, `name: 'a/b' must be 1 to 63 letters`],
    [{ url: undefined! }, 'url: is missing'],
    [
      { url: 'prom.example' },
      `url: 'prom.example' is not an http or https URL`,
    ],
    [{ url: 'ftp://x' }, `url: 'ftp://x' is not an http or https URL`],
    [{ url: 'https://x/?a=b' }, 'url: must end with the path'],
    [
      { url: 'https://u:hunter2@x' },
      'url: must not contain a user or a password; put them under auth',
    ],
    [{ url: 'ftp://u:hunter2@x' }, 'url: must not contain a user'],
    [{ url: 'u:hunter2@x' }, `url: '***@x' is not an http or https URL`],
    [{ browserUrl: 'file:///etc/passwd' }, 'browserUrl: '],
    [{ ulr: 'https://x' }, 'ulr: is not a known key; known are name, url'],
    [{ clusters: 'eu' }, 'clusters: must be a list of strings'],
    [{ clusters: [''] }, 'clusters: must be a list of strings'],
    [{ parameters: { a: {} } }, 'parameters.a: must be a string, a number'],
    [{ headers: { 'a b': 'x' } }, `headers: 'a b' is not a header name`],
    [{ headers: { a: 'x\r\ny' } }, 'headers.a: must be a single line'],
    [
      { headers: { authorization: 'x' }, auth: basic },
      'headers.authorization: auth is set too',
    ],
    [{ auth: 'basic' }, 'auth: must be an object'],
    [{ auth: {} }, 'auth.type: is missing'],
    [
      { auth: { type: 'sigv4' } },
      `auth.type: 'sigv4' is not known; known are none, basic, bearer, oauth2, mtls, session. Other types need a source auth provider`,
    ],
    [{ auth: { type: 'basic', username: 'u' } }, 'auth.password: is missing'],
    [
      { auth: { ...basic, pasword: 'hunter2' } },
      'auth.pasword: is not a known key',
    ],
    [{ auth: { type: 'bearer' } }, 'auth.token: is missing; set token or'],
    [
      { auth: { type: 'bearer', token: 'hunter2', tokenFile: '/t' } },
      'auth.tokenFile: token is set too; keep one of the two',
    ],
    [{ auth: { type: 'mtls', certFile: '/c' } }, 'auth.keyFile: is missing'],
    [
      {
        url: 'http://x',
        auth: { type: 'mtls', certFile: '/c', keyFile: '/k' },
      },
      `auth.type: 'mtls' needs an https url`,
    ],
    [{ ca: '/etc/ca.pem' }, 'ca: is not a PEM certificate; a path belongs'],
    [{ ca: PEM, caFile: '/ca' }, 'caFile: ca is set too'],
    [{ url: 'http://x', caFile: '/ca' }, 'ca: is of use only with an https'],
    [{ timeout: 10 }, 'timeout: 10 must be a duration of at least 100 ms'],
    [{ timeout: 'soon' }, 'timeout: "soon" must be a duration'],
    [{ interval: { seconds: 0 } }, 'interval: {"seconds":0} must be'],
    [{ interval: { days: 30 } }, 'interval: {"days":30} must be'],
    [{ maxConcurrency: 0 }, 'maxConcurrency: 0 must be a whole number'],
    [{ maxConcurrency: '4' }, 'maxConcurrency: "4" must be a whole number'],
    [{ replicaOf: 'prom' }, `replicaOf: 'prom' is not the name of another`],
    [
      { replicaOf: 'nowhere' },
      `replicaOf: 'nowhere' is not the name of another source; others are none`,
    ],
  ])('complains about %j', (entry, complaint) => {
    const attempt = () => read([{ ...minimal, ...entry }]);

    expect(attempt).toThrow(
      `Configuration fairway.sources.prometheus[0].${complaint}`,
    );
    expect(attempt).not.toThrow(/hunter2/);
  });

  it('complains about two sources of one name', () => {
    expect(() => read([minimal, minimal])).toThrow(
      `prometheus[1].name: 'prom' is the name of fairway.sources.prometheus[0] too`,
    );
  });

  it('complains about a replica of a replica', () => {
    expect(() =>
      read([
        minimal,
        { ...minimal, name: 'b', replicaOf: 'prom' },
        { ...minimal, name: 'c', replicaOf: 'b' },
      ]),
    ).toThrow(`prometheus[2].replicaOf: 'b' is itself a replica; name 'prom'`);
  });

  it('complains about Alertmanagers named like another source, or of none', () => {
    const readBoth = (alertmanager: JsonValue) =>
      readSources(
        new ConfigReader({
          fairway: { sources: { prometheus: [minimal], alertmanager } },
        }),
      );
    const alerts = { name: 'alerts', url: 'https://alerts.example' };

    expect(() => readBoth([{ ...alerts, name: 'prom' }])).toThrow(
      `alertmanager[0].name: 'prom' is the name of fairway.sources.prometheus[0] too`,
    );
    expect(() => readBoth([{ ...alerts, covers: ['prod'] }])).toThrow(
      `alertmanager[0].covers: 'prod' is not the name of a Prometheus; there are prom`,
    );
    expect(() => readBoth([{ ...alerts, replicaOf: 'prom' }])).toThrow(
      'replicaOf: is not a known key',
    );
  });

  it('names all that is wrong at once, and keeps what can be used', () => {
    const config = new ConfigReader({
      fairway: {
        sources: {
          prometheus: [
            { name: 'a/b', url: 'prom.example', interval: 'soon', ulr: 'x' },
            minimal,
            { ...minimal, auth: { type: 'basic', username: 'u' } },
          ],
        },
      },
    });
    const { sources, problems } = checkSources(config);

    expect(sources.map(({ name }) => name)).toEqual(['prom']);
    expect(problems.map(({ path }) => path)).toEqual([
      'fairway.sources.prometheus[0].ulr',
      'fairway.sources.prometheus[0].name',
      'fairway.sources.prometheus[0].url',
      'fairway.sources.prometheus[0].interval',
      'fairway.sources.prometheus[2].auth.password',
      'fairway.sources.prometheus[2].name',
    ]);
    expect(() => readSources(config)).toThrow(
      /prometheus\[0\]\.url: .*\n.*prometheus\[0\]\.interval: /,
    );
  });

  it('complains about other kinds and shapes', () => {
    expect(() => read(['https://prom.example'])).toThrow('each with name');
    expect(() => read(minimal)).toThrow('must be a list of sources');
    expect(() =>
      readSources(
        new ConfigReader({ fairway: { sources: { promehteus: [] } } }),
      ),
    ).toThrow('promehteus: is not a known key; known are prometheus');
  });
});
