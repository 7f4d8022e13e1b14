import { SourceError } from './SourceError';

export interface WithinTimeoutOptions {
  source: string;
  timeoutMs: number;
  /** May give up earlier. */
  caller?: AbortSignal;
}

/** Calls with a signal that is aborted after the timeout, as a source that does not answer, or by the caller. */
export async function withinTimeout<T>(
  { source, timeoutMs, caller }: WithinTimeoutOptions,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const timeout = new AbortController();
  const timer = setTimeout(
    () => timeout.abort(timedOut(source, timeoutMs)),
    timeoutMs,
  );
  const signal = caller
    ? AbortSignal.any([timeout.signal, caller])
    : timeout.signal;
  try {
    return await call(signal);
  } finally {
    clearTimeout(timer);
  }
}

function timedOut(source: string, timeoutMs: number): SourceError {
  return new SourceError(
    `${source} does not answer: no complete answer within ${
      timeoutMs / 1000
    } s`,
    { source, reason: 'timeout', state: 'unreachable' },
  );
}
