import {
  APPLICATION_STATES,
  type Application,
  type ApplicationState,
} from '@fairway/contracts/argocd';
import type { StateIconName, Tone } from '@fairway/kit-react';

interface StateLook {
  tone: Tone;
  icon: StateIconName;
}

/** How each state looks: shape says the kind, colour repeats it. */
export const stateLooks: Record<ApplicationState, StateLook> = {
  'sync-failed': { tone: 'act', icon: 'failed' },
  degraded: { tone: 'act', icon: 'degraded' },
  missing: { tone: 'act', icon: 'spent' },
  stuck: { tone: 'watch', icon: 'stuck' },
  'out-of-sync': { tone: 'watch', icon: 'differs' },
  unknown: { tone: 'unk', icon: 'unknown' },
  stale: { tone: 'unk', icon: 'stale' },
  progressing: { tone: 'run', icon: 'progressing' },
  suspended: { tone: 'run', icon: 'paused' },
  synced: { tone: 'ok', icon: 'ok' },
};

/** How an application looks: one whose Argo CD does not answer looks other than one whose values are merely old. */
export function lookOf({ state, reason }: Application): StateLook {
  return reason?.cause === 'instance-silent'
    ? { tone: 'unk', icon: 'unreachable' }
    : stateLooks[state];
}

export function isUnknownState(state: ApplicationState): boolean {
  return stateLooks[state].tone === 'unk';
}

/** The worst state of several applications; `undefined` of none. */
export function worstState(
  applications: Application[],
): ApplicationState | undefined {
  return APPLICATION_STATES.find(state =>
    applications.some(application => application.state === state),
  );
}
