import type { Application } from '@fairway/contracts/argocd';
import type { StateIconName, Tone } from '@fairway/kit-react';

interface Look {
  tone: Tone;
  icon: StateIconName;
}

export type Sync = Application['sync'];
export type Health = Application['health'];

/** How Argo CD's own words for sync look. */
export const syncLooks: Record<Sync, Look> = {
  Synced: { tone: 'ok', icon: 'ok' },
  OutOfSync: { tone: 'watch', icon: 'differs' },
  Unknown: { tone: 'unk', icon: 'unknown' },
};

/** How Argo CD's own words for health look; worst first. */
export const healthLooks: Record<Health, Look> = {
  Degraded: { tone: 'act', icon: 'degraded' },
  Missing: { tone: 'act', icon: 'spent' },
  Unknown: { tone: 'unk', icon: 'unknown' },
  Progressing: { tone: 'run', icon: 'progressing' },
  Suspended: { tone: 'run', icon: 'paused' },
  Healthy: { tone: 'ok', icon: 'ok' },
};
