import { InputError } from '@backstage/errors';
import {
  escapeRegex,
  platformMetricNames,
  type Matcher,
  type PlatformFinding,
} from '@fairway/slo';
import type { PrometheusIndex } from './PrometheusIndex';

/** A cluster to ask for. */
export interface ClusterToAsk {
  name: string | undefined;
  /** The label whose value is its name; `undefined`: the Prometheus is this cluster's alone. */
  label: string | undefined;
}

export interface FoundClusters {
  clusters: ClusterToAsk[];
  findings: PlatformFinding[];
}

// Things other than clusters are scraped and probed too, under labels of their own.
const OF_ANYTHING = ['up', 'probe_success'];

function nameMatcher(names: string[]): Matcher {
  return {
    label: '__name__',
    op: '=~',
    value: names.map(escapeRegex).join('|'),
  };
}

/** Names of the series of the pack, as a matcher. */
export function anyPlatformMetric(): Matcher {
  return nameMatcher(platformMetricNames());
}

function ofClusters(): Matcher {
  return nameMatcher(
    platformMetricNames().filter(name => !OF_ANYTHING.includes(name)),
  );
}

/** Series that a label leaves out of every cluster. */
async function unlabelled(
  index: PrometheusIndex,
  label: string,
): Promise<PlatformFinding[]> {
  const names = await index.values('__name__', [
    ofClusters(),
    { label, op: '=', value: '' },
  ]);
  if (names.length === 0) return [];
  return [
    {
      slos: [],
      clusters: undefined,
      message: `Series without the label ${label} belong to no cluster: ${names
        .slice(0, 3)
        .join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`,
      mend: `Give every job of a cluster the label ${label}, by relabel_configs or by external_labels before they are sent on`,
    },
  ];
}

/**
 * The clusters that are named, or all that there are.
 *
 * @throws InputError where one that is named is not there
 */
export async function findClusters(
  index: PrometheusIndex,
  label: string,
  named: string[],
): Promise<FoundClusters> {
  const there = await index.values(label, [ofClusters()]);
  if (there.length === 0) {
    if (named.length <= 1) {
      return { clusters: [{ name: named[0], label: undefined }], findings: [] };
    }
    throw new InputError(
      `No metrics of Kubernetes have the label ${label}: the Prometheus cannot tell ${named.join(
        ', ',
      )} apart. Name the label with --cluster-label, or one cluster`,
    );
  }
  const missing = named.filter(name => !there.includes(name));
  if (missing.length > 0) {
    throw new InputError(
      `No metrics of Kubernetes have ${label}=${missing
        .map(name => JSON.stringify(name))
        .join(' or ')}; there is ${there.join(', ')}`,
    );
  }
  const names = named.length > 0 ? named : there;
  return {
    clusters: names.map(name => ({ name, label })),
    findings: await unlabelled(index, label),
  };
}
