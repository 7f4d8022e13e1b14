import type { LiveApplication } from '../upstream/liveApplication';
import { isUnderWay } from './checks/operation';
import type { Target } from './target';

/** Of an operation's `info`: which request of ours it came from. */
export const REQUEST_INFO = 'fairway.dev/request';

// Where no watch tells, it is asked for as often.
const ASK_AGAIN_MS = 2_000;

function isOf({ details }: LiveApplication, request: string): boolean {
  const { info } = details.status?.operationState?.operation ?? {};
  return Boolean(
    info?.some(({ name, value }) => name === REQUEST_INFO && value === request),
  );
}

/**
 * Waits for the end of an operation: asks whenever the watch tells of the application.
 *
 * @returns `undefined`: it did not end in time
 */
export async function awaitOperation(
  { instance, address }: Target,
  request: string,
  patienceMs: number,
): Promise<LiveApplication | undefined> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const live = await instance.actions.get(address);
    instance.learn(live.application);
    if (isOf(live, request) && !isUnderWay(live)) return live;
    const left = deadline - Date.now();
    if (left <= 0) return undefined;
    await instance.nextChange(live.application, Math.min(left, ASK_AGAIN_MS));
  }
}
