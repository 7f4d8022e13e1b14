import type { Request } from 'express';
import { GiteaError, notFound } from './errors';

/** The token that the simulated Gitea knows. */
export const DEMO_GITEA_TOKEN = 'demo-gitea-token';

/** As `token` or `Bearer`, or as the password of whoever. */
function tokenOf(request: Request): string | undefined {
  const [scheme, given] = (request.get('authorization') ?? '').split(' ');
  if (!given) return undefined;
  return scheme.toLowerCase() === 'basic'
    ? Buffer.from(given, 'base64').toString().split(':').at(-1)
    : given;
}

/** All repositories are private: who does not say who they are finds none. @throws GiteaError 401 or 404 */
export function requireReader(request: Request): void {
  const token = tokenOf(request);
  if (token === undefined) throw notFound('not found');
  if (token !== DEMO_GITEA_TOKEN) {
    throw new GiteaError(401, {
      message: 'invalid username, password or token',
    });
  }
}
