import { useCallback, useEffect, useRef, useState } from 'react';
import { classifyFailure, type OperationFailure } from './OperationFailure';

/** Values come every 30 s from the sources; asking more often shows nothing new. */
const REFRESH_MS = 30_000;
/** While something is under way, a person watches it. */
const OFTEN_MS = 4_000;
/** Coming back to a tab refreshes, but flicking between windows does not ask each time. */
const FOCUS_REST_MS = 5_000;

/**
 * State of an operation. Until the first answer neither `value` nor `failure` is set. Both are set when a refresh failed:
 * the value is then the last good one.
 *
 * @public
 */
export interface OperationState<T> {
  value?: T;
  failure?: OperationFailure;
  /** Time of the last good answer, in milliseconds since the epoch. */
  loadedAt?: number;
  /** Time of the last try, good or not, in milliseconds since the epoch. */
  triedAt?: number;
  /** Asks again now. */
  retry: () => void;
}

/** @public */
export interface OperationOptions {
  /**
   * `false`: asks once, and again only on `retry`; for answers that cost the source much. `often`: every 4 s, while something
   * is under way that a person watches. Default `true`: every 30 s.
   */
  refresh?: boolean | 'often';
}

type Settled<T> = Omit<OperationState<T>, 'retry'> & { key: string };

/**
 * Runs an operation and keeps its answer fresh while the page is visible: every 30 s, and when the window is focused
 * again, unless told otherwise. Old values stay during a refresh and after a failed one, but not after the answer "forbidden" or "not found".
 *
 * @param key - what is asked about, options included. Another key starts from nothing and ends the running request.
 * @param load - asks; gets the signal that ends the request.
 * @param options - whether the answer is kept fresh.
 * @public
 */
export function useOperation<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
  options: OperationOptions = {},
): OperationState<T> {
  const { refresh: freshness = true } = options;
  const latestLoad = useRef(load);
  latestLoad.current = load;
  const [settled, setSettled] = useState<Settled<T>>({ key });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const controller = new AbortController();
    let running = false;
    let triedAt = 0;

    const run = async () => {
      if (running) return;
      running = true;
      triedAt = Date.now();
      try {
        const value = await latestLoad.current(controller.signal);
        const now = Date.now();
        if (!controller.signal.aborted)
          setSettled({ key, value, loadedAt: now, triedAt: now });
      } catch (error) {
        if (!controller.signal.aborted)
          setSettled(previous => afterFailure(previous, key, error));
      } finally {
        running = false;
      }
    };
    const refresh = () => {
      if (document.visibilityState === 'visible') run();
    };
    const refreshAfterRest = () => {
      if (Date.now() - triedAt >= FOCUS_REST_MS) refresh();
    };

    run();
    if (!freshness) return () => controller.abort();
    const timer = setInterval(
      refresh,
      freshness === 'often' ? OFTEN_MS : REFRESH_MS,
    );
    window.addEventListener('focus', refreshAfterRest);
    document.addEventListener('visibilitychange', refreshAfterRest);
    return () => {
      controller.abort();
      clearInterval(timer);
      window.removeEventListener('focus', refreshAfterRest);
      document.removeEventListener('visibilitychange', refreshAfterRest);
    };
  }, [key, attempt, freshness]);

  const retry = useCallback(() => setAttempt(count => count + 1), []);
  // The first render after a change of key comes before the effect: it must not show the values of the old key.
  const { key: settledKey, ...state } = settled;
  return settledKey === key ? { ...state, retry } : { retry };
}

function afterFailure<T>(
  previous: Settled<T>,
  key: string,
  error: unknown,
): Settled<T> {
  const failure = classifyFailure(error);
  const triedAt = Date.now();
  const keeps = previous.key === key && failure.kind === 'failed';
  return keeps ? { ...previous, failure, triedAt } : { key, failure, triedAt };
}
