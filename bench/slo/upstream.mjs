import { once } from 'node:events';
import { createServer } from 'node:http';

const T = Math.floor(Date.now() / 1000);

function sample(name, labels, value) {
  return { metric: { __name__: name, ...labels }, value: [T, String(value)] };
}

const forms = {
  fairway(i) {
    const slo = `svc-${i}-availability`;
    const entity = `component:default/svc-${i}`;
    const stats = {
      data: 1,
      coverage: 1,
      events: 1e6 + i,
      bad_events: 500,
      sli: 0.9995,
      remaining: 0.5,
      burn_1h: 0.5,
      burn_6h: 0.5,
    };
    return [
      sample(
        'slo:info',
        {
          slo,
          entity,
          objective: '0.999',
          window: '30d',
          environment: 'production',
        },
        1,
      ),
      ...Object.entries(stats).map(([stat, value]) =>
        sample('slo:status', { slo, stat }, value),
      ),
      ...['5m', '30m', '1h', '2h', '6h', '1d', '3d'].map(window =>
        sample(`slo:burn_rate:${window}`, { slo }, 0.5),
      ),
    ];
  },
  sloth(i) {
    const labels = {
      sloth_id: `svc-${i}-availability`,
      sloth_service: `svc-${i}`,
      sloth_slo: 'availability',
    };
    return [
      sample('sloth_slo_info', { ...labels, sloth_objective: '99.9' }, 1),
      sample('slo:objective:ratio', labels, 0.999),
      sample('slo:time_period:days', labels, 30),
      sample('slo:period_error_budget_remaining:ratio', labels, 0.5),
      ...['5m', '30m', '1h', '2h', '6h', '1d', '3d', '30d'].map(window =>
        sample(
          `slo:sli_error:ratio_rate${window}`,
          { ...labels, sloth_window: window },
          0.0005,
        ),
      ),
    ];
  },
  pyrra(i) {
    const labels = { slo: `svc-${i}-availability`, service: `svc-${i}` };
    return [
      sample('http_requests:increase30d', { ...labels, code: '200' }, 999500),
      sample('http_requests:increase30d', { ...labels, code: '500' }, 500),
      ...['5m', '32m', '1h4m', '2h9m', '6h26m', '1d1h43m', '4d6h51m'].map(
        window => sample(`http_requests:burnrate${window}`, labels, 0.0005),
      ),
    ];
  },
};

function pyrraGroup(i) {
  const labels = { slo: `svc-${i}-availability` };
  const rule = (name, query, more = {}) => ({
    type: name === 'ErrorBudgetBurn' ? 'alerting' : 'recording',
    name,
    query,
    labels: { ...labels, ...more },
    health: 'ok',
  });
  return {
    name: `svc-${i}`,
    interval: 30,
    rules: [
      rule(
        'http_requests:burnrate5m',
        `sum(rate(http_requests_total{code=~"5..",service="svc-${i}"}[5m])) / sum(rate(http_requests_total{service="svc-${i}"}[5m]))`,
      ),
      rule(
        'ErrorBudgetBurn',
        'http_requests:burnrate5m > (14 * (1 - 0.999)) and http_requests:burnrate1h4m > (14 * (1 - 0.999))',
        { severity: 'critical', long: '1h4m', short: '5m' },
      ),
    ],
  };
}

const success = data =>
  Buffer.from(JSON.stringify({ status: 'success', data }));

/** A Prometheus over loopback that has its answers ready, and counts what it is asked. */
export async function startUpstream({ slos, ruleSet }) {
  const indices = Array.from({ length: slos }, (_, i) => i);
  const answers = {
    '/api/v1/query': success({
      resultType: 'vector',
      result: indices.flatMap(forms[ruleSet]),
    }),
    '/api/v1/query_range': success({ resultType: 'matrix', result: [] }),
    '/api/v1/rules': success({
      groups: ruleSet === 'pyrra' ? indices.map(pyrraGroup) : [],
    }),
    '/api/v1/status/buildinfo': success({ version: '3.5.0' }),
  };
  const counts = { requests: 0, bytes: 0, byPath: {} };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://upstream');
    const answer = answers[pathname];
    request.resume();
    if (!answer) return response.writeHead(404).end();
    counts.requests += 1;
    counts.bytes += answer.length;
    const path = (counts.byPath[pathname] ??= { requests: 0, bytes: 0 });
    path.requests += 1;
    path.bytes += answer.length;
    return response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(answer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    counts,
    size: path => answers[path].length,
    reset() {
      Object.assign(counts, { requests: 0, bytes: 0, byPath: {} });
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
