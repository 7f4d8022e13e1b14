import type { Canary } from '@fairway/contracts/argocd';
import { isoTime } from '../model/facts';
import type { FlaggerCanary } from './canaryResources';
import type { CanaryContext } from './fromRollout';

const STATES: Record<string, Canary['state']> = {
  Initializing: 'progressing',
  Initialized: 'done',
  Waiting: 'paused',
  Progressing: 'progressing',
  WaitingPromotion: 'paused',
  Promoting: 'progressing',
  Finalising: 'progressing',
  Succeeded: 'done',
  Failed: 'failed',
};

function analysisIn({ spec }: FlaggerCanary) {
  return spec?.analysis ?? spec?.canaryAnalysis;
}

/** Of weights, or of iterations where no traffic is shifted. */
function stepOf(canary: FlaggerCanary): Canary['step'] {
  const { canaryWeight, iterations = 0 } = canary.status ?? {};
  const analysis = analysisIn(canary);
  if (!analysis) return undefined;
  const { stepWeights, stepWeight, maxWeight = 100 } = analysis;
  if (analysis.iterations) {
    const of = analysis.iterations;
    return { current: Math.min(Math.max(iterations, 1), of), of };
  }
  if (!canaryWeight) return undefined;
  if (stepWeights?.length) {
    const of = stepWeights.length;
    const passed = stepWeights.filter(weight => weight <= canaryWeight).length;
    return passed > 0 ? { current: passed, of } : undefined;
  }
  if (!stepWeight) return undefined;
  const of = Math.max(1, Math.ceil(maxWeight / stepWeight));
  const current = Math.ceil(canaryWeight / stepWeight);
  return { current: Math.min(current, of), of };
}

function analysisOf(canary: FlaggerCanary): Canary['analysis'] {
  const analysis = analysisIn(canary);
  if (!analysis) return undefined;
  return {
    failedChecks: canary.status?.failedChecks,
    threshold: analysis.threshold,
    metrics: (analysis.metrics ?? []).map(({ name }) => ({ name })),
  };
}

/** A Canary of Flagger. */
export function fromFlagger(
  canary: FlaggerCanary,
  { fresh, asOf }: CanaryContext,
): Canary {
  const { metadata, spec, status } = canary;
  const known = STATES[status?.phase ?? ''] ?? 'unknown';
  const held = spec?.suspend && known !== 'failed' ? 'paused' : known;
  const state = fresh ? held : 'stale';
  const underWay = held === 'progressing' || held === 'paused';
  const promoted = status?.conditions?.find(({ type }) => type === 'Promoted');
  return {
    tool: 'flagger',
    namespace: metadata.namespace,
    name: metadata.name,
    state,
    phase: status?.phase,
    step: underWay ? stepOf(canary) : undefined,
    weight:
      underWay && status?.canaryWeight !== undefined
        ? { percent: status.canaryWeight, declared: false }
        : undefined,
    paused:
      held === 'paused'
        ? { reason: spec?.suspend ? 'spec.suspend' : status?.phase }
        : undefined,
    message: promoted?.message,
    since: isoTime(status?.lastTransitionTime),
    analysis: underWay || held === 'failed' ? analysisOf(canary) : undefined,
    asOf: asOf?.toISOString(),
  };
}
