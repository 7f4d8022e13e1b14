import {
  BrokenCircuitError,
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhen,
} from 'cockatiel';
import { SourceError } from './SourceError';

const FAILURES_TO_OPEN = 5;
const REST_MS = 10_000;

/** Lets a source rest after too many failures in a row. */
export class Breaker {
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
