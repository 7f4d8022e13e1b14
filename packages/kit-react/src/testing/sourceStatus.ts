import type { SourceStatus } from '@fairway/contracts';

/**
 * An ISO time so many seconds before the present.
 *
 * @public
 */
export function secondsAgo(seconds: number): string {
  return new Date(Date.now() - seconds * 1000).toISOString();
}

/**
 * A source that answers; `changes` make it another.
 *
 * @public
 */
export function sourceStatus(
  changes: Partial<SourceStatus> = {},
): SourceStatus {
  return {
    name: 'prod-eu',
    state: 'ok',
    asOf: secondsAgo(42),
    intervalSeconds: 30,
    ...changes,
  };
}
