import { setTimeout as sleep } from 'node:timers/promises';

// Several suites may use one real server on a slow machine.
const PATIENCE_MS = 90_000;

/**
 * What is found once it is as expected. Until then asking may fail, too.
 *
 * @param expected - `false`, or an error such as of `expect`: not yet
 * @throws what was wrong with it at last
 */
export async function eventually<T>(
  ask: () => Promise<T>,
  expected: (found: T) => boolean | void,
): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      const found = await ask();
      if (expected(found) !== false) return found;
      throw new Error(`Not as expected: ${JSON.stringify(found, null, 1)}`);
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await sleep(200);
  }
}
