import { abortable } from './abortable';
import type { Authenticator } from './auth/Authenticator';
import type { PreparedRequest } from './prepareRequest';
import { SourceError } from './SourceError';

export interface AuthenticatedOptions {
  authenticator: Authenticator;
  request: Pick<PreparedRequest, 'method' | 'url' | 'body'>;
  signal: AbortSignal;
}

/** Calls with credentials; once more with new ones, where the source rejects a token that can be renewed. */
export async function authenticated<T>(
  { authenticator, request, signal }: AuthenticatedOptions,
  call: (credentials: Record<string, string>) => Promise<T>,
): Promise<T> {
  const { method, url, body } = request;
  const authenticate = () =>
    abortable(authenticator.headers({ method, url, body, signal }), signal);
  const credentials = await authenticate();
  try {
    return await call(credentials);
  } catch (error) {
    const rejected = error instanceof SourceError && error.status === 401;
    if (rejected && authenticator.renew?.(credentials)) {
      return call(await authenticate());
    }
    throw error;
  }
}
