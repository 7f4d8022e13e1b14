import { z } from 'zod/v3';
import {
  missingPrometheus,
  PrometheusServer,
} from '../testing/PrometheusServer';
import { useTestSources } from '../testing/useTestSources';

const missing = missingPrometheus();

const answer = z.object({
  status: z.literal('success'),
  data: z.object({ result: z.tuple([z.number(), z.string()]) }),
});

(missing ? describe.skip : describe)(
  `HttpSource and a real Prometheus${missing ? `: ${missing}` : ''}`,
  () => {
    const create = useTestSources();
    let prometheus: PrometheusServer;
    let url: string;

    beforeAll(async () => {
      prometheus = await PrometheusServer.create();
      await prometheus.start();
      url = prometheus.url;
    }, 60_000);

    afterAll(async () => {
      await prometheus?.destroy();
    });

    it.each([
      ['GET', { query: { query: '1 + 1' } }],
      ['POST', { form: { query: '1 + 1' } }],
    ])('asks by %s', async (_, question) => {
      const { body, clockSkewSeconds } = await create({ url }).request({
        path: '/api/v1/query',
        schema: answer,
        ...question,
      });

      expect(body.data.result[1]).toBe('2');
      expect(Math.abs(clockSkewSeconds!)).toBeLessThanOrEqual(1);
    });

    it('quotes what is wrong with a query', async () => {
      await expect(
        create({ url }).request({
          path: '/api/v1/query',
          query: { query: 'sum(' },
          schema: answer,
        }),
      ).rejects.toMatchObject({
        status: 400,
        message: expect.stringMatching(
          /^prom answered with status 400: .*parse/,
        ),
        body: { errorType: 'bad_data' },
      });
    });

    it('says that the url is not that of the API', async () => {
      await expect(
        create({ url: `${url}/prometheus` }).request({
          path: '/api/v1/query',
          schema: answer,
        }),
      ).rejects.toMatchObject({ state: 'not-installed' });
    });
  },
);
