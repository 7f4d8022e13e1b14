import { isDeepStrictEqual } from 'node:util';
import type { Application } from '@fairway/contracts/argocd';
import { z } from 'zod/v3';
import type { UpstreamApplication } from '../upstream/application';
import { isAutoSynced } from './isAutoSynced';

/** On an Application whose auto-sync Fairway paused: who, when, why, and how it was. */
export const AUTO_SYNC_PAUSED_ANNOTATION = 'fairway.dev/auto-sync-paused';

const pauseSchema = z.object({
  by: z.string().min(1),
  at: z.string().datetime(),
  reason: z.string().optional(),
  /** `spec.syncPolicy.automated` as it was. */
  policy: z.record(z.unknown()),
  /** The same as the pause left it; `null`: none. Absent: of Flux, which has no policy, or not written down. */
  left: z.record(z.unknown()).nullish(),
});

/** @see AUTO_SYNC_PAUSED_ANNOTATION */
export type AutoSyncPause = z.output<typeof pauseSchema>;

/** What the annotation says; `undefined`: it is not there, or not ours. */
export function parseAutoSyncPause(
  text: string | undefined,
): AutoSyncPause | undefined {
  try {
    return pauseSchema.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}

/** Whether something is written there, be it over or not. */
export function isMarkedAsPaused({ metadata }: UpstreamApplication): boolean {
  return metadata.annotations?.[AUTO_SYNC_PAUSED_ANNOTATION] !== undefined;
}

function policyOf({ spec }: UpstreamApplication) {
  return spec?.syncPolicy?.automated ?? null;
}

/**
 * That Fairway paused auto-sync; `undefined`: it did not, or auto-sync is on again, or was since, or what is written there is
 * not ours.
 */
export function readAutoSyncPause(
  application: UpstreamApplication,
): AutoSyncPause | undefined {
  if (isAutoSynced(application) !== false) return undefined;
  const { metadata } = application;
  const pause = parseAutoSyncPause(
    metadata.annotations?.[AUTO_SYNC_PAUSED_ANNOTATION],
  );
  if (!pause) return undefined;
  // Of another policy than it left somebody else is the author; where that was not written down, it is off as it says.
  const { left = policyOf(application) } = pause;
  return isDeepStrictEqual(policyOf(application), left) ? pause : undefined;
}

/** The same as cards show it. */
export function toldPause(
  pause: AutoSyncPause | undefined,
): Application['autoSyncPaused'] {
  return pause && { by: pause.by, at: pause.at, reason: pause.reason };
}

/** What cards show of an Application whose auto-sync Fairway paused. */
export function autoSyncPaused(
  application: UpstreamApplication,
): Application['autoSyncPaused'] {
  return toldPause(readAutoSyncPause(application));
}
