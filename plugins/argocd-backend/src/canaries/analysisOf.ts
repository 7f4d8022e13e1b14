import type { CanaryAnalysis } from '@fairway/contracts/argocd';
import type { AnalysisRun, Rollout } from './canaryResources';

// Of several the first such one is told.
const WORST_FIRST = ['Failed', 'Error', 'Inconclusive', 'Running', 'Pending'];

const POD_HASH_LABEL = 'rollouts-pod-template-hash';

type Metric = NonNullable<
  NonNullable<AnalysisRun['status']>['metricResults']
>[number];

function metricOf(metric: Metric): CanaryAnalysis['metrics'][number] {
  const { name, phase, message, count, error } = metric;
  // Once something was measured, a count that is left out is zero.
  const told = (value: number | undefined) =>
    count === undefined ? value : value ?? 0;
  return {
    name,
    phase,
    message,
    successful: told(metric.successful),
    failed: told(metric.failed),
    inconclusive: told(metric.inconclusive),
    errors: told(error),
  };
}

function rank(phase: string | undefined): number {
  const at = WORST_FIRST.indexOf(phase ?? '');
  return at < 0 ? WORST_FIRST.length : at;
}

function isOf(rollout: Rollout, { metadata }: AnalysisRun): boolean {
  const { name, namespace } = rollout.metadata;
  const hash = rollout.status?.currentPodHash;
  return (
    metadata.namespace === namespace &&
    (metadata.ownerReferences ?? []).some(
      owner => owner.kind === 'Rollout' && owner.name === name,
    ) &&
    // Those of versions before are history.
    hash !== undefined &&
    metadata.labels?.[POD_HASH_LABEL] === hash
  );
}

/** As the Rollout itself tells it, where the AnalysisRun cannot be read. */
function named({ status }: Rollout): CanaryAnalysis | undefined {
  const runs = [
    status?.canary?.currentStepAnalysisRunStatus,
    status?.canary?.currentBackgroundAnalysisRunStatus,
    status?.blueGreen?.prePromotionAnalysisRunStatus,
    status?.blueGreen?.postPromotionAnalysisRunStatus,
  ].flatMap(run => (run?.name ? [run] : []));
  const [worst] = runs.sort((a, b) => rank(a.status) - rank(b.status));
  return (
    worst && {
      name: worst.name,
      phase: worst.status,
      message: worst.message,
      metrics: [],
    }
  );
}

/** The worst analysis of the version that is rolled out, the newest of several. */
export function analysisOf(
  rollout: Rollout,
  runs: AnalysisRun[],
): CanaryAnalysis | undefined {
  const created = ({ metadata }: AnalysisRun) =>
    Date.parse(metadata.creationTimestamp ?? '') || 0;
  const [worst] = runs
    .filter(run => isOf(rollout, run))
    .sort(
      (a, b) =>
        rank(a.status?.phase) - rank(b.status?.phase) ||
        created(b) - created(a),
    );
  if (!worst) return named(rollout);
  const { phase, message, metricResults } = worst.status ?? {};
  return {
    name: worst.metadata.name,
    phase,
    message,
    metrics: (metricResults ?? []).map(metricOf),
  };
}
