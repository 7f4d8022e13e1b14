import type { SourceReport } from '@fairway/contracts';
import { upstream, type UpstreamBehaviour } from '@fairway/kit-node/testUtils';
import { CHECKOUT } from './__testUtils__/startSloBackend';
import { startWith } from './__testUtils__/startWith';
import { until } from './__testUtils__/until';
import { fairwayPrometheus } from './testing/fairwayAnswers';

const HOST = 'thanos-0.internal.example';
const said = `Post "https://${HOST}:10902/api?token=hunter2": refused`;
const recorded = fairwayPrometheus([
  { id: 'checkout', entity: 'component:default/checkout' },
]);
const failingRule = {
  type: 'recording',
  name: 'slo:status',
  query: 'vector(1)',
  labels: { slo: 'checkout' },
  health: 'err',
  lastError: said,
};
const healthy: UpstreamBehaviour = (received, response) =>
  (received.path === '/api/v1/rules'
    ? upstream.json({
        status: 'success',
        data: { groups: [{ name: 'g', rules: [failingRule] }] },
      })
    : recorded)(received, response);

describe('what a source says about hosts and credentials', () => {
  let prod: Awaited<ReturnType<typeof startWith>>;

  beforeAll(async () => {
    prod = await startWith(healthy);
  });

  afterAll(async () => {
    await prod?.close();
  });

  const get = (path: string) => prod.get(path);
  const report = async (): Promise<SourceReport> =>
    (await get('sources')).body.reports[0];

  it('stays with those who may see the sources', async () => {
    await until(report, ({ state }) => state === 'ok');
    const { body: explained } = await until(
      () => get('explain?slo=checkout'),
      ({ body }) => body.rules.length > 0,
    );
    expect(explained.rules[0].lastError).toBe('Post "…": refused');
    prod.prometheus.behave((received, response) =>
      received.path === '/api/v1/query_range'
        ? upstream.json({
            status: 'success',
            data: { resultType: 'matrix', result: [] },
            warnings: [said],
          })(received, response)
        : upstream.json({ error: said }, { status: 500 })(received, response),
    );
    const chart = await get('history?slo=checkout');
    expect(chart.body.warnings).toEqual(['Post "…": refused']);

    const { message } = await until(
      report,
      ({ state }) => state === 'unreachable',
    );
    expect(message).toBe(`prod answered with status 500: ${said}`);
    const answers = await Promise.all(
      [
        `${CHECKOUT}/budgets`,
        'slos',
        'slo?slo=checkout',
        'explain?slo=checkout',
        'unlinked',
        'history?slo=checkout',
      ].map(get),
    );
    for (const { text } of answers) {
      expect(text).not.toMatch(/internal|hunter2|10902/);
    }
    const [{ body: budgets }] = answers;
    expect(budgets.sources[0].message).toBe('prod answered with status 500');
  });
});
