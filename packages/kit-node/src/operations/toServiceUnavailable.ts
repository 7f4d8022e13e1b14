import { ServiceUnavailableError } from '@backstage/errors';
import { SourceError } from '../sources/SourceError';

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
