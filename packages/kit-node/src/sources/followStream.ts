import { jsonMessages, MessageTooLargeError } from './jsonMessages';
import { networkError } from './networkError';
import type { OpenedStream } from './openStream';
import { SourceError } from './SourceError';
import { Silence } from './Silence';
import type { StreamEvent, StreamProbe } from './Source';
import type { z } from 'zod/v3';

const DEFAULT_MAX_BYTES = 4 * 1024 * 1024;

export interface FollowOptions<S extends z.ZodTypeAny> {
  source: string;
  schema: S;
  silenceMs: number;
  probe?: StreamProbe;
  maxMessageBytes?: number;
  signal: AbortSignal;
}

/**
 * Reads a stream message by message until it ends.
 *
 * @throws SourceError when it breaks off, or nothing at all is heard for too long
 */
export async function* followStream<S extends z.ZodTypeAny>(
  { body, events }: OpenedStream,
  options: FollowOptions<S>,
): AsyncGenerator<StreamEvent<z.output<S>>> {
  const { source, schema, silenceMs, probe, signal } = options;
  const maxBytes = options.maxMessageBytes ?? DEFAULT_MAX_BYTES;
  const silence = Silence.begin({
    source,
    silenceMs,
    probe,
    onOver: error => body.destroy(error),
  });
  const stop = () => body.destroy(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    yield { kind: 'alive' };
    for await (const message of jsonMessages(body, { events, maxBytes })) {
      silence.heard();
      yield message === 'alive'
        ? { kind: 'alive' }
        : readMessage(message.text, schema);
      // However long the reader took, the source is not to blame.
      silence.heard();
    }
  } catch (error) {
    if (error instanceof MessageTooLargeError) {
      throw new SourceError(
        `${source} sent a message of more than ${Math.round(
          maxBytes / 1024,
        )} KiB on its stream`,
        { source, reason: 'too-large', state: 'unreachable' },
      );
    }
    throw networkError(source, error, { maxBytes, signal });
  } finally {
    silence.end();
    signal.removeEventListener('abort', stop);
    body.on('error', () => {}).destroy();
  }
}

function readMessage<S extends z.ZodTypeAny>(
  text: string,
  schema: S,
): StreamEvent<z.output<S>> {
  try {
    return { kind: 'message', body: schema.parse(JSON.parse(text)) };
  } catch {
    // One message that cannot be read does not end the stream: whoever follows it asks for the whole again.
    return { kind: 'unreadable' };
  }
}
