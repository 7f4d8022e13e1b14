import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until the answer is as expected: the real one is used by others too, on a slow machine. */
export async function eventually<T>(
  ask: () => Promise<T>,
  fits: (found: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + 90_000;
  for (;;) {
    const found = await ask();
    if (fits(found) || Date.now() > deadline) return found;
    await sleep(200);
  }
}
