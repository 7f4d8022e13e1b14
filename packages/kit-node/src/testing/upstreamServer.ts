import { once } from 'node:events';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import {
  createServer as createHttpsServer,
  type ServerOptions,
} from 'node:https';
import type { AddressInfo } from 'node:net';

/**
 * A request as the server got it.
 *
 * @public
 */
export interface ReceivedRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  form: URLSearchParams;
  /** The body, as text. */
  body: string;
  headers: IncomingMessage['headers'];
}

/**
 * Answers one request, in whatever way.
 *
 * @public
 */
export type UpstreamBehaviour = (
  request: ReceivedRequest,
  response: ServerResponse,
) => void | Promise<void>;

/**
 * A real HTTP server on loopback whose behaviour a test scripts.
 *
 * @public
 */
export interface UpstreamServer {
  readonly url: string;
  /** In the order in which they came. */
  readonly requests: ReceivedRequest[];
  /** Requests at the same time, at most. */
  readonly maxConcurrency: number;
  /** From now on. */
  behave(behaviour: UpstreamBehaviour): void;
  /** The next requests, one each; then as before. */
  next(...behaviours: UpstreamBehaviour[]): void;
  /** Breaks off what it is answering, such as streams. */
  interrupt(): void;
  /** Forgets the requests so far. */
  reset(): void;
  /** Ends all connections. */
  close(): Promise<void>;
}

/**
 * Starts a server on a free port of 127.0.0.1; it answers 404 until told otherwise.
 *
 * @public
 */
export async function upstreamServer(
  behaviour: UpstreamBehaviour = (_, response) => {
    response.writeHead(404).end();
  },
  tls?: ServerOptions,
): Promise<UpstreamServer> {
  let current = behaviour;
  const scripted: UpstreamBehaviour[] = [];
  const requests: ReceivedRequest[] = [];
  let running = 0;
  let maxConcurrency = 0;

  const listener = async (
    message: IncomingMessage,
    response: ServerResponse,
  ) => {
    running += 1;
    maxConcurrency = Math.max(maxConcurrency, running);
    response.once('close', () => {
      running -= 1;
    });
    const request = await receive(message);
    requests.push(request);
    await (scripted.shift() ?? current)(request, response);
  };
  const server: Server = tls
    ? createHttpsServer(tls, listener)
    : createHttpServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    requests,
    get maxConcurrency() {
      return maxConcurrency;
    },
    behave(next) {
      current = next;
    },
    next(...behaviours) {
      scripted.push(...behaviours);
    },
    interrupt() {
      server.closeAllConnections();
    },
    reset() {
      requests.length = 0;
      maxConcurrency = 0;
    },
    async close() {
      if (server.listening) {
        server.close();
        server.closeAllConnections();
        await once(server, 'close');
      }
    },
  };
}

async function receive(message: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) {
    chunks.push(chunk);
  }
  const url = new URL(message.url ?? '/', 'http://upstream');
  const body = Buffer.concat(chunks).toString('utf8');
  return {
    method: message.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    form: new URLSearchParams(body),
    body,
    headers: message.headers,
  };
}
