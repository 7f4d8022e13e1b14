import { known } from '@fairway/contracts';
import type { SloExplanation, SloStatus } from '@fairway/contracts/slo';
import { sourceStatus } from './budgets';
import { secondsAgo } from './sloStatus';

/** How the budget left of a status comes about, in a rule set that counts events. */
export function explanationOf(
  status: SloStatus,
  changes: Partial<SloExplanation> = {},
): SloExplanation {
  const { objective, badEvents, events, remaining, sli } = status;
  return {
    asOf: status.asOf,
    sources: [sourceStatus()],
    ref: status.ref,
    formula: 'events',
    terms: {
      objective,
      badEvents,
      events,
      remaining,
      errorRatio: 'value' in sli ? known(1 - sli.value) : sli,
    },
    query: `1 - (\n    slo:status{slo="${status.id}",stat="bad_events"}\n  / ignoring(stat)\n    slo:status{slo="${status.id}",stat="events"}\n) / 0.001`,
    countedFrom: {
      failed: 'sum(rate(http_requests_total{job="checkout",code=~"5.."}[5m]))',
      all: 'sum(rate(http_requests_total{job="checkout"}[5m]))',
    },
    queryUrl: 'https://prometheus.example/graph',
    sourceVersion: 'Prometheus 3.5.0',
    rulesAsOf: secondsAgo(6),
    rules: [
      {
        group: `slo/${status.id}/status`,
        health: 'ok',
        lastEvaluation: secondsAgo(18),
        evaluationSeconds: 0.038,
        intervalSeconds: 30,
      },
    ],
    coverage: status.coverage,
    lagSeconds: 150,
    ...changes,
  };
}
