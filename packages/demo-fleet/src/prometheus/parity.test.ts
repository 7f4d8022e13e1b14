import type { AddressInfo } from 'node:net';
import { createServer, Server } from 'node:http';
import express from 'express';
import { HOUR, MINUTE } from '../scenario/duration';
import { SOURCES } from '../scenario/sources';
import { labelsKey } from '../promql/labels';
import { createSimulatedPrometheus } from '../series/simulatedPrometheus';
import {
  missingPrometheus,
  startRealPrometheus,
} from '../testing/realPrometheus';
import { exportOpenMetrics } from './openMetrics';
import { createPrometheusRouter } from './router';

const START = Date.UTC(2026, 10, 22, 14, 0, 7);
const HISTORY = 6 * HOUR;

/** Per source: what is asked of the simulator and of the real server, over the same samples. */
export const QUERIES: Record<string, string[]> = {
  'prod-eu': [
    // A collector's questions.
    'slo:status or slo:info or ALERTS{alertname=~"SLOBurn|SLONoData",alertstate="firing"}',
    '{__name__=~"slo:period_error_budget_remaining:ratio|slo:sli_error:ratio_rate(5m|1h|6h|30d)|slo:error_budget:ratio|slo:time_period:days|sloth_slo_info"} or ALERTS{sloth_id!=""}',
    'min by(slo) (min_over_time(timestamp(slo:status{stat="data"})[5h:30m]))',
    'slo:status{slo="checkout-availability",stat=~"remaining|sli|burn_1h|burn_6h|coverage"}',
    '{__name__=~"slo:(total|bad):rate5m",slo="checkout-availability"}',
    '1 - slo:period_burn_rate:ratio',
    'count_over_time(slo:sli_error:ratio_rate5m[30d]) * 30 / 2592000',
    'ALERTS_FOR_STATE',
    // Selectors.
    'up',
    'up == 0',
    '{job="cart",code!="200"}',
    '{__name__=~"http_requests_.+",job!~"c.*|s.*"}',
    'http_requests_total{code=~"5..|4.."} offset 17m',
    'slo:burn_rate:1h{slo="nobody"}',
    // Functions over ranges.
    'sum by(job) (rate(http_requests_total{code=~"5.."}[5m]))',
    'increase(http_requests_total[1h] offset 30s)',
    'rate(http_requests_total{job="notifications"}[2h])',
    'sum_over_time(slo:bad:events[58m])',
    'avg_over_time(slo:bad:rate5m[2h])',
    'min_over_time(slo:burn_rate:5m[1h])',
    'max_over_time(slo:burn_rate:5m[1h])',
    'last_over_time(slo:status{stat="sli"}[30m])',
    'count_over_time(slo:seen:ratio[4h])',
    'max_over_time(sum by(job) (rate(http_requests_total[5m]))[1h:])',
    'avg_over_time((slo:burn_rate:5m > 1)[2h:10m] offset 20m)',
    // Operators and matching.
    'slo:bad:rate5m / slo:total:rate5m',
    'sum(rate(http_requests_total{code="500"}[5m])) by (job) / on(job) sum(rate(http_requests_total[5m])) by (job)',
    'slo:status{stat="events"} * on(slo) group_left(entity, objective) slo:info',
    'slo:info * on(slo) group_right(objective) slo:status{stat="remaining"}',
    'slo:status{stat="bad_events"} / ignoring(stat) (slo:status{stat="events"} > 0)',
    'slo:burn_rate:1h > bool 1',
    '1 < slo:burn_rate:1h',
    'slo:burn_rate:1h >= 45 or slo:burn_rate:1h < 0.2',
    'slo:status and on(slo) slo:burn_rate:5m > 14.4',
    'slo:info unless on(slo) slo:status{stat="sli"}',
    'slo:status{stat="data"} == 0',
    '-slo:status{stat="remaining"}',
    '-2 ^ 2',
    '2 ^ 3 ^ 2 % 7 - 1 / 4',
    '-slo:burn_rate:1h ^ 2',
    '(slo:burn_rate:1h - slo:burn_rate:6h) * 2 + 1',
    'slo:burn_rate:1h / 0',
    '0 / (slo:burn_rate:1h * 0)',
    // Aggregations and other functions.
    'sum(slo:burn_rate:5m)',
    'sum without(part, slo) (slo:total:events)',
    'avg by(stat) (slo:status)',
    'count by(alertname, tier) (ALERTS)',
    'min(slo:status{stat="remaining"})',
    'max by(slo) ({__name__=~"slo:burn_rate:.*"})',
    'topk(3, slo:burn_rate:1h)',
    'topk by(stat) (1, slo:status{stat!~"data|coverage"})',
    'absent(slo:status)',
    'absent(nothing{a="b",c=~"d",e="f",e="g"})',
    'absent(sum(nothing))',
    'clamp_min(slo:status{stat="remaining"}, 0)',
    'clamp_max(slo:burn_rate:1h, 1)',
    'abs(slo:status{stat="remaining"})',
    'vector(1) or on() up',
    'scalar(slo:burn_rate:1h{slo="checkout-availability"}) + 1',
    'scalar(slo:burn_rate:1h)',
    'time() - timestamp(slo:info)',
    'timestamp(slo:burn_rate:1h * 1)',
    '"text"',
    '1e-7',
    '-Inf',
  ],
  'prod-us': [
    '{__name__=~"pyrra_(objective|window|availability)"}',
    '{__name__=~".+:(increase(4w|30d)|burnrate(5m|1h|1h4m|6h|6h26m))",slo!=""}',
    'sum by(slo) (http_requests:increase4w{code=~"5.."}) / sum by(slo) (http_requests:increase4w)',
    'ALERTS{alertname="ErrorBudgetBurn"}',
  ],
};

/** Answered with an error of the same kind by both. */
export const REFUSED = [
  '',
  'slo:status{',
  'sum(',
  'up[5m',
  'up and 1',
  '1 == 1',
  'rate(up)',
  'up offset',
  'abs(up, 1)',
  '{}',
  '{job=~".*"}',
  '{job=~"("}',
  '{job=~"(?=a)"}',
  'sum(up[5m])',
  'slo:status * slo:burn_rate:1h + up[5m]',
  'slo:status * on(slo) slo:status',
  'slo:info * on(slo) slo:status',
  'abs({__name__=~"slo:burn_rate:.*"})',
  'up > bool up or bool up',
];

interface Answer {
  code: number;
  body: any;
}

function keyed(data: any): Record<string, string[]> {
  if (data.resultType === 'scalar' || data.resultType === 'string') {
    return { [data.resultType]: [String(data.result[1])] };
  }
  return Object.fromEntries(
    data.result.map((one: any) => [
      labelsKey(one.metric),
      (one.values ?? [one.value]).map(
        ([t, value]: [number, string]) => `${t}=${value}`,
      ),
    ]),
  );
}

function near(a: string, b: string): boolean {
  const [timeA, x] = a.split('=');
  const [timeB, y] = b.split('=');
  const distance = Math.abs(Number(x) - Number(y));
  const size = Math.max(Math.abs(Number(x)), Math.abs(Number(y)));
  return timeA === timeB && (x === y || distance <= 1e-9 * size);
}

function expectEqual(simulated: Answer, real: Answer) {
  expect(simulated.code).toBe(real.code);
  expect(simulated.body.data.resultType).toBe(real.body.data.resultType);
  const [ours, theirs] = [keyed(simulated.body.data), keyed(real.body.data)];
  expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort());
  for (const [series, values] of Object.entries(ours)) {
    expect(values).toHaveLength(theirs[series].length);
    const different = values
      .map((value, index) => [value, theirs[series][index]])
      .filter(([our, their]) => !near(our, their));
    expect(different).toEqual([]);
  }
}

async function ask(
  base: string,
  path: string,
  parameters: Record<string, string>,
): Promise<Answer> {
  const response = await fetch(`${base}/api/v1/${path}`, {
    method: 'POST',
    body: new URLSearchParams(parameters),
  });
  return { code: response.status, body: await response.json() };
}

describe('parity with a real Prometheus', () => {
  let missing: string | undefined;
  const servers: Record<string, { simulated: string; real: string }> = {};
  const stops: (() => Promise<unknown>)[] = [];

  async function start(name: string) {
    const source = SOURCES.find(one => one.name === name)!;
    // OpenMetrics has no staleness markers, so series that come and go with single requests are left out.
    const slos = source.slos.filter(slo => slo.traffic.kind === 'steady');
    const prometheus = createSimulatedPrometheus(
      { ...source, slos },
      {
        start: START,
        now: () => START,
        history: HISTORY,
      },
    );
    const real = await startRealPrometheus(
      exportOpenMetrics(prometheus, { start: START - HISTORY, end: START }),
    );
    stops.push(real.stop);
    const server: Server = createServer(
      express().use(createPrometheusRouter(prometheus)),
    );
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    stops.push(
      () =>
        new Promise(resolve => {
          server.close(resolve);
          server.closeAllConnections();
        }),
    );
    const { port } = server.address() as AddressInfo;
    servers[name] = {
      simulated: `http://127.0.0.1:${port}`,
      real: real.url,
    };
  }

  beforeAll(async () => {
    missing = await missingPrometheus();
    if (missing) {
      // eslint-disable-next-line no-console
      console.warn(`Parity with a real Prometheus is not checked: ${missing}`);
      return;
    }
    for (const name of Object.keys(QUERIES)) {
      await start(name);
    }
  }, 120_000);

  afterAll(async () => {
    await Promise.all(stops.map(stop => stop()));
  });

  const cases = Object.entries(QUERIES).flatMap(([source, queries]) =>
    queries.map(query => [source, query]),
  );

  it.each(cases)('%s: %s', async (source, query) => {
    if (missing) {
      return;
    }
    const { simulated, real } = servers[source];
    for (const age of [0, 47 * MINUTE, HOUR + 40 * MINUTE + 11]) {
      const parameters = { query, time: String((START - age) / 1000) };
      expectEqual(
        await ask(simulated, 'query', parameters),
        await ask(real, 'query', parameters),
      );
    }
  });

  it.each(cases.filter(([, query]) => query !== '"text"'))(
    '%s over time: %s',
    async (source, query) => {
      if (missing) {
        return;
      }
      const { simulated, real } = servers[source];
      const parameters = {
        query,
        start: String((START - HOUR) / 1000),
        end: String(START / 1000),
        step: '373s',
      };
      expectEqual(
        await ask(simulated, 'query_range', parameters),
        await ask(real, 'query_range', parameters),
      );
    },
  );

  it.each(REFUSED)('refuses %s as the real one does', async query => {
    if (missing) {
      return;
    }
    const { simulated, real } = servers['prod-eu'];
    const parameters = { query, time: String(START / 1000) };
    const ours = await ask(simulated, 'query', parameters);
    const theirs = await ask(real, 'query', parameters);
    expect([ours.code, ours.body.status, ours.body.errorType]).toEqual([
      theirs.code,
      theirs.body.status,
      theirs.body.errorType,
    ]);
  });

  it.each([
    { start: '1', end: '0', step: '1' },
    { start: '0', end: '11001', step: '1' },
    { start: '0', end: '1', step: '0' },
    { start: '0', end: '1', step: 'x' },
    { start: 'x', end: '1', step: '1' },
    { start: '0', step: '1' },
    { start: '0', end: '1', step: '1', timeout: 'x' },
    { start: '0', end: '1', step: '1', query: 'up[5m]' },
    { start: '0', end: '1', step: '1', query: '"text"' },
  ])('refuses the range %p in the same words', async parameters => {
    if (missing) {
      return;
    }
    const { simulated, real } = servers['prod-eu'];
    const asked = { query: 'up', ...parameters } as Record<string, string>;
    expect(await ask(simulated, 'query_range', asked)).toEqual(
      await ask(real, 'query_range', asked),
    );
  });
});
