import { SourceError } from '@fairway/kit-node';
import type { LiveApplication } from '../upstream/liveApplication';
import type { Target } from './target';

/**
 * Asks for the application after something was done to it, so that cards show that at once.
 *
 * @returns `undefined`: Argo CD does not answer; what was done is done, and the next list tells
 */
export async function lookAgain({
  instance,
  address,
}: Target): Promise<LiveApplication | undefined> {
  try {
    const live = await instance.actions.get(address);
    instance.learn(live.application);
    return live;
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}
