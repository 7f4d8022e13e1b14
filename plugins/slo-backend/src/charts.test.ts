import { mockCredentials } from '@backstage/backend-test-utils';
import {
  upstream,
  upstreamServer,
  type UpstreamServer,
} from '@fairway/kit-node/testUtils';
import request from 'supertest';
import { startSloBackend } from './__testUtils__/startSloBackend';
import { until } from './__testUtils__/until';
import { fairwayPrometheus } from './testing/fairwayAnswers';

const healthy = fairwayPrometheus([
  { id: 'checkout', entity: 'component:default/checkout' },
]);

describe('charts that the source cannot draw', () => {
  let prometheus: UpstreamServer;
  let backend: Awaited<ReturnType<typeof startSloBackend>>;

  beforeAll(async () => {
    prometheus = await upstreamServer((received, response) =>
      (received.path === '/api/v1/query_range' ? upstream.error(500) : healthy)(
        received,
        response,
      ),
    );
    backend = await startSloBackend({
      sources: {
        prometheus: [{ name: 'prod', url: prometheus.url, interval: '1s' }],
      },
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await prometheus?.close();
  });

  const get = (path: string) =>
    request(backend.server)
      .get(`/api/fairway-slo/v1/${path}`)
      .set('Authorization', mockCredentials.user.header());

  it('fail for whoever opens them, and for nobody else', async () => {
    const source = async () => (await get('sources')).body.sources[0];
    await until(source, ({ state }) => state === 'ok');
    for (let n = 0; n < 10; n++) {
      expect((await get('history?slo=checkout')).status).toBe(503);
    }
    const { asOf } = await source();
    const later = await until(source, status => status.asOf > asOf);
    expect(later.state).toBe('ok');
    expect((await get('slo?slo=checkout')).body.matches[0].state).toBe(
      'healthy',
    );
  });
});
