import type { ApplicationReason } from '@fairway/contracts/argocd';
import { isoTime, type Patience } from '../model/facts';
import type { Verdict } from '../model/verdict';
import { conditionOf, type FluxObject } from './fluxObject';
import type { FluxSource } from './fluxResources';
import { goDuration } from './goDuration';

/** All that the state of an object of Flux follows from. */
export interface FluxFacts {
  object: FluxObject;
  /** Where it comes from; `undefined`: it is not there, or we may not read it. */
  source: FluxSource | undefined;
  /** The cluster answered lately. */
  fresh: boolean;
  now: Date;
  patience: Patience;
}

type Judge = (facts: FluxFacts) => Verdict | undefined;

/**
 * First match wins. What failed stands before what is suspended: a suspended object keeps its last words. Flux writes
 * no time at which it looked at a HelmRelease; that its controllers are dead shows by a revision that they do not try.
 */
const JUDGES: Judge[] = [
  unheard,
  stalled,
  underWay,
  failed,
  suspended,
  unseen,
  sourceFailed,
  behind,
  notReconciled,
];

/** The one state of an object of Flux, with its reason. */
export function fluxVerdict(facts: FluxFacts): Verdict {
  for (const judge of JUDGES) {
    const found = judge(facts);
    if (found) return found;
  }
  return ready(facts)?.status === 'True'
    ? { state: 'synced' }
    : { state: 'unknown', reason: { cause: 'not-told' } };
}

function ready({ object }: FluxFacts) {
  return conditionOf(object, 'Ready');
}

function unheard({ fresh }: FluxFacts): Verdict | undefined {
  return fresh
    ? undefined
    : { state: 'stale', reason: { cause: 'instance-silent' } };
}

function stalled({ object }: FluxFacts): Verdict | undefined {
  const condition = conditionOf(object, 'Stalled');
  if (condition?.status !== 'True') return undefined;
  const { reason, message, lastTransitionTime } = condition;
  const since = isoTime(lastTransitionTime);
  return {
    state: 'sync-failed',
    reason: { cause: 'stalled', condition: reason, message, since },
  };
}

/** Taken too long, waiting is a state of its own. */
function waiting(
  reason: ApplicationReason,
  { now, patience }: FluxFacts,
  begun: string | undefined,
): Verdict {
  const age = begun && now.getTime() - Date.parse(begun);
  const stuck = age !== undefined && Number(age) > patience.stuckAfterMs;
  return {
    state: stuck ? 'stuck' : 'progressing',
    reason: { ...reason, since: isoTime(begun) },
  };
}

function underWay(facts: FluxFacts): Verdict | undefined {
  if (facts.object.suspended) return undefined;
  const is = ready(facts);
  const reconciling = conditionOf(facts.object, 'Reconciling');
  const active =
    reconciling?.status === 'True' &&
    // It failed and tries again: that it failed is the news.
    reconciling.reason !== 'ProgressingWithRetry';
  // At first there may be no other word than that it is being worked on.
  const open = is?.status === 'Unknown' && is.reason !== undefined;
  if (!active && !open) return undefined;
  const message = reconciling?.message ?? is?.message;
  // `Reconciling` changes with each step, `Ready` when it began.
  const begun = (open ? is : reconciling)?.lastTransitionTime;
  return waiting({ cause: 'operation-running', message }, facts, begun);
}

function failed(facts: FluxFacts): Verdict | undefined {
  const { object, source } = facts;
  const is = ready(facts);
  if (is?.status !== 'False') return undefined;
  const { reason: condition, message, lastTransitionTime } = is;
  const since = isoTime(lastTransitionTime);
  switch (condition) {
    case 'DependencyNotReady':
      return waiting(
        { cause: 'dependency-not-ready', message },
        facts,
        lastTransitionTime,
      );
    case 'HealthCheckFailed':
      return {
        state: 'degraded',
        reason: { cause: 'health-check-failed', message, since },
      };
    case 'ArtifactFailed':
    case 'SourceNotReady':
      return {
        state: 'sync-failed',
        reason: {
          cause: 'source-not-ready',
          message: sourceMessage(source) ?? message,
          resource: object.sourceRef,
          since,
        },
      };
    default:
      return {
        state: 'sync-failed',
        reason: { cause: 'not-ready', condition, message, since },
      };
  }
}

function sourceMessage(source: FluxSource | undefined): string | undefined {
  const is = conditionOf(source?.status ?? {}, 'Ready');
  return is?.status === 'False' ? is.message : undefined;
}

function suspended({ object, source }: FluxFacts): Verdict | undefined {
  if (object.suspended) {
    return { state: 'suspended', reason: { cause: 'suspended' } };
  }
  return source?.spec.suspend
    ? {
        state: 'suspended',
        reason: { cause: 'suspended', resource: object.sourceRef },
      }
    : undefined;
}

/** After a change of the object its conditions are of before. */
function unseen({ object }: FluxFacts): Verdict | undefined {
  const { generation } = object.metadata;
  const { observedGeneration } = object;
  if (generation === undefined || observedGeneration === undefined) {
    return undefined;
  }
  return observedGeneration < generation
    ? { state: 'out-of-sync', reason: { cause: 'generation-behind' } }
    : undefined;
}

/** What runs is ready, but whether there is anything newer is not known. */
function sourceFailed({ object, source }: FluxFacts): Verdict | undefined {
  const is = conditionOf(source?.status ?? {}, 'Ready');
  if (is?.status !== 'False') return undefined;
  return {
    state: 'unknown',
    reason: {
      cause: 'source-not-ready',
      message: is.message,
      resource: object.sourceRef,
      since: isoTime(is.lastTransitionTime),
    },
  };
}

function behind(facts: FluxFacts): Verdict | undefined {
  const { object, source } = facts;
  const { revision, lastUpdateTime } = source?.status?.artifact ?? {};
  // The artifact of a Helm repository is its index, not a chart.
  const tried = object.kind === 'Kustomization' && object.attemptedRevision;
  if (!tried || !revision || tried === revision) return undefined;
  const reason = {
    cause: 'revision-behind',
    resource: object.sourceRef,
  } as const;
  return waiting(reason, facts, lastUpdateTime);
}

function notReconciled({
  object,
  now,
  patience,
}: FluxFacts): Verdict | undefined {
  const { reconciledAt, interval } = object;
  const every = goDuration(interval);
  if (reconciledAt === undefined || every === undefined) return undefined;
  const age = now.getTime() - Date.parse(reconciledAt);
  return age > every + patience.staleAfterMs
    ? {
        state: 'stale',
        reason: { cause: 'not-reconciled', since: isoTime(reconciledAt) },
      }
    : undefined;
}
