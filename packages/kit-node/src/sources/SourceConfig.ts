import type { Config } from '@backstage/config';
import type { SourceKind } from './Source';

/**
 * A PEM document, inline or in a file that is read again when it changes.
 *
 * @public
 */
export type PemSource = { pem: string } | { file: string };

/**
 * How a source is told who we are.
 *
 * @public
 */
export type SourceAuth =
  | { type: 'none' }
  | { type: 'basic'; username: string; password: string }
  | { type: 'bearer'; token: string }
  | { type: 'bearer'; tokenFile: string }
  | {
      type: 'oauth2';
      tokenUrl: string;
      clientId: string;
      clientSecret: string;
      scopes: string[];
      /** Extra fields of the token request, such as `audience`. */
      parameters: Record<string, string>;
      ca?: PemSource;
    }
  | { type: 'session'; username: string; password: string }
  | { type: 'mtls'; certFile: string; keyFile: string }
  | { type: 'custom'; provider: string; config: Config };

/**
 * One entry of `fairway.sources.<kind>`, checked.
 *
 * @public
 */
export interface SourceConfig {
  kind: SourceKind;
  name: string;
  /** Without a slash at the end. */
  url: string;
  browserUrl?: string;
  environment?: string;
  clusters: string[];
  replicaOf?: string;
  covers: string[];
  parameters: Record<string, string>;
  headers: Record<string, string>;
  auth: SourceAuth;
  ca?: PemSource;
  timeoutMs: number;
  intervalMs: number;
  maxConcurrency: number;
}

/**
 * How an upstream is asked, whatever it is.
 *
 * @public
 */
export type SourceEndpoint = Omit<SourceConfig, 'kind'>;
