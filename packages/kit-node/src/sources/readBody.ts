import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** Content encodings that {@link readBody} understands. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

const decoders: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

export class BodyTooLargeError extends Error {}
export class UnknownEncodingError extends Error {}

/** Reads a body into memory, decompressed; gives up at the first byte beyond `maxBytes`. */
export async function readBody(
  stream: Readable,
  options: { encoding?: string; maxBytes: number; signal: AbortSignal },
): Promise<Buffer> {
  const { maxBytes, signal } = options;
  const encoding = options.encoding?.trim().toLowerCase() || 'identity';
  if (encoding !== 'identity' && !Object.hasOwn(decoders, encoding)) {
    // Destroying an unread body is an error to undici.
    stream.on('error', () => {}).destroy();
    throw new UnknownEncodingError(encoding);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > maxBytes) {
        throw new BodyTooLargeError();
      }
      chunks.push(chunk);
    }
  };
  if (encoding === 'identity') {
    await pipeline(stream, collect, { signal });
  } else {
    await pipeline(stream, decoders[encoding](), collect, { signal });
  }
  return Buffer.concat(chunks, size);
}
