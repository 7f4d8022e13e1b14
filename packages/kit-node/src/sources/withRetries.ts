import { setTimeout as sleep } from 'node:timers/promises';
import { SourceError } from './SourceError';

const BASE_DELAY_MS = 200;

/** Tries again after failures that may pass, as long as that ends before the deadline. */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  options: { deadline: number; signal: AbortSignal },
): Promise<T> {
  let previous: unknown;
  for (let failures = 0; ; failures++) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof SourceError && error.reason === 'suspended') {
        throw previous ?? error;
      }
      const delay = retryDelayMs(error, failures);
      if (delay === undefined || Date.now() + delay >= options.deadline) {
        throw error;
      }
      previous = error;
      await pause(delay, options.signal);
    }
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal });
  } catch {
    throw signal.reason;
  }
}

function retryDelayMs(error: unknown, failures: number): number | undefined {
  if (!(error instanceof SourceError) || failures >= maxRetries(error)) {
    return undefined;
  }
  const backoff = BASE_DELAY_MS * 2 ** failures * (0.5 + Math.random() / 2);
  return Math.max(backoff, error.retryAfterMs ?? 0);
}

function maxRetries({ reason, status = 0 }: SourceError): number {
  if (reason === 'network' || [429, 502, 504].includes(status)) {
    return 2;
  }
  // Prometheus' query timeout: asking again doubles the load.
  return status === 503 ? 1 : 0;
}
