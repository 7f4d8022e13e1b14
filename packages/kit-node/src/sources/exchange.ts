import { request, type Dispatcher } from 'undici';
import { ACCEPTED_ENCODINGS, readBody } from './readBody';
import { readAnswer } from './readAnswer';
import { networkError } from './networkError';
import { secretsIn } from './redact';
import type { HttpMethod } from './Source';

/** What goes over the wire, once. */
export interface Exchange {
  source: string;
  dispatcher: Dispatcher;
  method: HttpMethod;
  url: URL;
  headers: Record<string, string>;
  body?: string;
  contentType?: string;
  maxBytes: number;
  signal: AbortSignal;
}

/** A usable answer: JSON with a status of 2xx. */
export interface Answer {
  json: unknown;
  status: number;
  bytes: number;
  sentAt: number;
  receivedAt: number;
  /** Clock of the source, milliseconds since 1970. */
  sourceTime?: number;
}

/**
 * Sends one request and reads the answer; follows no redirect.
 *
 * @throws SourceError unless the answer is JSON with a status of 2xx
 */
export async function exchange(options: Exchange): Promise<Answer> {
  const { source, url, signal, maxBytes } = options;
  const sentAt = Date.now();
  try {
    const response = await request(url, {
      dispatcher: options.dispatcher,
      method: options.method,
      signal,
      body: options.body,
      headers: {
        accept: 'application/json',
        'accept-encoding': ACCEPTED_ENCODINGS,
        'user-agent': 'fairway',
        ...(options.contentType !== undefined && {
          'content-type': options.contentType,
        }),
        ...options.headers,
      },
    });
    const { statusCode, headers } = response;
    const body = await readBody(response.body, {
      encoding: single(headers['content-encoding']),
      maxBytes,
      signal,
    });
    const date = Date.parse(single(headers.date) ?? '');
    return {
      json: readAnswer({
        source,
        path: url.pathname,
        status: statusCode,
        contentType: single(headers['content-type']) ?? '',
        location: single(headers.location),
        retryAfter: single(headers['retry-after']),
        text: body.toString('utf8'),
        secrets: secretsIn(options.headers),
      }),
      status: statusCode,
      bytes: body.length,
      sentAt,
      receivedAt: Date.now(),
      sourceTime: Number.isNaN(date) ? undefined : date,
    };
  } catch (error) {
    throw networkError(source, error, { maxBytes, signal });
  }
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
