import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readOrigins } from './readOrigins';

const fleet = (path: string) => ({ url: `http://127.0.0.1:7008/${path}` });
const main = { url: 'https://prometheus.example.com' };

function origins(prometheus: JsonObject[], clusters: JsonObject[], demo = {}) {
  return readOrigins(
    new ConfigReader({
      fairway: { sources: { prometheus } },
      kubernetes: { clusterLocatorMethods: [{ type: 'config', clusters }] },
      demo: { fleet: { port: 7008 }, ...demo },
    }),
  );
}

describe('readOrigins', () => {
  it('takes what leads to the fleet for simulated', () => {
    expect(origins([fleet('prometheus/eu')], [fleet('kubernetes/eu')])).toEqual(
      { simulated: ['prometheus', 'kubernetes'], real: [] },
    );
  });

  it('takes all else for real, whatever else is of the demo', () => {
    expect(origins([main], [])).toEqual({
      simulated: [],
      real: ['prometheus'],
    });
    expect(origins([main], [fleet('kubernetes/eu')])).toEqual({
      simulated: ['kubernetes'],
      real: ['prometheus'],
    });
    expect(origins([main, fleet('prometheus/eu')], [])).toEqual({
      simulated: ['prometheus'],
      real: ['prometheus'],
    });
  });

  it('takes another port of this machine for real', () => {
    expect(origins([{ url: 'http://localhost:9090' }], [])).toEqual({
      simulated: [],
      real: ['prometheus'],
    });
  });

  it('is empty without sources', () => {
    expect(readOrigins(new ConfigReader({}))).toEqual({
      simulated: [],
      real: [],
    });
  });
});
