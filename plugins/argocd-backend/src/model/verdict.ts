import type {
  ApplicationReason,
  ApplicationState,
} from '@fairway/contracts/argocd';
import { clusterSilence } from './clusterSilence';
import { ageOf, isoTime, type ApplicationFacts } from './facts';
import { failedSync } from './failedSync';
import { unhealthyResource } from './unhealthy';

/** State of an application, and why; nothing is to be explained where all is well. */
export interface Verdict {
  state: ApplicationState;
  reason?: ApplicationReason;
}

type Judge = (facts: ApplicationFacts) => Verdict | undefined;

/** First match wins: what makes all that Argo CD says old, what failed, what is under way, what differs. */
const JUDGES: Judge[] = [
  unheard,
  failed,
  broken,
  underWay,
  rollingOut,
  incomparable,
  different,
  paused,
];

/** The one state of an application, with its reason. */
export function verdict(facts: ApplicationFacts): Verdict {
  for (const judge of JUDGES) {
    const found = judge(facts);
    if (found) return found;
  }
  const { sync, health } = facts.observed.application.status ?? {};
  return sync?.status === 'Synced' && health?.status === 'Healthy'
    ? { state: 'synced' }
    : { state: 'unknown', reason: { cause: 'not-told' } };
}

function unheard(facts: ApplicationFacts): Verdict | undefined {
  if (!facts.fresh) {
    return { state: 'stale', reason: { cause: 'instance-silent' } };
  }
  const silence = clusterSilence(facts);
  if (silence) return { state: 'stale', reason: silence };
  const { reconciledAt } = facts.observed.application.status ?? {};
  const age = ageOf(reconciledAt, facts);
  return age !== undefined && age > facts.patience.staleAfterMs
    ? {
        state: 'stale',
        reason: { cause: 'not-reconciled', since: isoTime(reconciledAt) },
      }
    : undefined;
}

function failed(facts: ApplicationFacts): Verdict | undefined {
  const reason = failedSync(facts);
  return reason && { state: 'sync-failed', reason };
}

function broken(facts: ApplicationFacts): Verdict | undefined {
  const status = facts.observed.application.status?.health?.status;
  if (status === 'Degraded') {
    return { state: 'degraded', reason: unhealthyResource(status, facts) };
  }
  return status === 'Missing'
    ? { state: 'missing', reason: unhealthyResource(status, facts) }
    : undefined;
}

/** Taken too long, waiting is a state of its own. */
function waiting(
  reason: ApplicationReason,
  facts: ApplicationFacts,
  begun: string | undefined,
): Verdict {
  const age = ageOf(begun, facts);
  const stuck = age !== undefined && age > facts.patience.stuckAfterMs;
  return { state: stuck ? 'stuck' : 'progressing', reason };
}

function underWay(facts: ApplicationFacts): Verdict | undefined {
  const operation = facts.observed.application.status?.operationState;
  const { phase, startedAt, message } = operation ?? {};
  if (phase !== 'Running' && phase !== 'Terminating') return undefined;
  const since = isoTime(startedAt);
  const reason = { cause: 'operation-running', message, since } as const;
  return waiting(reason, facts, startedAt);
}

function rollingOut(facts: ApplicationFacts): Verdict | undefined {
  const { health, operationState } = facts.observed.application.status ?? {};
  if (health?.status !== 'Progressing') return undefined;
  // Before 2.14 Argo CD does not say since when; it began with the last sync at the earliest.
  const begun = health.lastTransitionTime ?? operationState?.finishedAt;
  const reason = unhealthyResource('Progressing', facts);
  return waiting({ ...reason, since: isoTime(begun) }, facts, begun);
}

function incomparable({ observed }: ApplicationFacts): Verdict | undefined {
  const { sync, conditions } = observed.application.status ?? {};
  const error = conditions?.find(({ type }) => type.endsWith('Error'));
  if (error) {
    const { type, message, lastTransitionTime } = error;
    const since = isoTime(lastTransitionTime);
    const state = sync?.status === 'OutOfSync' ? 'out-of-sync' : 'unknown';
    return {
      state,
      reason: { cause: 'condition', condition: type, message, since },
    };
  }
  return sync?.status === 'Synced' || sync?.status === 'OutOfSync'
    ? undefined
    : { state: 'unknown', reason: { cause: 'not-told' } };
}

function different({ observed }: ApplicationFacts): Verdict | undefined {
  const { sync, resources } = observed.application.status ?? {};
  if (sync?.status !== 'OutOfSync') return undefined;
  if (!observed.detailed || !resources) {
    return { state: 'out-of-sync', reason: { cause: 'not-told' } };
  }
  const differing = resources.filter(({ status }) => status === 'OutOfSync');
  const [first] = differing;
  return {
    state: 'out-of-sync',
    reason: {
      cause: 'resources-differ',
      count: differing.length,
      resource: first && {
        kind: first.kind,
        name: first.name,
        namespace: first.namespace,
      },
    },
  };
}

function paused({ observed }: ApplicationFacts): Verdict | undefined {
  return observed.application.status?.health?.status === 'Suspended'
    ? { state: 'suspended' }
    : undefined;
}
