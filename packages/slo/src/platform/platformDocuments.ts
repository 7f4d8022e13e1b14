import { stringify } from 'yaml';
import { clusterNames, entityName } from './clusterNames';
import type { PlacedSlo } from './platformSlos';
import { sliSpec } from './sliSpec';

/** @public */
export interface DocumentOptions {
  /** Of the catalog, where the entities of the clusters are. Default: `default`. */
  entityNamespace?: string;
  /** Of all the clusters, such as `production`; default: what their source says. */
  environment?: string;
  /** Labels of every document, such as its owner. */
  labels?: Record<string, string>;
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
  { environment, labels }: DocumentOptions,
): Record<string, unknown> {
  const { slo } = placed;
  const annotations = annotationsOf(placed, entity, environment);
  return {
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: {
      name: document,
      displayName: title,
      ...(labels && Object.keys(labels).length > 0 ? { labels } : {}),
      ...(Object.keys(annotations).length > 0 ? { annotations } : {}),
    },
    spec: {
      description: slo.description,
      service: 'kubernetes',
      indicator: {
        metadata: { name: document },
        spec: sliSpec(slo.indicator),
      },
      timeWindow: [{ duration: '30d', isRolling: true }],
      budgetingMethod: 'Occurrences',
      objectives: [{ target: Number(slo.objective) }],
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
  options: DocumentOptions = {},
): PlatformFile[] {
  const { entityNamespace = 'default' } = options;
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
      options,
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
  return (
    documents
      // Readers of YAML 1.1 would take `off` for false: it is quoted.
      .map(document => stringify(document, { lineWidth: 0, version: '1.1' }))
      .join('---\n')
  );
}
