import type { Entity } from '@backstage/catalog-model';
import type { Indicator, Matcher, SeriesSelector } from '@fairway/slo';

// The annotations of Backstage's Kubernetes plugin.
const NAMESPACE = 'backstage.io/kubernetes-namespace';
const ID = 'backstage.io/kubernetes-id';

/** The pods of an SLO, as the metrics of a cluster name them. */
export interface Workload {
  namespace: string;
  name: string;
}

function selectorsIn(indicator: Indicator): SeriesSelector[] {
  switch (indicator.type) {
    case 'counters':
      return [indicator.total];
    case 'latency':
      return [indicator.count];
    case 'native-latency':
      return [indicator.histogram];
    case 'probe':
      return [indicator.up];
    default:
      return [];
  }
}

function namespaceIn(matchers: Matcher[]): string | undefined {
  return matchers.find(({ label, op }) => label === 'namespace' && op === '=')
    ?.value;
}

/**
 * The workload of the component that an SLO is about: its annotations for Kubernetes, and what they leave open: the namespace
 * that the SLO measures, and the component's own name.
 *
 * @returns `undefined` where no component or no namespace is known
 */
export function workloadOf(
  entities: Entity[],
  measured: {
    indicator: Indicator | undefined;
    labels: Record<string, string>;
  },
): Workload | undefined {
  const component = entities.find(
    ({ kind }) => kind.toLowerCase() === 'component',
  );
  if (!component) return undefined;
  const { annotations = {}, name } = component.metadata;
  const selected = measured.indicator
    ? selectorsIn(measured.indicator).map(({ matchers }) =>
        namespaceIn(matchers),
      )
    : [];
  const namespace =
    annotations[NAMESPACE] ??
    selected.find(Boolean) ??
    measured.labels.namespace;
  return namespace ? { namespace, name: annotations[ID] ?? name } : undefined;
}
