import {
  BrokenCircuitError,
  bulkhead,
  BulkheadRejectedError,
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhen,
} from 'cockatiel';
import { SourceError } from './SourceError';

const FAILURES_TO_OPEN = 5;
const REST_MS = 10_000;
const MAX_WAITING = 1_000;

/** Runs a call when it is its turn, and not at all while the source rests. */
export type Guard = <T>(
  call: () => Promise<T>,
  signal: AbortSignal,
) => Promise<T>;

/**
 * Caps concurrency, and leaves a source alone for some seconds after five failures in a row; then one call tries whether
 * it is back.
 */
export function createGuard(source: string, maxConcurrency: number): Guard {
  const slots = bulkhead(maxConcurrency, MAX_WAITING);
  const breaker = circuitBreaker(handleWhen(isFault), {
    breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
    halfOpenAfter: REST_MS,
  });
  const inTurn: Guard = (call, signal) =>
    new Promise((resolve, reject) => {
      const giveUp = () => reject(notInTurn(source, signal.reason));
      if (signal.aborted) {
        giveUp();
        return;
      }
      signal.addEventListener('abort', giveUp, { once: true });
      slots
        .execute(() => {
          signal.removeEventListener('abort', giveUp);
          return call();
        }, signal)
        .then(resolve, reject);
    });
  return async (call, signal) => {
    try {
      return await breaker.execute(() => inTurn(call, signal));
    } catch (error) {
      if (error instanceof BrokenCircuitError) {
        throw suspended(source, breaker.lastFailure);
      }
      throw error instanceof BulkheadRejectedError
        ? notInTurn(source, error)
        : error;
    }
  };
}

/** The source itself is at fault, not one query. */
function isFault(error: Error): boolean {
  if (!(error instanceof SourceError)) {
    return false;
  }
  const { reason, status = 0 } = error;
  return reason === 'status'
    ? status === 429 || status >= 500
    : ['network', 'tls', 'timeout', 'redirect', 'content'].includes(reason);
}

/** The caller giving up is no news about the source. */
function notInTurn(source: string, reason: unknown): unknown {
  return reason instanceof SourceError ||
    reason instanceof BulkheadRejectedError
    ? new SourceError(
        `${source} was not asked: other requests to it did not end in time`,
        { source, reason: 'busy', state: 'unreachable' },
      )
    : reason;
}

function suspended(source: string, last: object | undefined): SourceError {
  const error = last && 'error' in last ? last.error : undefined;
  const cause = error instanceof SourceError ? error : undefined;
  return new SourceError(
    `${source} failed ${FAILURES_TO_OPEN} times in a row and is left alone for ${
      REST_MS / 1000
    } seconds${cause ? `; the last time: ${cause.message}` : ''}`,
    { source, reason: 'suspended', state: 'unreachable', cause },
  );
}
