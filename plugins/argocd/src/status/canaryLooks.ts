import type { CanaryState } from '@fairway/contracts/argocd';
import type { StateIconName, Tone } from '@fairway/kit-react';

/** How each state of a canary looks, as the same states of applications do. */
export const canaryLooks: Record<
  CanaryState,
  { tone: Tone; icon: StateIconName }
> = {
  failed: { tone: 'act', icon: 'failed' },
  paused: { tone: 'run', icon: 'paused' },
  unknown: { tone: 'unk', icon: 'unknown' },
  stale: { tone: 'unk', icon: 'stale' },
  progressing: { tone: 'run', icon: 'progressing' },
  done: { tone: 'ok', icon: 'ok' },
};
