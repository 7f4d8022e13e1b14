import { ConfigReader } from '@backstage/config';
import type { JsonObject, JsonValue } from '@backstage/types';
import { FAIRWAY_KEYS } from './fairwayKeys';
import { readSources } from './readSources';

const PEM = '-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----';
const minimal = { name: 'prom', url: 'https://prom.example' };

function read(prometheus: JsonValue, authTypes?: string[]) {
  return readSources(
    new ConfigReader({ fairway: { sources: { prometheus } } }),
    authTypes,
  );
}

describe('readSources', () => {
  it('is empty without configuration', () => {
    expect(readSources(new ConfigReader({}))).toEqual([]);
    expect(readSources(new ConfigReader({ fairway: {} }))).toEqual([]);
    expect(read([])).toEqual([]);
  });

  it('knows every key below fairway', () => {
    const known = FAIRWAY_KEYS.join(', ');
    expect(known).toContain('environments');
    expect(() =>
      readSources(new ConfigReader({ fairway: { source: {}, slos: true } })),
    ).toThrow(
      `Configuration fairway.source: is not a known key; known are ${known}\n` +
        `Configuration fairway.slos: is not a known key; known are ${known}`,
    );
    expect(() => readSources(new ConfigReader({ fairway: [] }))).toThrow(
      `Configuration fairway: must be an object; known keys are ${known}`,
    );
    for (const key of FAIRWAY_KEYS) {
      const config = new ConfigReader({ fairway: { [key]: {} } });
      expect(() => readSources(config)).not.toThrow();
    }
  });

  it('has defaults for all but name and url', () => {
    expect(read([minimal])).toEqual([
      {
        kind: 'prometheus',
        name: 'prom',
        url: 'https://prom.example',
        clusters: [],
        covers: [],
        parameters: {},
        headers: {},
        auth: { type: 'none' },
        timeoutMs: 10_000,
        intervalMs: 30_000,
        maxConcurrency: 4,
      },
    ]);
  });

  it('reads everything', () => {
    const [first, second] = read([
      {
        name: 'eu.prod-1',
        url: 'https://thanos.example/prometheus//',
        browserUrl: 'https://grafana.example/',
        environment: 'production',
        clusters: ['eu-1', 'eu-2'],
        parameters: { partial_response: false, max: 5, dedup: 'true' },
        headers: { 'X-Scope-OrgID': 'a' },
        auth: { type: 'bearer', token: ' abc\n' },
        ca: PEM,
        timeout: { seconds: 5 },
        interval: '1m',
        maxConcurrency: 2,
      },
      { ...minimal, replicaOf: 'eu.prod-1', caFile: '/etc/ca.pem' },
    ]);

    expect(first).toEqual({
      kind: 'prometheus',
      name: 'eu.prod-1',
      url: 'https://thanos.example/prometheus',
      browserUrl: 'https://grafana.example',
      environment: 'production',
      clusters: ['eu-1', 'eu-2'],
      covers: [],
      replicaOf: undefined,
      parameters: { partial_response: 'false', max: '5', dedup: 'true' },
      headers: { 'X-Scope-OrgID': 'a' },
      auth: { type: 'bearer', token: 'abc' },
      ca: { pem: PEM },
      timeoutMs: 5_000,
      intervalMs: 60_000,
      maxConcurrency: 2,
    });
    expect(second).toMatchObject({
      replicaOf: 'eu.prod-1',
      ca: { file: '/etc/ca.pem' },
    });
  });

  it.each<[JsonObject]>([
    [{ type: 'none' }],
    [{ type: 'basic', username: 'u', password: 'p' }],
    [{ type: 'bearer', tokenFile: '/var/run/token' }],
    [{ type: 'mtls', certFile: '/c', keyFile: '/k' }],
    [
      {
        type: 'oauth2',
        tokenUrl: 'https://id.example/token',
        clientId: 'id',
        clientSecret: 's',
        scopes: ['a'],
        parameters: { audience: 'x' },
      },
    ],
  ])('reads auth %j', auth => {
    expect(read([{ ...minimal, auth }])[0].auth).toEqual(auth);
  });

  it('takes other auth types where a provider serves them', () => {
    const auth = { type: 'sigv4', region: 'eu-west-1' };

    expect(read([{ ...minimal, auth }], ['sigv4'])[0].auth).toMatchObject({
      type: 'custom',
      provider: 'sigv4',
    });
  });

  it('reads Alertmanagers', () => {
    const config = new ConfigReader({
      fairway: {
        sources: {
          prometheus: [minimal],
          alertmanager: [
            {
              name: 'alerts',
              url: 'https://alerts.example',
              covers: ['prom'],
            },
          ],
        },
      },
    });

    expect(readSources(config)[1]).toMatchObject({
      kind: 'alertmanager',
      name: 'alerts',
      covers: ['prom'],
    });
  });
});
