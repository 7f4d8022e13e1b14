import { apiAvailability, apiLatency, apiListLatency } from './apiServer';
import { apiProbe, controlPlaneAvailability } from './controlPlane';
import { controllerManagerLatency } from './controllerManager';
import { coreDnsAvailability, coreDnsLatency } from './coreDns';
import { etcdAvailability, etcdDiskLatency, etcdRequestLatency } from './etcd';
import { FoundMetrics, type SelectionOptions } from './FoundMetrics';
import {
  ingressNginxAvailability,
  ingressTraefikAvailability,
} from './ingress';
import { Lacking } from './Lacking';
import { mergeFindings, type Lack } from './mergeFindings';
import type {
  ClusterFacts,
  PlatformFinding,
  PlatformSloKey,
  SharedComponent,
} from './PlatformFacts';
import type { PlatformSlo } from './PlatformSlo';
import { schedulerErrors, schedulingLatency } from './scheduling';
import { webhookAvailability, webhookLatency } from './webhooks';

const MAKERS: Record<
  PlatformSloKey,
  (found: FoundMetrics) => PlatformSlo | undefined
> = {
  'control-plane-availability': controlPlaneAvailability,
  'api-availability': apiAvailability,
  'api-probe': apiProbe,
  'api-latency': apiLatency,
  'api-list-latency': apiListLatency,
  'webhook-availability': webhookAvailability,
  'webhook-latency': webhookLatency,
  'scheduling-latency': schedulingLatency,
  'scheduler-errors': schedulerErrors,
  'controller-manager-latency': controllerManagerLatency,
  'etcd-availability': etcdAvailability,
  'etcd-disk-latency': etcdDiskLatency,
  'etcd-request-latency': etcdRequestLatency,
  'coredns-availability': coreDnsAvailability,
  'coredns-latency': coreDnsLatency,
  'ingress-nginx-availability': ingressNginxAvailability,
  'ingress-traefik-availability': ingressTraefikAvailability,
};

/** @public */
export const PLATFORM_SLO_KEYS = Object.keys(MAKERS) as PlatformSloKey[];

/** @public */
export interface PlatformOptions {
  /** One definition for all clusters that are alike, with a budget for each; else one definition per cluster. */
  grouped?: boolean;
  /** Jobs by component, where the usual names do not fit. */
  jobs?: Partial<Record<SharedComponent, string>>;
  /** SLOs that are not wanted. */
  leaveOut?: PlatformSloKey[];
}

/**
 * An SLO, and whose it is.
 *
 * @public
 */
export interface PlacedSlo {
  slo: PlatformSlo;
  /** `undefined`: of all clusters, or of the only one. */
  cluster: string | undefined;
  /** Labels of which each value has its own budget. */
  groupBy: string[];
}

/** @public */
export interface PlatformPack {
  slos: PlacedSlo[];
  /** What cannot be had, and what to do for it. */
  findings: PlatformFinding[];
}

type Jobs = SelectionOptions['jobs'];

function make(
  key: PlatformSloKey,
  found: FoundMetrics,
): PlatformSlo | Lacking | undefined {
  try {
    return MAKERS[key](found);
  } catch (error) {
    if (error instanceof Lacking) return error;
    throw error;
  }
}

/** The SLO of one cluster, by matching its label. */
function ofOne(key: PlatformSloKey, facts: ClusterFacts, jobs: Jobs) {
  const { cluster, label } = facts;
  const scope =
    label !== undefined && cluster !== undefined
      ? [{ label, op: '=' as const, value: cluster }]
      : [];
  return make(key, new FoundMetrics(facts, { scope, groupBy: [], jobs }));
}

/** The SLO that all clusters share; `undefined`: their metrics differ, or there is no label. */
function ofAll(
  key: PlatformSloKey,
  clusters: ClusterFacts[],
  jobs: Jobs,
): PlacedSlo | undefined {
  const label = clusters[0]?.label;
  if (label === undefined) return undefined;
  const options = { scope: [], groupBy: [label], jobs };
  const made = clusters
    .map(facts => make(key, new FoundMetrics(facts, options)))
    .filter(one => one !== undefined && !(one instanceof Lacking));
  const [first, ...others] = made as PlatformSlo[];
  const alike = others.every(
    other => JSON.stringify(other) === JSON.stringify(first),
  );
  return first && alike
    ? { slo: first, cluster: undefined, groupBy: [label] }
    : undefined;
}

/**
 * The SLOs that can be had of what a Prometheus has of its clusters, and why others cannot.
 *
 * @public
 */
export function platformSlos(
  clusters: ClusterFacts[],
  { grouped = false, jobs = {}, leaveOut = [] }: PlatformOptions = {},
): PlatformPack {
  const slos: PlacedSlo[] = [];
  const lacks: Lack[] = [];
  for (const key of PLATFORM_SLO_KEYS) {
    if (leaveOut.includes(key)) continue;
    const shared = grouped ? ofAll(key, clusters, jobs) : undefined;
    if (shared) slos.push(shared);
    for (const facts of clusters) {
      const made = ofOne(key, facts, jobs);
      const { cluster } = facts;
      if (made instanceof Lacking) {
        const { message, mend } = made;
        lacks.push({ slo: key, cluster, message, mend });
      } else if (made && !shared) {
        slos.push({ slo: made, cluster, groupBy: [] });
      }
    }
  }
  return { slos, findings: mergeFindings(lacks, clusters) };
}
