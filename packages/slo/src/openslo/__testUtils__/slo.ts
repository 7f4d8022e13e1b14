/** What a document for a test differs in from a plain one. */
export interface Change {
  name?: string;
  annotations?: Record<string, string>;
  labels?: Record<string, unknown>;
  /** Instead of good and total requests. */
  sli?: Record<string, unknown>;
  spec?: Record<string, unknown>;
  objective?: Record<string, unknown>;
}

/** A query of Prometheus, as openslo/v1 writes it. */
export function metric(query: string) {
  return { metricSource: { type: 'Prometheus', spec: { query } } };
}

/** An SLO of openslo/v1 that is right, but for what differs. */
export function slo(change: Change = {}): Record<string, unknown> {
  const { name = 'checkout', annotations, labels, spec, objective } = change;
  return {
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: {
      name,
      ...(annotations ? { annotations } : {}),
      ...(labels ? { labels } : {}),
    },
    spec: {
      service: 'checkout',
      indicator: {
        spec: change.sli ?? {
          ratioMetric: {
            counter: true,
            bad: metric('http_requests_total{code=~"5.."}'),
            total: metric('http_requests_total'),
          },
        },
      },
      timeWindow: [{ duration: '30d', isRolling: true }],
      budgetingMethod: 'Occurrences',
      objectives: [{ target: 0.999, ...objective }],
      ...spec,
    },
  };
}
