import { Evaluation } from '../promql/evaluate';
import { parsePromql } from '../promql/parse';
import type { VectorValue } from '../promql/value';
import {
  createSimulatedPrometheus,
  SimulatedPrometheus,
} from '../series/simulatedPrometheus';
import { HOUR, MINUTE } from './duration';
import { SOURCES } from './sources';

// Different hours of the day: the story must not depend on when it is started.
const STARTS = [
  Date.UTC(2026, 10, 22, 14, 0, 7),
  Date.UTC(2027, 1, 3, 3, 41, 52),
];

describe.each(STARTS)('the story that starts at %d', start => {
  const servers = new Map<string, SimulatedPrometheus>();
  let now = start;

  beforeEach(() => {
    now = start;
  });

  function server(name: string): SimulatedPrometheus {
    const known = servers.get(name);
    if (known) {
      return known;
    }
    const source = SOURCES.find(one => one.name === name)!;
    const made = createSimulatedPrometheus(source, { start, now: () => now });
    servers.set(name, made);
    return made;
  }

  function query(source: string, promql: string) {
    const { store } = server(source);
    const found = new Evaluation(store).evaluate(parsePromql(promql), now);
    return (found as VectorValue).samples;
  }

  function value(source: string, promql: string): number | undefined {
    const samples = query(source, promql);
    expect(samples.length).toBeLessThan(2);
    return samples[0]?.value;
  }

  const status = (slo: string, stat: string) =>
    value('prod-eu', `slo:status{slo="${slo}",stat="${stat}"}`);
  const firing = (source: string, selector: string) =>
    query(source, `ALERTS{alertstate="firing",${selector}}`).map(
      ({ labels }) => labels.tier ?? labels.sloth_severity ?? labels.severity,
    );
  const slothLeft = (source: string, service: string) =>
    value(
      source,
      `slo:period_error_budget_remaining:ratio{sloth_service="${service}"}`,
    );

  it('checkout burns fast: about 45x, about 22 % left, page and ticket', () => {
    const slo = 'checkout-availability';
    expect(status(slo, 'remaining')).toBeGreaterThan(0.21);
    expect(status(slo, 'remaining')).toBeLessThan(0.23);
    expect(status(slo, 'burn_1h')).toBeCloseTo(45, 0);
    expect(firing('prod-eu', `slo="${slo}"`)).toEqual(['page', 'ticket']);
    const since = value(
      'prod-eu',
      `time() - ALERTS_FOR_STATE{slo="${slo}",tier="page"}`,
    );
    expect(since! * 1000).toBeGreaterThan(2.5 * HOUR);
    expect(since! * 1000).toBeLessThan(3.1 * HOUR);
  });

  it.each([
    ['checkout-latency', 0.7],
    ['catalog-availability', 0.7],
  ])('%s is healthy', (slo, least) => {
    expect(status(slo, 'remaining')).toBeGreaterThan(least);
    expect(status(slo, 'burn_1h')).toBeLessThan(1);
    expect(status(slo, 'coverage')).toBe(1);
    expect(firing('prod-eu', `slo="${slo}"`)).toEqual([]);
  });

  it('search lacks a day of data', () => {
    const slo = 'search-availability';
    expect(status(slo, 'coverage')).toBeCloseTo(29 / 30, 3);
    expect(status(slo, 'data')).toBe(1);
    expect(status(slo, 'remaining')).toBeGreaterThan(0.4);
  });

  it('payments has overspent by 34 % and is calm', () => {
    const slo = 'payments-availability';
    expect(status(slo, 'remaining')).toBeCloseTo(-0.34, 2);
    expect(status(slo, 'burn_1h')).toBeLessThan(0.5);
    expect(firing('prod-eu', `slo="${slo}"`)).toEqual([]);
  });

  it('fraud-check is three days young', () => {
    const slo = 'fraud-check-availability';
    expect(status(slo, 'coverage')).toBeCloseTo(0.1, 3);
    const first = value(
      'prod-eu',
      `time() - min_over_time(timestamp(slo:status{slo="${slo}",stat="data"})[30d:6h])`,
    );
    expect(first).toBeGreaterThan(2.7 * 86_400);
    expect(first).toBeLessThan(3 * 86_400);
  });

  it('invoice-export had 902 requests, 2 failed', () => {
    const slo = 'invoice-export-availability';
    expect(status(slo, 'events')).toBeCloseTo(902, 1);
    expect(status(slo, 'bad_events')).toBeCloseTo(2, 1);
    expect(status(slo, 'coverage')).toBe(1);
    expect(firing('prod-eu', `slo="${slo}"`)).toEqual([]);
  });

  it('notifications has no data for 3 h 12 min', () => {
    const slo = 'notifications-availability';
    expect(status(slo, 'data')).toBe(0);
    expect(status(slo, 'sli')).toBeUndefined();
    expect(status(slo, 'remaining')).toBeUndefined();
    expect(status(slo, 'burn_1h')).toBeUndefined();
    const known = 1 - status(slo, 'bad_events')! / status(slo, 'events')!;
    expect(1 - (1 - known) / 0.01).toBeCloseTo(0.7, 1);
    expect(firing('prod-eu', `slo="${slo}"`)).toEqual(['no_data']);
    expect(value('prod-eu', 'up{job="notifications"}')).toBe(0);
    // A rate of 5 m outlives its metric by some minutes.
    const since = value('prod-eu', `time() - ALERTS_FOR_STATE{slo="${slo}"}`);
    expect(since! * 1000).toBeGreaterThan(3 * HOUR + 5 * MINUTE);
    expect(since! * 1000).toBeLessThan(3 * HOUR + 9 * MINUTE);
  });

  it('cart burns slowly at 2.2x, with a ticket', () => {
    const burn = value(
      'prod-eu',
      'slo:sli_error:ratio_rate6h{sloth_service="cart"} / on(sloth_id) slo:error_budget:ratio',
    );
    expect(burn).toBeCloseTo(2.2, 1);
    expect(slothLeft('prod-eu', 'cart')).toBeGreaterThan(0.25);
    expect(firing('prod-eu', 'sloth_service="cart"')).toEqual(['ticket']);
  });

  it('route-planner, tracking, ledger and tax are healthy', () => {
    expect(slothLeft('prod-eu', 'route-planner')).toBeGreaterThan(0.7);
    expect(slothLeft('prod-ap', 'tracking')).toBeGreaterThan(0.6);
    const pyrra = query(
      'prod-us',
      'sum by (slo) (http_requests:increase4w{code=~"5.."}) / sum by (slo) (http_requests:increase4w)',
    );
    const left = Object.fromEntries(
      pyrra.map(({ labels, value: share }) => [labels.slo, share]),
    );
    expect(1 - left['ledger-availability'] / 0.001).toBeCloseTo(0.78, 1);
    expect(1 - left['tax-availability'] / 0.005).toBeCloseTo(0.8, 1);
    expect(query('prod-us', 'ALERTS{slo=~"(ledger|tax)-.*"}')).toEqual([]);
  });

  it('only tax has generic rules of Pyrra', () => {
    const found = query('prod-us', '{__name__=~"pyrra_.+"}');
    expect(new Set(found.map(({ labels }) => labels.slo))).toEqual(
      new Set(['tax-availability']),
    );
  });

  it('staging: checkout is overspent by 11 %, cart has 78 % left', () => {
    expect(slothLeft('stage-eu', 'checkout')).toBeCloseTo(-0.11, 2);
    expect(slothLeft('stage-eu', 'cart')).toBeCloseTo(0.78, 2);
  });

  it.each(['prod-eu', 'prod-us', 'prod-ap', 'stage-eu'])(
    'the cluster %s is healthy, but prod-us schedules pods slowly',
    cluster => {
      for (const key of [
        'api-availability',
        'api-latency',
        'scheduling-latency',
      ]) {
        const of = (stat: string) =>
          value(cluster, `slo:status{slo="${cluster}-${key}",stat="${stat}"}`);
        const slow = cluster === 'prod-us' && key === 'scheduling-latency';
        expect([key, of('burn_6h')! > 1.5]).toEqual([key, slow]);
        expect(of('remaining')).toBeGreaterThan(slow ? 0.4 : 0.6);
        expect(firing(cluster, `slo="${cluster}-${key}"`)).toEqual(
          slow ? ['ticket'] : [],
        );
      }
    },
  );

  it('has an SLO that belongs to no component', () => {
    expect(slothLeft('prod-eu', 'returns-api')).toBeGreaterThan(0.5);
  });

  it('goes on: checkout spends 6 % of its budget an hour', () => {
    const before = status('checkout-availability', 'remaining')!;
    now = start + HOUR;
    const after = status('checkout-availability', 'remaining')!;
    expect(before - after).toBeGreaterThan(0.04);
    expect(before - after).toBeLessThan(0.09);
  });

  it('is the same each time it is told', () => {
    const source = SOURCES[0];
    const again = createSimulatedPrometheus(source, {
      start,
      now: () => start,
    });
    const everything = parsePromql('{__name__=~".+"}');
    expect(new Evaluation(again.store).evaluate(everything, start)).toEqual(
      new Evaluation(server('prod-eu').store).evaluate(everything, start),
    );
  });
});
