import { PrometheusClient } from '@fairway/kit-node/prometheus';
import {
  missingPrometheus,
  PrometheusServer,
} from '@fairway/kit-node/testUtils';
import { collectRules } from '../collect/collectRules';
import { readDefinedSlos } from '../definitions/readDefinedSlos';
import { sloEntity } from '../testing/openSloEntity';
import { scriptedSource } from '../testing/scriptedSource';
import { ruleHealth } from './ruleHealth';

const missing = missingPrometheus();
const describeReal = missing ? describe.skip : describe;

const prometheus = (query: string) => ({
  metricSource: { type: 'Prometheus', spec: { query } },
});
const ratio = (ratioMetric: object) => ({
  indicator: { metadata: { name: 'i' }, spec: { ratioMetric } } as never,
});

const timeWindow = [
  {
    duration: '1M',
    isRolling: false,
    calendar: { startTime: '2026-01-01 00:00:00', timeZone: 'Europe/Berlin' },
  },
];

/** Of each kind of indicator, window and budgeting. */
const entities = [
  sloEntity('counters'),
  sloEntity('good', {
    spec: ratio({
      counter: true,
      good: prometheus('a_total{path=~"/a\\\\.b|\\"x\\"",code!~"5.."}'),
      total: prometheus('a_total{path=~"/a\\\\.b|\\"x\\""}'),
    }),
  }),
  sloEntity('latency', {
    spec: ratio({
      counter: true,
      good: prometheus('h_seconds_bucket{job="a",le="1"}'),
      total: prometheus('h_seconds_count{job="a"}'),
    }),
  }),
  sloEntity('rates', {
    spec: ratio({
      counter: false,
      bad: prometheus('sum(rate(a_total{code="500"}[{{.window}}])) * 2'),
      total: prometheus('sum(rate(a_total[{{.window}}])) * 2'),
    }),
  }),
  sloEntity('share', {
    spec: ratio({
      counter: false,
      rawType: 'failure',
      raw: prometheus('1 - avg(up{job="a"})'),
    }),
  }),
  sloEntity('grouped', {
    annotations: { 'fairway.dev/group-by': 'region,zone' },
  }),
  sloEntity('calendar', { spec: { timeWindow } }),
  sloEntity('slices', {
    spec: {
      budgetingMethod: 'Timeslices',
      objectives: [
        { target: 0.99, timeSliceTarget: 0.95, timeSliceWindow: '5m' },
      ],
    },
  }),
];

describeReal(
  `rules that a real Prometheus has loaded${missing ? `: ${missing}` : ''}`,
  () => {
    const { byId, invalid } = readDefinedSlos(entities, {});
    let server: PrometheusServer;
    let snapshot: Awaited<ReturnType<typeof collectRules>>;

    beforeAll(async () => {
      server = await PrometheusServer.create();
      await server.setRules(
        [...byId.values()].flatMap(({ rules }) => rules) as never,
      );
      await server.start();
      const { source } = scriptedSource(async ({ path, query, form }) => {
        const parameters = new URLSearchParams({
          ...(query as object),
          ...form,
        });
        const response = await fetch(`${server.url}${path}?${parameters}`);
        return (await response.json()).data;
      });
      snapshot = await collectRules(
        PrometheusClient.create(source),
        new AbortController().signal,
      );
    }, 120_000);

    afterAll(() => server?.destroy());

    it('are of definitions that can be read', () => {
      expect(invalid).toEqual([]);
      expect(byId.size).toBe(entities.length);
    });

    it.each(entities.map(({ metadata }) => metadata.name))(
      'are what the definition %s emits, however they are printed',
      id => {
        const health = ruleHealth(
          { dialect: 'fairway', key: { slo: id } },
          { data: snapshot, asOf: new Date() },
          { emitted: byId.get(id)!.rules, recorded: true },
        );
        expect(health).toMatchObject({
          missing: [],
          different: [],
          unexpected: [],
        });
        expect(health.groups).toHaveLength(byId.get(id)!.rules.length);
      },
    );

    it('are seen to differ once the definition changes', () => {
      const stricter = readDefinedSlos(
        [sloEntity('counters', { spec: { objectives: [{ target: 0.9995 }] } })],
        {},
      );
      const {
        state,
        missing: lost,
        different,
        unexpected,
      } = ruleHealth(
        { dialect: 'fairway', key: { slo: 'counters' } },
        { data: snapshot, asOf: new Date() },
        { emitted: stricter.byId.get('counters')!.rules, recorded: true },
      );
      expect(state).toBe('different');
      expect([lost, unexpected]).toEqual([[], []]);
      const names = new Set(different.map(({ name }) => name));
      expect(names).toContain('slo:burn_rate:1h');
      expect(names).toContain('slo:info');
      expect(names).not.toContain('slo:total:rate5m');
    });
  },
);
