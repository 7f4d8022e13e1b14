import { setTimeout as sleep } from 'node:timers/promises';

/**
 * How each of these went; `undefined`: it is still under way when the time is over. It goes on, and whoever asks again
 * gets what came of it.
 */
export async function settledInTime<T>(
  promises: Promise<T>[],
  milliseconds: number,
): Promise<Array<PromiseSettledResult<T> | undefined>> {
  const results = promises.map(
    (): PromiseSettledResult<T> | undefined => undefined,
  );
  const enough = new AbortController();
  const all = Promise.all(
    promises.map(async (promise, index) => {
      [results[index]] = await Promise.allSettled([promise]);
    }),
  );
  await Promise.race([
    all,
    sleep(milliseconds, undefined, { signal: enough.signal }),
  ]).finally(() => enough.abort());
  return [...results];
}
