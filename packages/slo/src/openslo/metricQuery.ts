import { followReference } from './follow';
import type { Found, Reading } from './follow';
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
        spec: metric.at('metricSource', 'spec'),
      }
    : {
        reference: metric.at('dataSourceRef'),
        type: metric.at('dataSourceSpec', 'type'),
        spec: metric.at('spec'),
      };
}

/** @returns whether a source is named that rules can be made for */
function checkSource(metric: Place, reading: Reading): boolean {
  const { reference, type } = sourceFields(metric, reading);
  const { findings, dialect } = reading;
  if (type.exists && !isSupported(type.value)) {
    refuseType(type, reading);
    return false;
  }
  if (!reference.exists) {
    if (type.exists) return true;
    findings.error(
      type,
      'neither a data source nor its type is there',
      dialect.version === 'v1'
        ? 'write type: Prometheus'
        : 'write dataSourceRef, or dataSourceSpec with type: Prometheus',
    );
    return false;
  }
  if (type.exists && dialect.version === 'v2alpha')
    findings.error(
      reference,
      'dataSourceRef and dataSourceSpec are both there',
      'keep one of them',
    );
  const source = followReference(reference, 'DataSource', reading);
  return (
    source === 'unknown' || (!!source && sourceFits(source, type, reading))
  );
}

/** The DataSource is supported, and what the metric says of it is right. */
function sourceFits(source: Found, type: Place, reading: Reading): boolean {
  const stated = source.place.at('spec', 'type');
  if (!isSupported(stated.value)) {
    refuseType(stated, source.reading);
    return false;
  }
  if (
    type.exists &&
    String(type.value).toLowerCase() !== String(stated.value).toLowerCase()
  )
    reading.findings.error(
      type,
      `DataSource ${source.place.at('metadata', 'name').value} is of type ${
        stated.value
      }`,
      'remove type, or correct it',
    );
  return true;
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
  if (!checkSource(metric, reading)) return undefined;
  const { findings } = reading;
  const { spec } = sourceFields(metric, reading);
  for (const key of Object.keys(spec.value as object))
    if (key !== 'query')
      findings.error(
        spec.at(key),
        'it is not read; Prometheus has a query and nothing else',
        'remove it',
      );
  const query = spec.at('query');
  const expression =
    typeof query.value === 'string'
      ? Expression.parse(query.value)
      : 'it is no text';
  if (expression instanceof Expression) return { place: query, expression };
  return findings.error(
    query,
    query.exists ? expression : 'it is missing',
    'write PromQL, such as sum(http_requests_total{job="checkout"})',
  );
}
