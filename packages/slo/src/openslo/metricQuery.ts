import { followReference } from './follow';
import type { Reading } from './follow';
import type { Place } from './Place';
import { Expression } from './query/Expression';

const SUPPORTED = [
  'Prometheus',
  'Mimir',
  'Thanos',
  'Cortex',
  'VictoriaMetrics',
];

/** A query of an SLI. */
export interface MetricQuery {
  /** Where the query stands. */
  place: Place;
  expression: Expression;
}

/** Whether rules can be made for a type of data source. */
export function isSupported(type: unknown): boolean {
  return SUPPORTED.some(
    known => known.toLowerCase() === String(type).toLowerCase(),
  );
}

export function refuseType(place: Place, { findings }: Reading): void {
  findings.error(
    place,
    'rules are made for Prometheus and what speaks its language, not for this type',
    `write one of ${SUPPORTED.join(', ')}, and the query as PromQL`,
  );
}

/** What a metric says about its source, wherever its version has it. */
function sourceFields(metric: Place, { dialect }: Reading) {
  return dialect.version === 'v1'
    ? {
        reference: metric.at('metricSource', 'metricSourceRef'),
        type: metric.at('metricSource', 'type'),
        query: metric.at('metricSource', 'spec', 'query'),
      }
    : {
        reference: metric.at('dataSourceRef'),
        type: metric.at('dataSourceSpec', 'type'),
        query: metric.at('spec', 'query'),
      };
}

function checkSource(metric: Place, reading: Reading): void {
  const { reference, type } = sourceFields(metric, reading);
  const { findings, dialect } = reading;
  if (type.exists && !isSupported(type.value)) refuseType(type, reading);
  if (!reference.exists) {
    if (!type.exists)
      findings.error(
        type,
        'neither a data source nor its type is there',
        dialect.version === 'v1'
          ? 'write type: Prometheus'
          : 'write dataSourceRef, or dataSourceSpec with type: Prometheus',
      );
    return;
  }
  if (type.exists && dialect.version === 'v2alpha')
    findings.error(
      reference,
      'dataSourceRef and dataSourceSpec are both there',
      'keep one of them',
    );
  const source = followReference(reference, 'DataSource', reading);
  if (!source || source === 'unknown') return;
  const stated = source.place.at('spec', 'type');
  if (!isSupported(stated.value)) refuseType(stated, source.reading);
  else if (
    type.exists &&
    String(type.value).toLowerCase() !== String(stated.value).toLowerCase()
  )
    findings.error(
      type,
      `DataSource ${String(reference.value)} is of type ${String(
        stated.value,
      )}`,
      'remove type, or correct it',
    );
}

/**
 * The query of a metric, for a source that is supported.
 *
 * @param metric - such as `spec.ratioMetric.good`
 */
export function readMetricQuery(
  metric: Place,
  reading: Reading,
): MetricQuery | undefined {
  checkSource(metric, reading);
  const { query } = sourceFields(metric, reading);
  const expression = Expression.parse(String(query.value));
  if (expression instanceof Expression) return { place: query, expression };
  return reading.findings.error(
    query,
    expression,
    'write PromQL, such as sum(http_requests_total{job="checkout"})',
  );
}
