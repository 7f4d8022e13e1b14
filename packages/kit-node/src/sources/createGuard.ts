import {
  BrokenCircuitError,
  bulkhead,
  BulkheadRejectedError,
  type BulkheadPolicy,
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhen,
} from 'cockatiel';
import type { SourcePurpose } from './Source';
import { SourceError } from './SourceError';

const FAILURES_TO_OPEN = 5;
const REST_MS = 10_000;
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

class Breaker {
  private readonly policy = circuitBreaker(handleWhen(isFault), {
    breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
    halfOpenAfter: REST_MS,
  });
  private restsUntil = 0;

  constructor(private readonly source: string) {
    this.policy.onBreak(() => {
      this.restsUntil = Date.now() + REST_MS;
    });
  }

  /** @throws SourceError while the last of too many failures is but seconds ago */
  throwIfResting(): void {
    if (Date.now() < this.restsUntil) {
      throw this.suspended();
    }
  }

  async execute<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await this.policy.execute(call);
    } catch (error) {
      throw error instanceof BrokenCircuitError ? this.suspended() : error;
    }
  }

  private suspended(): SourceError {
    const last = this.policy.lastFailure;
    const error = last && 'error' in last ? last.error : undefined;
    const cause = error instanceof SourceError ? error : undefined;
    const rests = `${
      this.source
    } failed ${FAILURES_TO_OPEN} times in a row and is left alone for ${
      REST_MS / 1000
    } seconds`;
    const because = (said: string | undefined) =>
      said ? `${rests}; the last time: ${said}` : rests;
    return new SourceError(because(cause?.message), {
      source: this.source,
      reason: 'suspended',
      state: 'unreachable',
      summary: because(cause?.summary),
      cause,
    });
  }
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
