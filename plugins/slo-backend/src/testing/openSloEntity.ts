import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';

/** The entity that the catalog makes of an SLO document of 99.9 % over 30 days of `http_requests_total`, with changes. */
export function sloEntity(
  name: string,
  {
    namespace = 'default',
    annotations = {},
    labels = {},
    spec = {},
    relations = [],
  }: {
    namespace?: string;
    annotations?: Record<string, string>;
    labels?: Record<string, string>;
    spec?: JsonObject;
    relations?: Entity['relations'];
  } = {},
): Entity {
  const query = (matchers: string) => ({
    metricSource: {
      type: 'Prometheus',
      spec: { query: `http_requests_total{${matchers}}` },
    },
  });
  return {
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: {
      name,
      namespace,
      annotations,
      openslo: { name, annotations, labels },
    },
    relations,
    spec: {
      service: 'checkout',
      indicator: {
        metadata: { name: 'requests' },
        spec: {
          ratioMetric: {
            counter: true,
            bad: query('job="checkout",code=~"5.."'),
            total: query('job="checkout"'),
          },
        },
      },
      timeWindow: [{ duration: '30d', isRolling: true }],
      budgetingMethod: 'Occurrences',
      objectives: [{ target: 0.999 }],
      ...spec,
    },
  };
}
