import { ServiceUnavailableError } from '@backstage/errors';
import { SourceError, type SourceErrorReason } from '../sources/SourceError';

// It was sent, and what came back says nothing of it.
const LOST: SourceErrorReason[] = [
  'network',
  'timeout',
  'content',
  'too-large',
];

/**
 * Makes of a source's failure a 503 that names the source; any other error stays what it is. A source's 401 must not
 * become ours: the browser would think that its session ended. It tells what everyone may know.
 *
 * @public
 */
export function toServiceUnavailable(error: unknown): unknown {
  // Not as cause: that would be sent along.
  return error instanceof SourceError
    ? new ServiceUnavailableError(error.summary)
    : error;
}

/** The same of something that was to be done: without an answer nobody knows whether it was. */
export function toWriteUnavailable(error: unknown): unknown {
  const lost = error instanceof SourceError && LOST.includes(error.reason);
  return lost
    ? new ServiceUnavailableError(
        `${error.summary}. Whether it was done is not known: look before you try again`,
      )
    : toServiceUnavailable(error);
}
