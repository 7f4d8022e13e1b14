import {
  bulkhead,
  BulkheadRejectedError,
  type BulkheadPolicy,
} from 'cockatiel';
import { Breaker } from './Breaker';
import type { SourcePurpose } from './Source';
import { SourceError } from './SourceError';

const MAX_WAITING = 1_000;

/** Runs a call when it is its turn, and not at all while the source rests. */
export type Guard = <T>(
  call: () => Promise<T>,
  options: { purpose: SourcePurpose; signal: AbortSignal },
) => Promise<T>;

/**
 * Caps concurrency, and leaves a source alone for some seconds after five failures in a row; then one call tries whether
 * it is back.
 *
 * Failures count for one purpose each: a heavy question must not end the polling. While the polls rest, the source is
 * down, and nothing else is asked either. Where there are several slots, one is kept for the polls.
 */
export function createGuard(source: string, maxConcurrency: number): Guard {
  const slots = bulkhead(maxConcurrency, MAX_WAITING);
  const others = bulkhead(Math.max(1, maxConcurrency - 1), MAX_WAITING);
  const breakers: Record<SourcePurpose, Breaker> = {
    poll: new Breaker(source),
    view: new Breaker(source),
    'look-back': new Breaker(source),
  };
  return async (call, { purpose, signal }) => {
    const inSlot = () => inTurn(source, { call, signal, policy: slots });
    const own = breakers[purpose];
    try {
      if (purpose === 'poll') {
        return await own.execute(inSlot);
      }
      breakers.poll.throwIfResting();
      return await own.execute(() =>
        inTurn(source, { call: inSlot, signal, policy: others }),
      );
    } catch (error) {
      throw error instanceof BulkheadRejectedError
        ? notInTurn(source, error)
        : error;
    }
  };
}

/** Waits for a slot, no longer than the caller does. */
function inTurn<T>(
  source: string,
  options: {
    call: () => Promise<T>;
    signal: AbortSignal;
    policy: BulkheadPolicy;
  },
): Promise<T> {
  const { call, signal, policy } = options;
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(notInTurn(source, signal.reason));
    if (signal.aborted) {
      giveUp();
      return;
    }
    signal.addEventListener('abort', giveUp, { once: true });
    policy
      .execute(() => {
        signal.removeEventListener('abort', giveUp);
        return call();
      }, signal)
      .then(resolve, reject);
  });
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
