import { setTimeout as sleep } from 'node:timers/promises';

/** How long a backend under test may take for anything. */
export const PATIENCE_MS = 30_000;

const MOST_SAID = 1_000;

/**
 * Reads again and again until what it reads is as wanted.
 *
 * @throws Error with what was read last, when that takes too long
 */
export async function until<T>(
  read: () => Promise<T>,
  holds: (value: T) => boolean,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > deadline) {
      throw new Error(`Still ${JSON.stringify(value)?.slice(0, MOST_SAID)}`);
    }
    await sleep(50);
  }
}
