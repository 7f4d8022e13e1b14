import { z } from 'zod/v3';
import { SourceError, type Source, type StreamEvent } from '@fairway/kit-node';
import {
  upstreamApplicationSchema,
  upstreamListSchema,
  watchMessageSchema,
  type UpstreamApplication,
} from './application';
import { clusterListSchema, type UpstreamCluster } from './cluster';
import { commitMetadataSchema, type CommitMetadata } from './commit';
import { listFields, WATCH_FIELDS } from './fields';

/** How long a silent watch is trusted. */
export interface Listening {
  /** Then it is asked whether the instance is there. */
  doubtMs: number;
  /** For that answer. */
  answerMs: number;
  /** Then it is broken, though the instance is there. */
  silenceMs: number;
}

// In event streams Argo CD gives a sign of life 15 s after the last one, be there events or not. Before that, silence alone
// tells nothing; of an instance that is away it is known after 14 s.
const LISTENING: Listening = {
  doubtMs: 10_000,
  answerMs: 4_000,
  silenceMs: 17_000,
};
// Thousands of applications, with the whole spec before 3.5.
const MAX_LIST_BYTES = 128 * 1024 * 1024;

const versionSchema = z.object({ Version: z.string().optional() });

/** Names an application: names are unique per namespace only. */
export interface ApplicationKey {
  namespace?: string;
  name: string;
}

/** The questions that Fairway asks an Argo CD. */
export class ArgoCdClient {
  static create(source: Source, listening = LISTENING): ArgoCdClient {
    return new ArgoCdClient(source, listening);
  }

  private constructor(
    private readonly source: Source,
    private readonly listening: Listening,
  ) {}

  /** Such as `v3.5.1+1a2b3c`. */
  async version(signal?: AbortSignal): Promise<string | undefined> {
    const { body } = await this.source.request({
      path: '/api/version',
      schema: versionSchema,
      signal,
    });
    return body.Version;
  }

  /** All applications that our account may see, in the fields that a list tells. */
  async list(version: string | undefined, signal?: AbortSignal) {
    const { body, clockSkewSeconds } = await this.source.request({
      path: '/api/v1/applications',
      query: { fields: listFields(version) },
      schema: upstreamListSchema,
      maxBytes: MAX_LIST_BYTES,
      signal,
    });
    return { ...body, clockSkewSeconds };
  }

  /**
   * One application with all its fields.
   *
   * @param project - without it, "not there" and "not allowed" are the same 403
   */
  async get(
    { name, namespace }: ApplicationKey,
    project: string | undefined,
    signal?: AbortSignal,
  ): Promise<UpstreamApplication> {
    const { body } = await this.source.request({
      path: `/api/v1/applications/${encodeURIComponent(name)}`,
      query: {
        ...(namespace !== undefined && { appNamespace: namespace }),
        ...(project !== undefined && { project }),
      },
      schema: upstreamApplicationSchema,
      signal,
    });
    return body;
  }

  /**
   * What happens to applications; first each as it is. Has no memory: what happens while nobody listens is lost.
   *
   * @param onAway - it is silent, and does not answer either
   */
  watch(
    signal: AbortSignal,
    onAway: (error: SourceError) => void = () => {},
  ): AsyncIterable<StreamEvent<z.output<typeof watchMessageSchema>>> {
    const { doubtMs, silenceMs } = this.listening;
    const ask = async (asking: AbortSignal) => {
      const error = await this.#whyAway(asking);
      if (!error || asking.aborted) return;
      onAway(error);
      throw error;
    };
    return this.source.stream({
      path: '/api/v1/stream/applications',
      query: { fields: WATCH_FIELDS },
      schema: watchMessageSchema,
      silenceMs,
      probe: { afterMs: doubtMs, ask },
      signal,
    });
  }

  /** Asks what costs Argo CD nothing; `undefined`: it is there. */
  async #whyAway(signal: AbortSignal): Promise<SourceError | undefined> {
    try {
      await this.source.request({
        path: '/api/version',
        schema: z.unknown(),
        timeoutMs: this.listening.answerMs,
        signal,
      });
      return undefined;
    } catch (error) {
      // Who refuses is there; who was not asked for our other questions may be.
      return error instanceof SourceError &&
        error.state === 'unreachable' &&
        error.reason !== 'busy'
        ? error
        : undefined;
    }
  }

  /** The clusters that it deploys to, and when it last heard from them. */
  async clusters(signal?: AbortSignal): Promise<UpstreamCluster[]> {
    const { body } = await this.source.request({
      path: '/api/v1/clusters',
      schema: clusterListSchema,
      signal,
    });
    return body;
  }

  /**
   * Author, message and time of a commit.
   *
   * @param query - which source of several; `versionId`: of that deployment rather than of now, since 2.12
   * @throws SourceError of status 404 or 500 for a commit that the repository does not have (any more)
   */
  async commit(
    { name, namespace }: ApplicationKey,
    revision: string,
    query: { project?: string; sourceIndex?: number; versionId?: number },
  ): Promise<CommitMetadata> {
    const { body } = await this.source.request({
      path: `/api/v1/applications/${encodeURIComponent(
        name,
      )}/revisions/${encodeURIComponent(revision)}/metadata`,
      query: {
        ...(namespace !== undefined && { appNamespace: namespace }),
        ...(query.project !== undefined && { project: query.project }),
        ...(query.sourceIndex !== undefined && {
          sourceIndex: String(query.sourceIndex),
        }),
        ...(query.versionId !== undefined && {
          versionId: String(query.versionId),
        }),
      },
      schema: commitMetadataSchema,
      // An unknown commit is an answer, not a failure that passes.
      retry: false,
      coalesce: true,
      purpose: 'view',
    });
    return body;
  }
}
