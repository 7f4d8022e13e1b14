import type { Canary } from '@fairway/contracts/argocd';
import { isoTime } from '../model/facts';
import { analysisOf } from './analysisOf';
import type { AnalysisRun, Rollout } from './canaryResources';

/** How well what is told of a canary is known. */
export interface CanaryContext {
  /** The cluster answered lately. */
  fresh: boolean;
  asOf?: Date;
}

const STATES: Record<string, Canary['state']> = {
  Healthy: 'done',
  Progressing: 'progressing',
  Paused: 'paused',
  Degraded: 'failed',
};

function stateOf(
  { metadata, status }: Rollout,
  { fresh }: CanaryContext,
): Canary['state'] {
  if (!fresh) return 'stale';
  const { phase, abort, observedGeneration } = status ?? {};
  const generation = Number(observedGeneration);
  // What is said is of before the last change.
  const old =
    metadata.generation !== undefined && generation < metadata.generation;
  if (abort) return 'failed';
  return old ? 'unknown' : STATES[phase ?? ''] ?? 'unknown';
}

function stepOf({ spec, status }: Rollout): Canary['step'] {
  const of = spec?.strategy?.canary?.steps?.length;
  const index = status?.currentStepIndex;
  if (!of || index === undefined) return undefined;
  // After the last step the index points behind it.
  return { current: Math.min(index + 1, of), of };
}

function weightOf({ spec, status }: Rollout): Canary['weight'] {
  const told = status?.canary?.weights?.canary?.weight;
  if (told !== undefined) return { percent: told, declared: false };
  const index = status?.currentStepIndex;
  const steps = spec?.strategy?.canary?.steps;
  if (index === undefined || !steps) return undefined;
  const asked = steps
    .slice(0, index + 1)
    .flatMap(({ setWeight }) => setWeight ?? []);
  const percent = asked.at(-1);
  return percent === undefined ? undefined : { percent, declared: true };
}

function sinceOf({ status }: Rollout, state: Canary['state']) {
  const { abortedAt, pauseConditions, conditions } = status ?? {};
  const type = state === 'paused' ? 'Paused' : 'Progressing';
  const condition = conditions?.find(one => one.type === type);
  const changed = condition?.lastTransitionTime;
  if (state === 'failed') return isoTime(abortedAt ?? changed);
  return isoTime(
    (state === 'paused' ? pauseConditions?.[0]?.startTime : undefined) ??
      changed,
  );
}

/** A Rollout with the analysis of what it rolls out. */
export function fromRollout(
  rollout: Rollout,
  runs: AnalysisRun[],
  context: CanaryContext,
): Canary {
  const { metadata, spec, status } = rollout;
  const state = stateOf(rollout, context);
  const done = state === 'done';
  const [pause] = status?.pauseConditions ?? [];
  const paused = spec?.paused ? { reason: 'spec.paused' } : pause;
  return {
    tool: 'argo-rollouts',
    namespace: metadata.namespace,
    name: metadata.name,
    state,
    phase: status?.phase,
    step: done ? undefined : stepOf(rollout),
    weight: done ? undefined : weightOf(rollout),
    paused: paused && !done ? { reason: paused.reason } : undefined,
    message: status?.message,
    since: sinceOf(rollout, state),
    analysis: done ? undefined : analysisOf(rollout, runs),
    asOf: context.asOf?.toISOString(),
  };
}
