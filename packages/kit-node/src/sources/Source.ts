import type { z } from 'zod/v3';

/**
 * Kinds of upstream that Fairway asks.
 *
 * @public
 */
export type SourceKind =
  | 'prometheus'
  | 'alertmanager'
  | 'argocd'
  | 'kubernetes';

/**
 * Why a source is asked. Failures of one purpose never keep the source from being asked for another, but for `poll`:
 * what polls find down is down.
 *
 * - `poll`: a collector asks, time and again.
 * - `view`: a person opened something.
 * - `look-back`: a heavy question about the past, asked now and then.
 *
 * @public
 */
export type SourcePurpose = 'poll' | 'view' | 'look-back';

/** @public */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One request to a source. The path is a constant of the plugin, never something a client sent.
 *
 * @public
 */
export interface SourceRequest<S extends z.ZodTypeAny> {
  /** Below the configured `url`, such as `/api/v1/query`. */
  path: string;
  query?: Record<string, string | string[]>;
  /** Default: `POST` with a body, else `GET`. */
  method?: HttpMethod;
  /** Fields of the body, URL-encoded. */
  form?: Record<string, string>;
  /** The body, as JSON. */
  json?: unknown;
  /** Of the body, where it is another than that of `form` or `json`, such as `application/merge-patch+json`. */
  contentType?: string;
  /** What is relied on in the answer. */
  schema: S;
  /** Ask again after a failure that may pass. Default: `true` for GET, else `false`. */
  retry?: boolean;
  /** For everything together: waiting for a slot, connecting, retries, reading. Default: the source's `timeout`. */
  timeoutMs?: number;
  /** Of the answer, decompressed. Default 32 MiB. */
  maxBytes?: number;
  signal?: AbortSignal;
  /** Default: `poll`. */
  purpose?: SourcePurpose;
  /** Let identical concurrent requests share one answer. Default: the same as `retry`. */
  coalesce?: boolean;
}

/**
 * A question whose answer does not end: server-sent events, or one JSON value a line.
 *
 * @public
 */
export interface SourceStreamRequest<S extends z.ZodTypeAny> {
  /** Below the configured `url`. */
  path: string;
  query?: Record<string, string | string[]>;
  /** What is relied on in each message. */
  schema: S;
  /** Without any sign of life for so long, it counts as broken. */
  silenceMs: number;
  /** Asks before that whether the source is there. Default: it is not asked. */
  probe?: StreamProbe;
  /** Form that is asked for: server-sent events, or one JSON value a line as Kubernetes sends. Default: `events`. */
  format?: 'events' | 'lines';
  /** Of one message. Default 4 MiB. */
  maxMessageBytes?: number;
  /** Ends it. */
  signal: AbortSignal;
}

/**
 * Asks a source that is silent on its stream whether it is there: some sources give signs of life so rarely that silence alone
 * tells too late.
 *
 * @public
 */
export interface StreamProbe {
  /** Once in each silence that lasts so long. */
  afterMs: number;
  /**
   * Is aborted as soon as something is heard.
   *
   * @throws SourceError where the source is not there: then the stream counts as broken
   */
  ask(signal: AbortSignal): Promise<unknown>;
}

/**
 * What is heard on a stream. `alive`: it was opened, or said something that is no message; `unreadable`: a message that
 * does not match the schema.
 *
 * @public
 */
export type StreamEvent<T> =
  | { kind: 'alive' }
  | { kind: 'unreadable' }
  | { kind: 'message'; body: T };

/** @public */
export interface SourceResponse<T> {
  body: T;
  receivedAt: Date;
  /** From the question to the last byte, waiting and retries included. */
  elapsedMs: number;
  /** Of the answer, decompressed. */
  bytes: number;
  /** Clock of the source minus ours, whole seconds. Absent: it sent no `Date`. */
  clockSkewSeconds?: number;
}

/**
 * Counters since the process started.
 *
 * @public
 */
export interface SourceTraffic {
  /** Requests that were sent, each retry counted. */
  sent: number;
  /** Those of them that brought no JSON, or an error. */
  failed: number;
  /** Of the answers, decompressed. */
  bytes: number;
}

/**
 * A configured upstream as a plugin sees it: what it is called, what it covers, and a way to ask it.
 *
 * @public
 */
export interface Source {
  /** `git`: of Backstage's `integrations`; all others stand under `fairway.sources`. */
  readonly kind: SourceKind | 'git';
  readonly name: string;
  /** Where it is asked; stays in the backend, which may compare it with what other sources call it. */
  readonly url: string;
  /** Where a person opens it. */
  readonly browserUrl?: string;
  /** Names of the clusters it covers; of a Kubernetes cluster, what others call it. */
  readonly clusters: string[];
  /** Default environment of what it reports. */
  readonly environment?: string;
  /** Name of another source of the same kind that holds the same data. */
  readonly replicaOf?: string;
  /** Of an Alertmanager: names of the Prometheus whose alerts it gets. */
  readonly covers: string[];
  /** Query parameters of every request, such as Thanos' `partial_response=false`. */
  readonly parameters: Record<string, string>;
  /** Between two polls. */
  readonly intervalMs: number;
  readonly traffic: Readonly<SourceTraffic>;
  /**
   * Asks the source.
   *
   * @throws SourceError when there is no usable answer
   */
  request<S extends z.ZodTypeAny>(
    request: SourceRequest<S>,
  ): Promise<SourceResponse<z.output<S>>>;
  /**
   * Follows a stream until the source ends it. The first event is `alive`, once it is open.
   *
   * @throws SourceError when it cannot be opened, breaks off or falls silent
   */
  stream<S extends z.ZodTypeAny>(
    request: SourceStreamRequest<S>,
  ): AsyncIterable<StreamEvent<z.output<S>>>;
}
