import type { Entity } from '@backstage/catalog-model';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  missingPrometheus,
  PrometheusServer,
} from '@fairway/kit-node/testUtils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { valueOf, type Measure } from '@fairway/contracts';
import type { EntityBudgets, SloStatus } from '@fairway/contracts/slo';
import { WINDOW_DAYS, type Simulated } from '@fairway/slo/testUtils';
import request from 'supertest';
import sloPlugin from '.';
import { dialectOf } from './dialects';
import { until } from './__testUtils__/until';
import { definitions, fillWithTruth } from './__testUtils__/fillWithTruth';

const MINUTE = 60_000;
const DAY = 86400;
const BUDGET = 0.001;

const entities: Entity[] = definitions.map(({ name }) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name },
}));

const missing = missingPrometheus();
const describeReal = missing ? describe.skip : describe;

describeReal(`over a real Prometheus${missing ? `: ${missing}` : ''}`, () => {
  let truths: Map<string, Simulated>;
  let prometheus: PrometheusServer;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    prometheus = await PrometheusServer.create();
    truths = await fillWithTruth(prometheus);
    backend = await startTestBackend({
      features: [
        sloPlugin,
        schedulerServiceFactory,
        catalogServiceMock.factory({ entities }),
        mockServices.rootConfig.factory({
          data: {
            fairway: {
              sources: {
                prometheus: [
                  { name: 'real', url: prometheus.url, interval: '5s' },
                ],
              },
            },
          },
        }),
      ],
    });
  }, 15 * MINUTE);

  afterAll(async () => {
    await backend?.stop();
    await prometheus?.destroy();
  });

  async function budgets(name: string): Promise<EntityBudgets> {
    const response = await request(backend.server)
      .get(`/api/fairway-slo/v1/entities/component/default/${name}/budgets`)
      .set('Authorization', mockCredentials.user.header());
    expect(response.body.error).toBeUndefined();
    return response.body;
  }

  async function slo(
    name: string,
    dialect: SloStatus['dialect'],
  ): Promise<SloStatus> {
    const { slos } = await until(
      () => budgets(name),
      told => told.slos.length === 3,
      2 * MINUTE,
    );
    return slos.find(s => s.dialect === dialect)!;
  }

  const errorRatio = (sli: Measure) => 100 * (1 - valueOf(sli)!);

  // Percentage points, as in the acceptance figures.
  it.each([
    ['uneven', 0.9901],
    ['idle', 1.0],
    ['late-errors', 0.3334],
    ['gap', 0.0963],
    ['first-errors-in-gap', 0.0463],
    ['scrapes-lost', 0.05],
    ['short-outage', 0.0064],
    ['office-hours', 0.2136],
  ])(
    'tells the truth about %s: %p %% failed',
    async (name, expected) => {
      const { truth, lag } = truths.get(name)!;
      expect(100 * truth.errorRatio).toBeCloseTo(expected, 3);
      const { sli, remaining } = await slo(name, 'fairway');
      // 0.0003 percentage points, and the events of the last 150 s.
      const bound = 0.000003 + lag;
      const left = 1 - truth.errorRatio / BUDGET;
      expect(Math.abs(errorRatio(sli) - 100 * truth.errorRatio)).toBeLessThan(
        100 * bound,
      );
      expect(Math.abs(valueOf(remaining)! - left)).toBeLessThan(bound / BUDGET);
    },
    3 * MINUTE,
  );

  it(
    'shows as young what began three days ago, and gives a range',
    async () => {
      const status = await until(
        () => slo('starts-late', 'fairway'),
        ({ state }) => !['partial', 'no-data'].includes(state),
        2 * MINUTE,
      );
      expect(status.state).toBe('young');
      expect(valueOf(status.coverage)).toBeCloseTo(0.1, 2);
      const { low, high } = status.remainingRange!;
      expect(low).toBeLessThan(high);
      expect(low).toBeCloseTo(valueOf(status.remaining)!, 6);
    },
    3 * MINUTE,
  );

  it(
    'counts instead of dividing where requests are few',
    async () => {
      const status = await until(
        () => slo('quiet', 'fairway'),
        ({ state }) => state !== 'no-data',
        2 * MINUTE,
      );
      expect(status.state).toBe('low-traffic');
      expect(Math.abs(valueOf(status.events)! - 864)).toBeLessThan(2);
      expect(valueOf(status.badEvents)).toBe(0);
      expect(status.sliRange!.high).toBe(1);
      expect(status.sliRange!.low).toBeGreaterThan(0.99);
    },
    3 * MINUTE,
  );

  it(
    'shows what Sloth recorded, right or wrong, and says how it errs',
    async () => {
      for (const [name, known] of [
        ['uneven', 0.5027],
        ['late-errors', 9.9879],
      ] as const) {
        const status = await slo(name, 'sloth');
        const recorded = await prometheus.value(
          `slo:sli_error:ratio_rate30d{sloth_service="${name}"}`,
        );
        expect(errorRatio(status.sli)).toBeCloseTo(100 * recorded!, 4);
        expect(errorRatio(status.sli)).toBeCloseTo(known, 1);
        expect(status.caveats).toContain('averages-ratios');
        expect(status.events).toEqual({ unknown: 'not-recorded' });
      }
    },
    3 * MINUTE,
  );

  it(
    'does not take the NaN that idle time leaves in Sloth for a number',
    async () => {
      const status = await slo('office-hours', 'sloth');
      expect(status.sli).toEqual({ unknown: 'no-traffic' });
      expect(status.remaining).toEqual({ unknown: 'no-traffic' });
      expect(status.state).toBe('no-data');
    },
    3 * MINUTE,
  );

  it.each([
    ['office-hours', 0.99, 1],
    ['starts-late', 0.09, 0.11],
  ])(
    'counts no idle time of Sloth as a gap: %s',
    async (name, least, most) => {
      const window = WINDOW_DAYS * DAY;
      const query = dialectOf('sloth').coverageQuery!(`${window}s`);
      const counted = await prometheus.value(
        `sum(${query} and on(sloth_service) sloth_slo_info{sloth_service="${name}"})`,
      );
      const coverage = (counted! * 1800) / window;
      expect(coverage).toBeGreaterThan(least);
      expect(coverage).toBeLessThanOrEqual(most);
    },
    3 * MINUTE,
  );

  it(
    "explains an SLO of Pyrra's that never failed",
    async () => {
      const { ref } = await slo('quiet', 'pyrra');
      const { body } = await request(backend.server)
        .get('/api/fairway-slo/v1/explain')
        .query({ slo: ref })
        .set('Authorization', mockCredentials.user.header());
      expect(await prometheus.value(body.query)).toBe(1);
    },
    3 * MINUTE,
  );

  it(
    'shows what Pyrra counted, with the objective out of its alert rules',
    async () => {
      for (const [name, known] of [
        ['uneven', 0.9901],
        ['first-errors-in-gap', 0],
      ] as const) {
        const status = await slo(name, 'pyrra');
        const recorded = await prometheus.value(
          `(sum(http_requests:increase30d{slo="${name}-pyrra",code=~"5.."}) or vector(0)) / sum(http_requests:increase30d{slo="${name}-pyrra"})`,
        );
        expect(status.objective).toEqual({ value: 0.999 });
        expect(errorRatio(status.sli)).toBeCloseTo(100 * recorded!, 4);
        expect(errorRatio(status.sli)).toBeCloseTo(known, 2);
        expect(status.caveats).toContain('first-errors-missed');
      }
    },
    3 * MINUTE,
  );

  it.each([
    [
      'fairway',
      [
        { tier: 'page', short: '5m', long: '1h', factor: 14.4 },
        { tier: 'page', short: '30m', long: '6h', factor: 6 },
        { tier: 'ticket', short: '2h', long: '1d', factor: 3 },
        { tier: 'ticket', short: '6h', long: '3d', factor: 1 },
        { tier: 'no-data' },
      ],
    ],
    [
      'sloth',
      [
        { tier: 'page', short: '5m', long: '1h', factor: 14.4 },
        { tier: 'page', short: '30m', long: '6h', factor: 6 },
        { tier: 'ticket', short: '2h', long: '1d', factor: 3 },
        { tier: 'ticket', short: '6h', long: '3d', factor: 1 },
      ],
    ],
    [
      'pyrra',
      [
        { tier: 'page', short: '5m', long: '1h4m', factor: 14 },
        { tier: 'page', short: '32m', long: '6h26m', factor: 7 },
        { tier: 'ticket', short: '2h9m', long: '1d1h43m', factor: 2 },
        { tier: 'ticket', short: '6h26m', long: '4d6h51m', factor: 1 },
        { tier: 'no-data' },
      ],
    ],
  ] as const)(
    'has the alert tiers that the rules of %s hold, and no others',
    async (dialect, tiers) => {
      const status = await slo('uneven', dialect);
      expect(status.alertRules).toBe('loaded');
      expect(status.tiers).toEqual(
        tiers.map(tier => expect.objectContaining(tier)),
      );
    },
    3 * MINUTE,
  );

  it('reports the source with what it is and what was found', async () => {
    const response = await request(backend.server)
      .get('/api/fairway-slo/v1/sources')
      .set('Authorization', mockCredentials.user.header());
    expect(response.body.reports).toEqual([
      expect.objectContaining({
        name: 'real',
        state: 'ok',
        version: expect.stringMatching(/^Prometheus \d/),
        counts: {
          fairway: definitions.length,
          sloth: definitions.length,
          pyrra: definitions.length,
        },
        warnings: [],
      }),
    ]);
  });
});
