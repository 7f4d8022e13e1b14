import type { z } from 'zod/v3';
import { authenticated } from './authenticated';
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
import { withinTimeout } from './withinTimeout';
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
    const { timeoutMs, purpose, retry } = prepared;
    const deadline = Date.now() + timeoutMs;
    const sent = { times: 0 };
    return withinTimeout({ source: this.name, timeoutMs, caller }, signal => {
      const attempt = () =>
        this.guard(() => this.attempt(prepared, sent, signal), {
          purpose,
          signal,
        });
      return retry ? withRetries(attempt, { deadline, signal }) : attempt();
    });
  }

  private async attempt(
    prepared: PreparedRequest,
    sent: { times: number },
    signal: AbortSignal,
  ): Promise<Answer> {
    const { method, path } = prepared;
    const { name, kind, authenticator } = this;
    return authenticated(
      { authenticator, request: prepared, signal },
      credentials =>
        traceExchange({ name, kind, method, path, attempt: ++sent.times }, () =>
          this.send(prepared, credentials, signal),
        ),
    );
  }

  private async open(
    prepared: PreparedRequest,
    format: 'events' | 'lines',
    caller: AbortSignal,
  ): Promise<OpenedStream> {
    const { url, timeoutMs, maxBytes } = prepared;
    const { name: source, authenticator } = this;
    return withinTimeout({ source, timeoutMs, caller }, async signal => {
      try {
        const options = { authenticator, request: prepared, signal };
        return await authenticated(options, async credentials => {
          const dispatcher = await this.dispatcher(this.streams);
          this.traffic.sent += 1;
          const headers = { ...this.config.headers, ...credentials };
          return openStream({
            source,
            dispatcher,
            url,
            format,
            headers,
            signal,
          });
        });
      } catch (error) {
        this.traffic.failed += 1;
        throw networkError(source, error, { maxBytes, signal });
      }
    });
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
