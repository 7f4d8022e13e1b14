import type { RuleHealth, SloStatus } from '@fairway/contracts/slo';
import { wholeId } from '../words/group';
import { secondsAgo } from '@fairway/kit-react/testUtils';

const ruleFileOf = (id: string) => `groups:
  - name: slo/${id}/now
    interval: 30s
    rules:
      - record: slo:total:rate5m
        expr: sum(rate(http_requests_total{job="checkout"}[5m]))
        labels:
          slo: ${id}
      - record: slo:bad:rate5m
        expr: |-
          sum(rate(http_requests_total{job="checkout",code=~"5.."}[5m]))
            or 0 * slo:total:rate5m{slo="${id}"}
        labels:
          slo: ${id}
  - name: slo/${id}/status
    interval: 2m
    rules:
      - record: slo:status
        expr: avg_over_time(slo:seen:ratio{slo="${id}"}[30d])
        labels:
          slo: ${id}
          stat: coverage
`;

/** Rules that are loaded as their definition emits them; `changes` make it another. */
export function ruleHealth(
  status: SloStatus,
  changes: Partial<RuleHealth> = {},
): RuleHealth {
  const id = wholeId(status);
  const group = (name: string, rules: number, seconds: number) => ({
    group: `slo/${id}/${name}`,
    health: 'ok' as const,
    rules,
    lastEvaluation: secondsAgo(18),
    evaluationSeconds: seconds,
    intervalSeconds: name === 'now' ? 30 : 120,
    slow: false,
    skipped: 0,
  });
  return {
    state: 'loaded',
    asOf: secondsAgo(6),
    groups: [group('now', 17, 0.011), group('status', 10, 0.038)],
    expected: 27,
    missing: [],
    different: [],
    unexpected: [],
    ruleFile: ruleFileOf(id),
    ...changes,
  };
}

/** How rules may be other than well, by what is the matter. */
export const unwellRules = {
  missing: (status: SloStatus) =>
    ruleHealth(status, {
      state: 'missing',
      missing: [
        {
          group: `slo/${status.id}/status`,
          name: 'SLONoData',
          labels: { tier: 'no_data' },
        },
        {
          group: `slo/${status.id}/now`,
          name: 'slo:burn_rate:1d',
          labels: {},
        },
      ],
    }),
  failing: (status: SloStatus) => {
    const health = ruleHealth(status, { state: 'failing' });
    const [now, ...others] = health.groups;
    return {
      ...health,
      groups: [
        {
          ...now,
          health: 'err' as const,
          lastError:
            'vector contains metrics with the same labelset after applying rule labels',
        },
        ...others,
      ],
    };
  },
  slow: (status: SloStatus) => {
    const health = ruleHealth(status, { state: 'slow' });
    const [now, ...others] = health.groups;
    return {
      ...health,
      groups: [
        { ...now, slow: true, evaluationSeconds: 27.4, skipped: 12 },
        ...others,
      ],
    };
  },
  different: (status: SloStatus) =>
    ruleHealth(status, {
      state: 'different',
      different: [
        {
          group: `slo/${status.id}/now`,
          name: 'slo:bad:rate5m',
          labels: {},
          loaded: `sum(rate(http_requests_total{code=~"5..",job="checkout"}[5m])) or 0 * slo:total:rate5m{slo="${status.id}"}`,
          expected: `sum(rate(http_requests_total{code=~"5..|429",job="checkout"}[5m]))\n  or 0 * slo:total:rate5m{slo="${status.id}"}`,
          fields: ['expression'],
        },
        {
          group: `slo/${status.id}/now`,
          name: 'SLOBurn',
          labels: { tier: 'page' },
          loaded: `slo:burn_rate:1h{slo="${status.id}"} > 14.4 and slo:burn_rate:5m{slo="${status.id}"} > 14.4`,
          expected: `slo:burn_rate:1h{slo="${status.id}"} > 14.4 and slo:burn_rate:5m{slo="${status.id}"} > 14.4`,
          fields: ['labels', 'for'],
        },
      ],
      unexpected: [
        {
          group: `slo/${status.id}/old`,
          name: 'slo:burn_rate:4d',
          labels: {},
        },
      ],
    }),
  elsewhere: (status: SloStatus) =>
    ruleHealth(status, { state: 'elsewhere', groups: [] }),
  'not-read': (status: SloStatus) =>
    ruleHealth(status, { state: 'not-read', asOf: undefined, groups: [] }),
};
