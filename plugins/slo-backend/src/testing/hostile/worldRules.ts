import type { Rule, Slo } from './world';

const SERVER_TIME = '2026-11-22T12:00:00.123456789Z';

function groupOf(
  name: string,
  rules: Pick<Rule, 'type' | 'name' | 'query' | 'labels'>[],
): Slo['group'] {
  return {
    name,
    interval: 30,
    evaluationTime: 0.01,
    lastEvaluation: SERVER_TIME,
    rules: rules.map(rule => ({
      ...rule,
      health: 'ok',
      lastEvaluation: SERVER_TIME,
    })),
  };
}

export function pyrraGroup(id: string): Slo['group'] {
  const labels = { slo: id };
  const share = (window: string) =>
    `sum(rate(http_requests_total{code=~"5..",job="a"}[${window}])) / sum(rate(http_requests_total{job="a"}[${window}]))`;
  const burnrate = (window: string) => ({
    type: 'recording',
    name: `http_requests:burnrate${window}`,
    query: share(window),
    labels,
  });
  return groupOf(id, [
    burnrate('5m'),
    burnrate('1h4m'),
    {
      type: 'alerting',
      name: 'ErrorBudgetBurn',
      query:
        'http_requests:burnrate5m > (14 * (1 - 0.999)) and http_requests:burnrate1h4m > (14 * (1 - 0.999))',
      labels: { ...labels, severity: 'critical', long: '1h4m', short: '5m' },
    },
  ]);
}

export function slothGroup(id: string): Slo['group'] {
  const side = (window: string) =>
    `max(slo:sli_error:ratio_rate${window}{sloth_id="${id}"} > (14.4 * 0.001)) without (sloth_window)`;
  return groupOf(`sloth-slo-alerts-${id}`, [
    {
      type: 'alerting',
      name: 'HighErrorRate',
      query: `(${side('5m')} and ${side('1h')})`,
      labels: { sloth_severity: 'page' },
    },
  ]);
}

export function fairwayGroup(id: string): Slo['group'] {
  const burn = (window: string) =>
    `slo:burn_rate:${window}{slo="${id}"} > 14.4`;
  return groupOf(`slo/${id}/now`, [
    {
      type: 'alerting',
      name: 'SLOBurn',
      query: `${burn('5m')} and ${burn(
        '1h',
      )} and slo:bad:rate1h{slo="${id}"} * 3600 > 4.5`,
      labels: { slo: id, tier: 'page' },
    },
  ]);
}
