import { z } from 'zod/v3';
import type { Source, StreamEvent } from '../sources/Source';
import { SourceError } from '../sources/SourceError';
import type { ServedResource } from './KubernetesResource';

const PAGE = 500;
const MAX_PAGE_BYTES = 128 * 1024 * 1024;
// The API server gives a sign of life, a bookmark, each minute.
const SILENCE_MS = 90_000;
const EXPIRED = 410;

const versionSchema = z.object({ gitVersion: z.string().optional() });

const groupsSchema = z.object({
  groups: z.array(
    z.object({
      name: z.string(),
      versions: z.array(z.object({ version: z.string() })),
    }),
  ),
});

const resourcesSchema = z.object({
  resources: z.array(z.object({ name: z.string() })),
});

const pageSchema = z.object({
  metadata: z.object({
    resourceVersion: z.string().default(''),
    continue: z.string().optional(),
  }),
  items: z.array(z.unknown()).nullable(),
});

const watchMessageSchema = z.object({
  type: z.enum(['ADDED', 'MODIFIED', 'DELETED', 'BOOKMARK', 'ERROR']),
  object: z.unknown(),
});

/** What a watch tells; `ERROR` ends it, `BOOKMARK` is a sign of life. */
export type WatchMessage = z.output<typeof watchMessageSchema>;

function pathOf({ group, version, plural }: ServedResource): string {
  return `/apis/${group}/${version}/${plural}`;
}

/** The questions that Fairway asks the API server of a cluster. */
export class KubernetesClient {
  static create(source: Source): KubernetesClient {
    return new KubernetesClient(source);
  }

  private constructor(private readonly source: Source) {}

  /** Such as `v1.36.1`. */
  async version(signal?: AbortSignal) {
    const { body, clockSkewSeconds } = await this.source.request({
      path: '/version',
      schema: versionSchema,
      signal,
    });
    return { version: body.gitVersion, clockSkewSeconds };
  }

  /** API groups with the versions that are served. */
  async groups(signal?: AbortSignal): Promise<Map<string, string[]>> {
    const { body } = await this.source.request({
      path: '/apis',
      schema: groupsSchema,
      signal,
    });
    return new Map(
      body.groups.map(({ name, versions }) => [
        name,
        versions.map(({ version }) => version),
      ]),
    );
  }

  /** Plurals of the resources of one version of a group. */
  async plurals(
    { group, version }: Omit<ServedResource, 'plural'>,
    signal?: AbortSignal,
  ): Promise<Set<string>> {
    const { body } = await this.source.request({
      path: `/apis/${group}/${version}`,
      schema: resourcesSchema,
      signal,
    });
    return new Set(body.resources.map(({ name }) => name));
  }

  /** All objects of a resource, in pages; once more from the start where the pages expire on the way. */
  async list(resource: ServedResource, signal?: AbortSignal) {
    try {
      return await this.#pages(resource, signal);
    } catch (error) {
      const expired = error instanceof SourceError && error.status === EXPIRED;
      if (!expired) throw error;
      return this.#pages(resource, signal);
    }
  }

  /** What happens to a resource after a list of that version, for so many seconds. */
  watch(
    resource: ServedResource,
    from: { resourceVersion: string; seconds: number },
    signal: AbortSignal,
  ): AsyncIterable<StreamEvent<WatchMessage>> {
    return this.source.stream({
      path: pathOf(resource),
      query: {
        watch: 'true',
        allowWatchBookmarks: 'true',
        resourceVersion: from.resourceVersion,
        timeoutSeconds: String(from.seconds),
      },
      format: 'lines',
      schema: watchMessageSchema,
      silenceMs: SILENCE_MS,
      signal,
    });
  }

  async #pages(resource: ServedResource, signal: AbortSignal | undefined) {
    const items: unknown[] = [];
    let next: string | undefined;
    let resourceVersion = '';
    do {
      const { body } = await this.source.request({
        path: pathOf(resource),
        query: { limit: String(PAGE), ...(next && { continue: next }) },
        schema: pageSchema,
        maxBytes: MAX_PAGE_BYTES,
        signal,
      });
      items.push(...(body.items ?? []));
      resourceVersion = body.metadata.resourceVersion;
      next = body.metadata.continue || undefined;
    } while (next);
    return { items, resourceVersion };
  }
}
