import { upstream } from '@fairway/kit-node/testUtils';
import { startWith } from './__testUtils__/startWith';
import { until } from './__testUtils__/until';
import { fairwayPrometheus } from './testing/fairwayAnswers';

const healthy = fairwayPrometheus([
  { id: 'checkout', entity: 'component:default/checkout' },
]);

describe('charts that the source cannot draw', () => {
  let prod: Awaited<ReturnType<typeof startWith>>;

  beforeAll(async () => {
    prod = await startWith((received, response) =>
      (received.path === '/api/v1/query_range' ? upstream.error(500) : healthy)(
        received,
        response,
      ),
    );
  });

  afterAll(async () => {
    await prod?.close();
  });

  const get = (path: string) => prod.get(path);

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
