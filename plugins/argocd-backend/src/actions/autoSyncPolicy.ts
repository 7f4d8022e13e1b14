import type { PlanEffect } from '@fairway/contracts';
import { callerName } from '@fairway/kit-node';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AUTO_SYNC_PAUSED_ANNOTATION,
  type AutoSyncPause,
} from '../model/autoSyncPause';
import { isAtLeast } from '../upstream/fields';
import type { Target } from './target';

type Policy = Record<string, unknown>;

export interface PauseWords {
  credentials: BackstageCredentials;
  reason: string | undefined;
  at: Date;
}

/** What pausing and resuming change: the Application itself. */
export function policyEffect(
  { address }: Target,
  detail = 'spec.syncPolicy.automated',
): PlanEffect {
  const { name, namespace } = address;
  return {
    effect: 'change',
    object: { group: 'argoproj.io', kind: 'Application', namespace, name },
    detail,
  };
}

function policyOf({ live }: Target): Policy | undefined {
  return live.details.spec?.syncPolicy?.automated ?? undefined;
}

/** Since 3.1 a policy can be off and stay; before, off is none. */
function off({ instance }: Target): Policy | null {
  const { version } = instance.applications().data ?? {};
  return isAtLeast(version, 3, 1) ? { enabled: false } : null;
}

async function patch(
  { instance, address }: Target,
  automated: Policy | null,
  annotation: string | null,
): Promise<void> {
  await instance.actions.patch(address, {
    metadata: { annotations: { [AUTO_SYNC_PAUSED_ANNOTATION]: annotation } },
    spec: { syncPolicy: { automated } },
  });
}

/** Pauses auto-sync; the Application keeps who, when, why and how it was. */
export async function pauseAutoSync(
  target: Target,
  { credentials, reason, at }: PauseWords,
): Promise<AutoSyncPause> {
  const policy = policyOf(target) ?? {};
  const switched = off(target);
  const pause = {
    by: callerName(credentials),
    at: at.toISOString(),
    reason,
    policy,
    left: switched && { ...policy, ...switched },
  };
  await patch(target, switched, JSON.stringify(pause));
  return pause;
}

/** Takes away what a pause wrote that is over: auto-sync was put on by somebody else. */
export async function forgetPause({
  instance,
  address,
}: Target): Promise<void> {
  await instance.actions.patch(address, {
    metadata: { annotations: { [AUTO_SYNC_PAUSED_ANNOTATION]: null } },
  });
}

/** Puts auto-sync back exactly as it was. */
export async function resumeAutoSync(
  target: Target,
  { policy }: AutoSyncPause,
): Promise<void> {
  // A merge patch removes only what it names.
  const since = { ...policyOf(target), ...off(target) };
  const added = Object.keys(since).filter(key => !(key in policy));
  const removed = Object.fromEntries(added.map(key => [key, null]));
  await patch(target, { ...removed, ...policy }, null);
}
