import { SECOND } from '../scenario/duration';
import type { ApplicationRecord } from './record';
import { commitOf, dryCommitOf, sourceHydratorOf } from './sources';
import { SourceHydratorStatus, wireTime } from './wire';

const TAKES = 7 * SECOND;

/** What the source hydrator made of the tip of the branch; `{}` for an application without one. */
export function describeHydration({
  story,
  start,
  head,
}: ApplicationRecord): SourceHydratorStatus {
  const sourceHydrator = sourceHydratorOf(story);
  if (!sourceHydrator) {
    return {};
  }
  const made = {
    drySHA: dryCommitOf(story, head),
    hydratedSHA: commitOf(story, head),
    sourceHydrator,
  };
  return {
    lastSuccessfulOperation: made,
    currentOperation: {
      startedAt: wireTime(start + head.committed),
      finishedAt: wireTime(start + head.committed + TAKES),
      phase: 'Hydrated',
      message: '',
      ...made,
    },
  };
}
