import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { SourceError } from '@fairway/kit-node';

/** What Argo CD said, of an answer that is its own. */
function wordsOf({ body }: SourceError): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { message } = body as Record<string, unknown>;
  return typeof message === 'string' && message ? message : undefined;
}

/**
 * Makes of Argo CD's refusal an error of ours that keeps its words; what is no refusal stays what it is. Its 403 means our
 * account, or a sync window; never the caller.
 *
 * @param right - that the account needs, such as `applications, create, team-shop/checkout`
 */
export function toRefusal(error: unknown, right: string): unknown {
  if (!(error instanceof SourceError)) return error;
  const words = wordsOf(error);
  if (words === undefined) return error;
  const said = `${error.source} refuses: ${words}`;
  switch (error.status) {
    case 400:
      return new InputError(said);
    case 403:
      return /sync window/i.test(words)
        ? new ConflictError(said)
        : new NotAllowedError(
            `${said}. Give Fairway's account there the right "${right}"`,
          );
    case 404:
    case 409:
      return new ConflictError(said);
    default:
      return error;
  }
}
