import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { UpstreamBehaviour } from './upstreamServer';

const encoders = {
  gzip: gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
};

/**
 * What an upstream, or something in front of it, may do.
 *
 * @public
 */
export const upstream = {
  json:
    (
      body: unknown,
      options: { status?: number; headers?: Record<string, string> } = {},
    ): UpstreamBehaviour =>
    (_, response) => {
      response
        .writeHead(options.status ?? 200, {
          'content-type': 'application/json',
          ...options.headers,
        })
        .end(JSON.stringify(body));
    },

  /** JSON with that status, shaped as Prometheus' errors are. */
  error: (
    status: number,
    headers: Record<string, string> = {},
  ): UpstreamBehaviour =>
    upstream.json(
      { status: 'error', errorType: 'internal', error: `scripted ${status}` },
      { status, headers },
    ),

  /** The page of a login or of a proxy. */
  html:
    (status = 200): UpstreamBehaviour =>
    (_, response) => {
      response
        .writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
        .end('<!doctype html><html><title>Sign in</title></html>');
    },

  /** Calls itself JSON and is not. */
  garbage: (): UpstreamBehaviour => (_, response) => {
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end('{"status":"success","data":{"resu\u0000');
  },

  /** Never answers. */
  hang: (): UpstreamBehaviour => () => {},

  /** Ends the connection in the middle of the answer. */
  reset: (): UpstreamBehaviour => (_, response) => {
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': '1000',
    });
    response.write('{"status":');
    setImmediate(() => response.destroy());
  },

  /** One space a time, without end; valid JSON as far as it goes. */
  drip:
    (everyMs = 20): UpstreamBehaviour =>
    async (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      while (!response.destroyed) {
        response.write(' ');
        await sleep(everyMs);
      }
    },

  /** Whitespace without end, as quick as it is taken. */
  huge: (): UpstreamBehaviour => async (_, response) => {
    const chunk = Buffer.alloc(256 * 1024, ' ');
    response.writeHead(200, { 'content-type': 'application/json' });
    while (!response.destroyed) {
      response.write(chunk);
      await new Promise(setImmediate);
      while (response.writableNeedDrain && !response.destroyed) {
        await sleep(1);
      }
    }
  },

  redirect:
    (location: string, status = 302): UpstreamBehaviour =>
    (_, response) => {
      response.writeHead(status, { location }).end();
    },

  compressed:
    (encoding: keyof typeof encoders, body: unknown): UpstreamBehaviour =>
    (_, response) => {
      response
        .writeHead(200, {
          'content-type': 'application/json',
          'content-encoding': encoding,
        })
        .end(encoders[encoding](JSON.stringify(body)));
    },

  /** Late. */
  delayed:
    (ms: number, then: UpstreamBehaviour): UpstreamBehaviour =>
    async (request, response) => {
      await sleep(ms);
      await then(request, response);
    },
};
