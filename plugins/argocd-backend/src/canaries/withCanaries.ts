import type {
  Application,
  ApplicationReason,
  ApplicationState,
  Canary,
} from '@fairway/contracts/argocd';

// Worse or doubtful states say more than a canary: what is not heard stays so.
const MAY_FAIL: ApplicationState[] = [
  'stuck',
  'out-of-sync',
  'progressing',
  'suspended',
  'synced',
];

function reasonOf(
  { tool, name, namespace, message, since }: Canary,
  cause: 'canary-failed' | 'canary-running',
): ApplicationReason {
  const kind = tool === 'flagger' ? 'Canary' : 'Rollout';
  return { cause, resource: { kind, name, namespace }, message, since };
}

/**
 * An application with the canaries that it manages. One that failed makes it degraded, and one that is on its way keeps
 * it from being called synced: Flux is ready before Flagger has begun.
 *
 * @param canaries - `undefined`: not known
 */
export function withCanaries(
  application: Application,
  canaries: Canary[] | undefined,
): Application {
  if (!canaries) return application;
  const { state, reason } = application;
  const inState = (wanted: Canary['state']) =>
    canaries.find(canary => canary.state === wanted);
  const failed = inState('failed');
  const unexplained = state === 'degraded' && reason?.cause === 'not-told';
  if (failed && (MAY_FAIL.includes(state) || unexplained)) {
    const why = reasonOf(failed, 'canary-failed');
    return { ...application, canaries, state: 'degraded', reason: why };
  }
  const paused = inState('paused');
  const open = inState('progressing') ?? paused;
  if (open && state === 'synced') {
    return {
      ...application,
      canaries,
      state: open === paused ? 'suspended' : 'progressing',
      reason: reasonOf(open, 'canary-running'),
    };
  }
  return { ...application, canaries };
}
