import type { SourceState } from '@fairway/contracts';

/**
 * Why a source gave no usable answer.
 *
 * - `network`: no connection, or it broke off.
 * - `tls`: no TLS connection, such as for a certificate that is not trusted.
 * - `timeout`: no complete answer in time.
 * - `suspended`: it was not asked, because it failed too often just now.
 * - `busy`: it was not asked, because other requests to it did not end in time.
 * - `credentials`: our credentials for it could not be had.
 * - `status`: it answered with an HTTP error.
 * - `redirect`: it points elsewhere.
 * - `content`: the answer is not JSON, or not the JSON that is relied on.
 * - `too-large`: the answer exceeds the cap.
 *
 * @public
 */
export type SourceErrorReason =
  | 'network'
  | 'tls'
  | 'timeout'
  | 'suspended'
  | 'busy'
  | 'credentials'
  | 'status'
  | 'redirect'
  | 'content'
  | 'too-large';

/** @public */
export interface SourceErrorOptions {
  source: string;
  reason: SourceErrorReason;
  state: SourceError['state'];
  /** See {@link SourceError.summary}. Default: the message. */
  summary?: string;
  status?: number;
  body?: unknown;
  retryAfterMs?: number;
  cause?: unknown;
}

/**
 * A source gave no usable answer. The message is for people: it starts with the source's name and has no secrets in it.
 *
 * Never let it reach an HTTP response: its `status` is the source's, not ours. See {@link toServiceUnavailable}.
 *
 * @public
 */
export class SourceError extends Error {
  readonly source: string;
  /**
   * The message for everyone: in our words only, without addresses and without what the source, or anything in between,
   * said. The message itself is for those who may see the sources.
   */
  readonly summary: string;
  readonly reason: SourceErrorReason;
  readonly state: Exclude<SourceState, 'ok' | 'stale' | 'never'>;
  /** HTTP status of the answer, where there was one. */
  readonly status?: number;
  /** The answer's JSON, where it was an error in JSON. */
  readonly body?: unknown;
  /** How long the source asks to be left alone. */
  readonly retryAfterMs?: number;

  constructor(message: string, options: SourceErrorOptions) {
    super(message, { cause: options.cause });
    this.name = 'SourceError';
    this.source = options.source;
    this.summary = options.summary ?? message;
    this.reason = options.reason;
    this.state = options.state;
    this.status = options.status;
    this.body = options.body;
    this.retryAfterMs = options.retryAfterMs;
  }
}
