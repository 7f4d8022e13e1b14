import type { z } from 'zod/v3';
import { abortable } from './abortable';
import type { Authenticator } from './auth/Authenticator';
import { createAuthenticator } from './auth/createAuthenticator';
import type { SourceAuthProvider } from './auth/sourceAuthProviders';
import { Connection } from './Connection';
import { createGuard, type Guard } from './createGuard';
import { exchange, type Answer } from './exchange';
import { followStream } from './followStream';
import { errorCode, networkError } from './networkError';
import { openStream, type OpenedStream } from './openStream';
import { prepareRequest, type PreparedRequest } from './prepareRequest';
import { SharedCalls } from './SharedCalls';
import type {
  Source,
  SourceRequest,
  SourceResponse,
  SourceStreamRequest,
  StreamEvent,
} from './Source';
import type { SourceEndpoint } from './SourceConfig';
import { SourceError } from './SourceError';
import { parseAnswer } from './parseAnswer';
import { traceExchange } from './traceExchange';
import { withRetries } from './withRetries';

/**
 * A source over HTTP: the only place that does network I/O.
 *
 * @public
 */
export class HttpSource implements Source {
  readonly traffic = { sent: 0, failed: 0, bytes: 0 };
  private readonly authenticator: Authenticator;
  private readonly connection: Connection;
  /** Each holds its own for as long as it lasts. */
  private readonly streams: Connection;
  private readonly guard: Guard;
  private readonly shared = new SharedCalls<Answer>();

  constructor(
    private readonly config: SourceEndpoint & Pick<Source, 'kind'>,
    providers: readonly SourceAuthProvider[] = [],
  ) {
    this.authenticator = createAuthenticator(config, providers);
    this.guard = createGuard(config.name, config.maxConcurrency);
    const { ca, auth, timeoutMs: connectTimeoutMs } = config;
    const endpoint = { ca, auth, connectTimeoutMs };
    const connections = config.maxConcurrency;
    this.connection = new Connection({ ...endpoint, connections });
    this.streams = new Connection(endpoint);
  }

  get kind() {
    return this.config.kind;
  }
  get name() {
    return this.config.name;
  }
  get url() {
    return this.config.url;
  }
  get browserUrl() {
    return this.config.browserUrl;
  }
  get clusters() {
    return this.config.clusters;
  }
  get environment() {
    return this.config.environment;
  }
  get covers() {
    return this.config.covers;
  }

  get replicaOf() {
    return this.config.replicaOf;
  }
  get parameters() {
    return this.config.parameters;
  }
  get intervalMs() {
    return this.config.intervalMs;
  }

  async request<S extends z.ZodTypeAny>(
    request: SourceRequest<S>,
  ): Promise<SourceResponse<z.output<S>>> {
    const startedAt = Date.now();
    const { signal } = request;
    signal?.throwIfAborted();
    const prepared = prepareRequest(this.config, request);
    const answer = prepared.shareAs
      ? await this.shared.run(
          prepared.shareAs,
          shared => this.ask(prepared, shared),
          signal,
        )
      : await this.ask(prepared, signal);
    const { bytes, receivedAt, sentAt, sourceTime } = answer;
    return {
      body: parseAnswer(this.name, answer.json, request.schema),
      bytes,
      receivedAt: new Date(receivedAt),
      elapsedMs: Date.now() - startedAt,
      clockSkewSeconds: clockSkewSeconds(sourceTime, (sentAt + receivedAt) / 2),
    };
  }

  async *stream<S extends z.ZodTypeAny>(
    request: SourceStreamRequest<S>,
  ): AsyncGenerator<StreamEvent<z.output<S>>> {
    const { signal, path, query, format = 'events' } = request;
    const prepared = prepareRequest(this.config, { ...request, path, query });
    const opened = await this.guard(() => this.open(prepared, format, signal), {
      purpose: 'poll',
      signal,
    });
    yield* followStream(opened, { ...request, source: this.name });
  }

  /** Breaks off what runs and closes the connections. */
  async close(): Promise<void> {
    await this.connection.destroy();
    await this.streams.destroy();
    await this.authenticator.close?.();
  }

  /** Asks, and again where that may help, until the timeout or until the caller gives up. */
  private async ask(
    prepared: PreparedRequest,
    caller: AbortSignal | undefined,
  ): Promise<Answer> {
    const { timeoutMs, purpose } = prepared;
    const deadline = Date.now() + timeoutMs;
    const timeout = new AbortController();
    const timer = setTimeout(
      () => timeout.abort(this.timedOut(timeoutMs)),
      timeoutMs,
    );
    const signal = caller
      ? AbortSignal.any([timeout.signal, caller])
      : timeout.signal;
    const sent = { times: 0 };
    const attempt = () =>
      this.guard(() => this.attempt(prepared, sent, signal), {
        purpose,
        signal,
      });
    try {
      return await (prepared.retry
        ? withRetries(attempt, { deadline, signal })
        : attempt());
    } finally {
      clearTimeout(timer);
    }
  }

  private async attempt(
    prepared: PreparedRequest,
    sent: { times: number },
    signal: AbortSignal,
  ): Promise<Answer> {
    const { method, path } = prepared;
    const { name, kind } = this;
    return this.authenticated(prepared, signal, credentials =>
      traceExchange({ name, kind, method, path, attempt: ++sent.times }, () =>
        this.send(prepared, credentials, signal),
      ),
    );
  }

  private async open(
    prepared: PreparedRequest,
    format: 'events' | 'lines',
    signal: AbortSignal,
  ): Promise<OpenedStream> {
    const { url, timeoutMs, maxBytes } = prepared;
    const timeout = new AbortController();
    const timer = setTimeout(
      () => timeout.abort(this.timedOut(timeoutMs)),
      timeoutMs,
    );
    const opening = AbortSignal.any([signal, timeout.signal]);
    try {
      return await this.authenticated(prepared, opening, async credentials => {
        const dispatcher = await this.dispatcher(this.streams);
        this.traffic.sent += 1;
        const headers = { ...this.config.headers, ...credentials };
        return openStream({
          source: this.name,
          dispatcher,
          url,
          format,
          headers,
          signal: opening,
        });
      });
    } catch (error) {
      this.traffic.failed += 1;
      throw networkError(this.name, error, { maxBytes, signal: opening });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Calls with credentials; once more with new ones, where the source rejects a token that can be renewed. */
  private async authenticated<T>(
    { method, url, body }: PreparedRequest,
    signal: AbortSignal,
    call: (credentials: Record<string, string>) => Promise<T>,
  ): Promise<T> {
    const authenticate = () =>
      abortable(
        this.authenticator.headers({ method, url, body, signal }),
        signal,
      );
    const credentials = await authenticate();
    try {
      return await call(credentials);
    } catch (error) {
      const rejected = error instanceof SourceError && error.status === 401;
      if (rejected && this.authenticator.renew?.(credentials)) {
        return call(await authenticate());
      }
      throw error;
    }
  }

  private async send(
    { method, url, body, contentType, maxBytes }: PreparedRequest,
    credentials: Record<string, string>,
    signal: AbortSignal,
  ): Promise<Answer> {
    const dispatcher = await this.dispatcher(this.connection);
    this.traffic.sent += 1;
    try {
      const answer = await exchange({
        source: this.name,
        dispatcher,
        method,
        url,
        body,
        contentType,
        headers: { ...this.config.headers, ...credentials },
        maxBytes,
        signal,
      });
      this.traffic.bytes += answer.bytes;
      return answer;
    } catch (error) {
      this.traffic.failed += 1;
      throw error;
    }
  }

  private async dispatcher(connection: Connection) {
    try {
      return await connection.dispatcher();
    } catch (error) {
      throw new SourceError(
        `${this.name} was not asked: its certificate or key cannot be used (${
          errorCode(error) ?? 'unknown'
        })`,
        {
          source: this.name,
          reason: 'credentials',
          state: 'unauthorized',
          cause: error,
        },
      );
    }
  }

  private timedOut(timeoutMs: number): SourceError {
    return new SourceError(
      `${this.name} does not answer: no complete answer within ${
        timeoutMs / 1000
      } s`,
      { source: this.name, reason: 'timeout', state: 'unreachable' },
    );
  }
}

// The Date header has whole seconds, cut off.
function clockSkewSeconds(
  sourceTime: number | undefined,
  ourTime: number,
): number | undefined {
  return sourceTime === undefined
    ? undefined
    : Math.round((sourceTime + 500 - ourTime) / 1000);
}
