import { stringify } from 'yaml';
import type { Indicator, SeriesSelector } from '../definition/Indicator';
import { selector, type Matcher } from '../promql/selector';
import { clusterNames, entityName } from './clusterNames';
import type { PlacedSlo } from './platformSlos';

/** @public */
export interface DocumentOptions {
  /** Of the catalog, where the entities of the clusters are. Default: `default`. */
  entityNamespace?: string;
  /** Of all the clusters, such as `production`; default: what their source says. */
  environment?: string;
}

/**
 * OpenSLO documents for one file.
 *
 * @public
 */
export interface PlatformFile {
  /** Without a folder: `prod-eu.yaml`, or `clusters.yaml` for what is of all. */
  name: string;
  documents: Record<string, unknown>[];
}

const LONGEST_TITLE = 63;
const ALL = 'clusters';

function query(series: SeriesSelector | string, matchers: Matcher[] = []) {
  return {
    metricSource: {
      type: 'Prometheus',
      spec: {
        query:
          typeof series === 'string'
            ? series
            : selector(series.metric, [...series.matchers, ...matchers]),
      },
    },
  };
}

/** The indicator in OpenSLO's words, and what the objective says of it. */
function sliOf(indicator: Indicator): {
  spec: Record<string, unknown>;
  objective: Record<string, unknown>;
} {
  switch (indicator.type) {
    case 'counters':
      return {
        spec: {
          ratioMetric: {
            counter: true,
            [indicator.counted]: query(indicator.part),
            total: query(indicator.total),
          },
        },
        objective: {},
      };
    case 'latency':
      return {
        spec: {
          ratioMetric: {
            counter: true,
            good: query(indicator.bucket, [
              { label: 'le', op: '=', value: indicator.bound },
            ]),
            total: query(indicator.count),
          },
        },
        objective: {},
      };
    case 'native-latency':
      return {
        spec: { thresholdMetric: query(indicator.histogram) },
        objective: { op: 'lte', value: Number(indicator.bound) },
      };
    case 'probe':
      return {
        spec: { thresholdMetric: query(indicator.up) },
        objective: { op: 'gte', value: 1 },
      };
    case 'ratio':
      return {
        spec: {
          ratioMetric: { rawType: 'failure', raw: query(indicator.bad) },
        },
        objective: {},
      };
    default:
      throw new TypeError(`No platform SLO has a ${indicator.type} indicator`);
  }
}

interface Names {
  document: string;
  title: string;
  entity: string | undefined;
}

function namesOf(
  { slo, cluster }: PlacedSlo,
  names: Map<string, string>,
  namespace: string,
): Names {
  if (cluster === undefined) {
    return { document: slo.key, title: slo.title, entity: undefined };
  }
  const name = names.get(cluster)!;
  const title = `${slo.title}, ${cluster}`;
  return {
    document: `${name}-${slo.key}`,
    title: title.length <= LONGEST_TITLE ? title : slo.title,
    entity: `resource:${namespace}/${entityName(cluster, name)}`,
  };
}

function annotationsOf(
  { slo, groupBy }: PlacedSlo,
  entity: string | undefined,
  environment: string | undefined,
): Record<string, string> {
  return {
    ...(entity ? { 'fairway.dev/entity': entity } : {}),
    ...(environment ? { 'fairway.dev/environment': environment } : {}),
    ...(groupBy.length > 0
      ? { 'fairway.dev/group-by': groupBy.join(',') }
      : {}),
    ...(slo.tiers.length < 2
      ? { 'fairway.dev/alert-tiers': slo.tiers[0] ?? 'none' }
      : {}),
    ...(slo.noDataAlert ? {} : { 'fairway.dev/no-data-alert': 'off' }),
  };
}

function documentOf(
  placed: PlacedSlo,
  { document, title, entity }: Names,
  environment: string | undefined,
): Record<string, unknown> {
  const { slo } = placed;
  const { spec, objective } = sliOf(slo.indicator);
  return {
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: {
      name: document,
      displayName: title,
      annotations: annotationsOf(placed, entity, environment),
    },
    spec: {
      description: slo.description,
      service: 'kubernetes',
      indicator: { metadata: { name: document }, spec },
      timeWindow: [{ duration: '30d', isRolling: true }],
      budgetingMethod: 'Occurrences',
      objectives: [{ ...objective, target: Number(slo.objective) }],
    },
  };
}

/**
 * The SLOs as OpenSLO documents, one file per cluster.
 *
 * @public
 */
export function platformDocuments(
  slos: PlacedSlo[],
  { entityNamespace = 'default', environment }: DocumentOptions = {},
): PlatformFile[] {
  const names = clusterNames([
    ...new Set(slos.flatMap(({ cluster }) => cluster ?? [])),
  ]);
  const files = new Map<string, Record<string, unknown>[]>();
  for (const placed of slos) {
    const { cluster } = placed;
    const file = cluster === undefined ? ALL : names.get(cluster)!;
    const document = documentOf(
      placed,
      namesOf(placed, names, entityNamespace),
      environment,
    );
    files.set(file, [...(files.get(file) ?? []), document]);
  }
  return [...files].map(([name, documents]) => ({
    name: `${name}.yaml`,
    documents,
  }));
}

/**
 * YAML of documents, as a file holds them.
 *
 * @public
 */
export function documentsText(documents: Record<string, unknown>[]): string {
  return documents
    .map(document => stringify(document, { lineWidth: 0 }))
    .join('---\n');
}
