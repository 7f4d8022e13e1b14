import type { Readable } from 'node:stream';
import { request, type Dispatcher } from 'undici';
import { readAnswer } from './readAnswer';
import { readBody } from './readBody';
import { secretsIn } from './redact';

const EVENTS = /^text\/event-stream\b/i;
const LINES = /^application\/([\w.+-]+\+)?(x-nd)?json\b/i;
// Each alone: Argo CD compares it as a whole and gives no signs of life in another form; Kubernetes refuses what it does
// not know.
const ACCEPT = { events: 'text/event-stream', lines: 'application/json' };
const MAX_REFUSAL = 64 * 1024;

export interface OpenStreamOptions {
  source: string;
  dispatcher: Dispatcher;
  url: URL;
  format: keyof typeof ACCEPT;
  headers: Record<string, string>;
  signal: AbortSignal;
}

/** The body of a stream that was opened, and in which form its messages are. */
export interface OpenedStream {
  body: Readable;
  events: boolean;
}

/**
 * Opens a stream of JSON messages; follows no redirect.
 *
 * @throws SourceError, or what the network throws
 */
export async function openStream(
  options: OpenStreamOptions,
): Promise<OpenedStream> {
  const { source, dispatcher, url, signal } = options;
  const { statusCode, headers, body } = await request(url, {
    dispatcher,
    method: 'GET',
    signal,
    headers: {
      accept: ACCEPT[options.format],
      'user-agent': 'fairway',
      ...options.headers,
    },
  });
  const contentType = String(headers['content-type'] ?? '');
  const events = EVENTS.test(contentType);
  if (statusCode === 200 && (events || LINES.test(contentType))) {
    return { body, events };
  }
  const text = await readBody(body, { maxBytes: MAX_REFUSAL, signal });
  readAnswer({
    source,
    path: url.pathname,
    status: statusCode,
    contentType: statusCode === 200 ? contentType || 'unknown' : contentType,
    location: String(headers.location ?? ''),
    text: text.toString('utf8'),
    secrets: secretsIn(options.headers),
  });
  throw new Error(`Status ${statusCode} is no stream`);
}
