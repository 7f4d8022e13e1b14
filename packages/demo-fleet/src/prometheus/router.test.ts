import express from 'express';
import request from 'supertest';
import { SOURCES } from '../scenario/sources';
import { createSimulatedPrometheus } from '../series/simulatedPrometheus';
import { createPrometheusRouter } from './router';

const START = Date.UTC(2026, 10, 22, 14, 0, 7);
const SECONDS = START / 1000;

describe('HTTP API of a simulated Prometheus', () => {
  const prometheus = createSimulatedPrometheus(SOURCES[0], {
    start: START,
    now: () => START,
  });
  const app = express().use(createPrometheusRouter(prometheus));

  it.each(['get', 'post'] as const)(
    'answers an instant query by %s',
    async verb => {
      const query = 'slo:info{slo="checkout-availability"}';
      const asked = request(app)[verb]('/api/v1/query');
      const { status, body, type } = await (verb === 'get'
        ? asked.query({ query })
        : asked.type('form').send({ query }));
      expect([status, type]).toEqual([200, 'application/json']);
      expect(body).toEqual({
        status: 'success',
        data: {
          resultType: 'vector',
          result: [
            {
              metric: {
                __name__: 'slo:info',
                slo: 'checkout-availability',
                name: 'checkout-availability',
                title: 'Checkout answers',
                service: 'checkout',
                indicator: 'counters',
                objective: '0.999',
                window: '30d',
                entity: 'component:default/checkout',
                environment: 'production',
                owner: 'team-shop',
                system: 'shop',
              },
              value: [SECONDS, '1'],
            },
          ],
        },
      });
    },
  );

  it('answers a range query with a value per step and nothing in a gap', async () => {
    const { body } = await request(app)
      .get('/api/v1/query_range')
      .query({
        query: 'slo:status{slo="search-availability",stat="burn_1h"}',
        start: new Date(START - 20 * 86_400_000).toISOString(),
        end: SECONDS,
        step: '6h',
      });
    const [{ values }] = body.data.result;
    expect(values.length).toBeLessThan(81);
    expect(values.length).toBeGreaterThan(70);
    expect(
      values.every(([, value]: [number, string]) => Number(value) >= 0),
    ).toBe(true);
  });

  it('compresses for who takes it', async () => {
    const plain = await request(app)
      .get('/api/v1/rules')
      .set('accept-encoding', 'identity');
    const packed = await request(app)
      .get('/api/v1/rules')
      .set('accept-encoding', 'gzip');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.body).toEqual(plain.body);
  });

  it.each([
    [{ query: 'up[' }, 400, 'bad_data', /parse error/],
    [{ query: 'stddev(up)' }, 400, 'bad_data', /stddev/],
    [{}, 400, 'bad_data', /no expression found/],
    [
      { query: 'up', time: 'yesterday' },
      400,
      'bad_data',
      /"time": cannot parse "yesterday"/,
    ],
    [
      { query: 'up', timeout: 'soon' },
      400,
      'bad_data',
      /"timeout": cannot parse "soon"/,
    ],
    [
      { query: 'abs({__name__=~"slo:burn_rate:.*"})' },
      422,
      'execution',
      /same labelset/,
    ],
  ])('%p: %i %s', async (query, code, errorType, error) => {
    const { status, body } = await request(app)
      .get('/api/v1/query')
      .query(query);
    expect(status).toBe(code);
    expect(body).toEqual({
      status: 'error',
      errorType,
      error: expect.stringMatching(error),
    });
  });

  it('gives numbers JSON has none for as text', async () => {
    const { body } = await request(app)
      .get('/api/v1/query')
      .query({ query: 'vector(1) / 0 or vector(-1) / 0' });
    expect(body.data.result[0].value[1]).toBe('+Inf');
    const none = await request(app)
      .get('/api/v1/query')
      .query({ query: 'vector(0) / 0' });
    expect(none.body.data.result[0].value[1]).toBe('NaN');
  });

  it('tells the samples read when asked', async () => {
    const { body } = await request(app)
      .get('/api/v1/query')
      .query({ query: 'up', stats: 'all' });
    expect(body.data.stats.samples.totalQueryableSamples).toBe(
      body.data.result.length,
    );
  });

  it('lists rules with expression, health and active alerts', async () => {
    const { body } = await request(app).get('/api/v1/rules');
    const { groups } = body.data;
    const group = groups.find(
      ({ name }: { name: string }) => name === 'slo/checkout-availability/now',
    );
    expect(group).toMatchObject({ interval: 30 });
    expect(group.rules).toHaveLength(10);
    const page = group.rules.find(({ type }: any) => type === 'alerting');
    expect(page).toMatchObject({
      name: 'SLOBurn',
      state: 'firing',
      health: 'ok',
      labels: { slo: 'checkout-availability', tier: 'page' },
      query: expect.stringContaining('> 14.4'),
      alerts: [
        {
          state: 'firing',
          labels: expect.objectContaining({ alertname: 'SLOBurn' }),
          activeAt: expect.stringMatching(/^2026-11-22T1[01]:/),
        },
      ],
    });
    expect(START - Date.parse(page.lastEvaluation)).toBeLessThan(30_000);
  });

  it.each([
    ['alert', 'alerting'],
    ['record', 'recording'],
  ])('filters rules by type %s', async (type, expected) => {
    const { body } = await request(app).get('/api/v1/rules').query({ type });
    const types = body.data.groups.flatMap(({ rules }: any) =>
      rules.map((rule: any) => rule.type),
    );
    expect(new Set(types)).toEqual(new Set([expected]));
  });

  it('lists active alerts', async () => {
    const { body } = await request(app).get('/api/v1/alerts');
    const names = body.data.alerts.map(({ labels }: any) =>
      [labels.alertname, labels.tier ?? labels.sloth_severity].join(' '),
    );
    expect(names.sort()).toEqual([
      'SLOBurn page',
      'SLOBurn ticket',
      'SLOErrorBudgetBurn ticket',
      'SLONoData no_data',
    ]);
  });

  it.each([
    ['get', '/api/v1/series', 501],
    ['get', '/api/v1/labels', 501],
    ['delete', '/api/v1/query', 501],
    ['get', '/graph', 404],
    ['get', '/api/v1/rules?type=x', 400],
  ] as const)('%s %s: %i', async (verb, path, code) => {
    const { status } = await request(app)[verb](path);
    expect(status).toBe(code);
  });
});
