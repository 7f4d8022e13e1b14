import type { HttpMethod } from '../Source';

/**
 * What is about to be sent.
 *
 * @public
 */
export interface SourceAuthRequest {
  method: HttpMethod;
  url: URL;
  /** As it is sent. */
  body?: string;
  signal: AbortSignal;
}

/**
 * Gives the headers that tell a source who we are.
 *
 * @public
 */
export type SourceAuthenticate = (
  request: SourceAuthRequest,
) => Promise<Record<string, string>>;

export interface Authenticator {
  headers: SourceAuthenticate;
  /** After a 401: forgets what was remembered. `true`: it is worth asking once more. */
  renew?(rejected: Record<string, string>): boolean;
  close?(): Promise<void>;
}
