import { createServiceRef } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { SourceAuthenticate } from './Authenticator';

/**
 * A kind of authentication that Fairway does not ship, such as AWS SigV4.
 *
 * @public
 */
export interface SourceAuthProvider {
  /** The value of `auth.type` that it serves. */
  type: string;
  /** Called once per source with the source's `auth` section; throws when that is wrong. */
  create(auth: Config): SourceAuthenticate;
}

/**
 * Add a factory for this service to the backend to teach all sources another `auth.type`.
 *
 * @example
 * ```ts
 * backend.add(
 *   createServiceFactory({
 *     service: sourceAuthProvidersServiceRef,
 *     deps: {},
 *     factory: () => ({
 *       type: 'sigv4',
 *       create(auth) {
 *         const signer = createSigner(auth.getString('region'));
 *         return ({ method, url, body }) => signer.sign(method, url, body);
 *       },
 *     }),
 *   }),
 * );
 * ```
 *
 * @public
 */
export const sourceAuthProvidersServiceRef =
  createServiceRef<SourceAuthProvider>({
    id: 'fairway.source-auth-providers',
    scope: 'root',
    multiton: true,
  });
