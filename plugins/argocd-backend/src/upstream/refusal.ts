import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { SourceError, withoutAddresses } from '@fairway/kit-node';
import { redactText } from '../differences/redactText';
import { codeOf, NOT_FOUND, PERMISSION_DENIED } from './askAbout';

/** What was asked for, for the words of a refusal. */
export interface Asked {
  /** Address of the application. */
  ref: string;
  /** Which right it takes, such as `applications, sync, default/shop`. */
  right: string;
}

/** Argo CD's own words, for everyone. */
export function wordsOf({ body }: SourceError): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { message, error } = body as Record<string, unknown>;
  const said = [message, error].find(one => typeof one === 'string' && one);
  return said === undefined
    ? undefined
    : redactText(withoutAddresses(String(said))).slice(0, 1_000);
}

/**
 * Makes of Argo CD's refusal an error that keeps its words: what it does not do is our 409, a right that our account lacks a
 * 403. Any other error stays what it is.
 */
export function toRefusal(error: unknown, { ref, right }: Asked): unknown {
  const code = codeOf(error);
  // What is in between says nothing of Argo CD's mind.
  if (!(error instanceof SourceError) || code === undefined) return error;
  const { source, status = 0, summary } = error;
  const words = wordsOf(error) ?? 'no reason given';
  const isWindow = /blocked by sync window/i.test(words);
  if (code === PERMISSION_DENIED && !isWindow) {
    return new NotAllowedError(
      `Fairway's account in ${source} lacks the right "${right}" (${words}). Give it to the account in argocd-rbac-cm or in the project`,
    );
  }
  if (code === NOT_FOUND) {
    return new NotFoundError(`${ref} is not there any more (${words})`);
  }
  return status >= 500
    ? new ServiceUnavailableError(`${summary}: ${words}`)
    : new ConflictError(`${source} refuses: ${words}`);
}

/** Asks Argo CD, and says of a refusal why. */
export async function asking<T>(
  asked: Asked,
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw toRefusal(error, asked);
  }
}
