import { gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';

/** Sends JSON, compressed where the client takes it. */
export function sendJson(
  request: Request,
  response: Response,
  { status, body }: { status: number; body: unknown },
): void {
  const text = Buffer.from(JSON.stringify(body));
  response.status(status);
  // Not by Express, which would add a charset.
  response.setHeader('Content-Type', 'application/json');
  if (request.acceptsEncodings('gzip', 'identity') === 'gzip') {
    response.set('Content-Encoding', 'gzip').set('Vary', 'Accept-Encoding');
    response.end(gzipSync(text));
    return;
  }
  response.end(text);
}
