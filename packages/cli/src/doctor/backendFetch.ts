import type { OperationsFetch } from '@fairway/contracts';

const PATIENCE_MS = 20_000;

/** Fetches `plugin://<plugin>/<path>` from a backend at its base URL, with the token where there is one. */
export function backendFetch(
  backend: string,
  token: string | undefined,
): OperationsFetch['fetch'] {
  return (input, init) =>
    // eslint-disable-next-line no-restricted-globals -- a command asks as a shell does, with no backend around it
    fetch(String(input).replace(/^plugin:\/\//, `${backend}/api/`), {
      ...init,
      headers: token ? { authorization: `Bearer ${token}` } : {},
      // A token must not follow to another place.
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
}
