import { readDurationFromConfig, type Config } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import type { Patience } from './model/facts';

const MINUTE_MS = 60_000;

/** A duration of at least a minute.
 *
 * @throws Error naming key, value and mend
 */
export function readPeriod(
  config: Config,
  key: string,
  fallbackMs: number,
): number {
  if (!config.has(key)) return fallbackMs;
  const mend = `must be a duration of at least a minute, such as { minutes: 15 } or '15m'`;
  const shown = JSON.stringify(config.get(key));
  let ms: number;
  try {
    ms = durationToMilliseconds(readDurationFromConfig(config, { key }));
  } catch {
    throw new Error(`${key}: ${shown} ${mend}`);
  }
  if (!(ms >= MINUTE_MS)) throw new Error(`${key}: ${shown} ${mend}`);
  return ms;
}

/**
 * Reads `fairway.argocd`: when waiting is called stuck, and a verdict old.
 *
 * @throws Error naming key, value and mend
 */
export function readPatience(config: Config): Patience {
  return {
    stuckAfterMs: readPeriod(
      config,
      'fairway.argocd.stuckAfter',
      15 * MINUTE_MS,
    ),
    staleAfterMs: readPeriod(
      config,
      'fairway.argocd.staleAfter',
      30 * MINUTE_MS,
    ),
  };
}
