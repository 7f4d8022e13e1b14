import type {
  FluxCondition,
  FluxSource,
  HelmRelease,
  Kustomization,
} from './fluxResources';

/** Where an object of Flux comes from. */
export interface FluxSourceRef {
  kind: string;
  namespace: string;
  name: string;
}

/** What Kustomizations and HelmReleases have in common, whatever the version. */
export interface FluxObject {
  kind: 'Kustomization' | 'HelmRelease';
  metadata: Kustomization['metadata'];
  suspended: boolean;
  /** As Go writes durations: `10m0s`. */
  interval?: string;
  conditions: FluxCondition[];
  observedGeneration?: number;
  appliedRevision?: string;
  attemptedRevision?: string;
  inventory?: number;
  /** Last time that Flux worked on it. */
  reconciledAt?: string;
  /** Last time that something was deployed. */
  deployedAt?: string;
  sourceRef?: FluxSourceRef;
  path?: string;
  chart?: string;
  chartVersion?: string;
  targetNamespace?: string;
  /** It is applied to another cluster than the one it is in. */
  remote: boolean;
}

function newest(times: (string | undefined)[]): string | undefined {
  return times
    .filter((time): time is string => time !== undefined)
    .sort((a, b) => Date.parse(b) - Date.parse(a))[0];
}

export function fromKustomization({
  metadata,
  spec,
  status,
}: Kustomization): FluxObject {
  return {
    kind: 'Kustomization',
    metadata,
    suspended: spec.suspend === true,
    interval: spec.interval,
    conditions: status?.conditions ?? [],
    observedGeneration: status?.observedGeneration,
    appliedRevision: status?.lastAppliedRevision,
    attemptedRevision: status?.lastAttemptedRevision,
    inventory: status?.inventory,
    reconciledAt: newest(
      (status?.history ?? []).map(({ lastReconciled }) => lastReconciled),
    ),
    sourceRef: {
      ...spec.sourceRef,
      namespace: spec.sourceRef.namespace ?? metadata.namespace,
    },
    path: spec.path,
    targetNamespace: spec.targetNamespace,
    remote: spec.kubeConfig !== undefined,
  };
}

export function fromHelmRelease({
  metadata,
  spec,
  status,
}: HelmRelease): FluxObject {
  const releases = status?.history ?? [];
  const deployed = releases.find(release => release.status === 'deployed');
  const chart = spec.chart?.spec;
  const from = chart?.sourceRef ?? spec.chartRef;
  return {
    kind: 'HelmRelease',
    metadata,
    suspended: spec.suspend === true,
    interval: spec.interval,
    conditions: status?.conditions ?? [],
    observedGeneration: status?.observedGeneration,
    appliedRevision: deployed?.chartVersion ?? status?.lastAppliedRevision,
    attemptedRevision: status?.lastAttemptedRevision,
    deployedAt: deployed?.lastDeployed,
    sourceRef: from && {
      ...from,
      namespace: from.namespace ?? metadata.namespace,
    },
    chart: chart?.chart ?? deployed?.chartName ?? releases[0]?.chartName,
    chartVersion: chart?.version,
    targetNamespace: spec.targetNamespace ?? metadata.namespace,
    remote: spec.kubeConfig !== undefined,
  };
}

/** The condition of a type; all have at most one. */
export function conditionOf(
  { conditions }: { conditions?: FluxCondition[] },
  type: string,
): FluxCondition | undefined {
  return conditions?.find(condition => condition.type === type);
}

/** Branch, tag or version that a source follows. */
export function followed({ spec }: FluxSource): string | undefined {
  const { commit, tag, semver, branch } = spec.ref ?? {};
  return commit ?? tag ?? semver ?? branch;
}

/**
 * Address in Fairway. It has a part more than that of an application of Argo CD: a Kustomization and a HelmRelease may
 * have one name, and a cluster that of an Argo CD.
 */
export function fluxRefOf(cluster: string, object: FluxObject): string {
  const { namespace, name } = object.metadata;
  return [cluster, namespace, object.kind.toLowerCase(), name].join('/');
}
