import { ResponseError } from '@backstage/errors';

/**
 * The error that a client throws when a backend answers with this status.
 *
 * @public
 */
export function responseError(
  status: number,
  cause: { name: string; message: string },
): Promise<ResponseError> {
  const body = {
    error: cause,
    request: { method: 'GET', url: '/' },
    response: { statusCode: status },
  };
  return ResponseError.fromResponse({
    ok: false,
    status,
    statusText: cause.name,
    headers: new Headers({ 'content-type': 'application/json' }),
    text: async () => JSON.stringify(body),
  } as Response);
}
