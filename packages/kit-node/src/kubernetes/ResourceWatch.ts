import type { LoggerService } from '@backstage/backend-plugin-api';
import { SourceError } from '../sources/SourceError';
import type { KubernetesClient, WatchMessage } from './KubernetesClient';
import type { ServedResource } from './KubernetesResource';

// Then all is listed again: what a watch did not tell is not missed for longer. Not of all clusters at the same moment.
const SECONDS = { least: 240, spread: 120 };

/** A change that a watch told. */
export type ResourceEvent = WatchMessage & {
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
};

export interface ResourceWatchOptions {
  client: KubernetesClient;
  resource: ServedResource;
  logger: LoggerService;
  /** Anything at all was heard. */
  onAlive(): void;
  onEvent(event: ResourceEvent): void;
  /** Nothing more will be heard: only a new list tells what happens from now on. */
  onEnd(lastedMs: number): void;
}

/** Follows one resource of one cluster from a list on. */
export class ResourceWatch {
  readonly #options: ResourceWatchOptions;
  #current = new AbortController();
  #running: Promise<void> | undefined;
  #heardAt: number | undefined;

  static create(options: ResourceWatchOptions): ResourceWatch {
    return new ResourceWatch(options);
  }

  private constructor(options: ResourceWatchOptions) {
    this.#options = options;
  }

  /** When it was last heard, while it is open. */
  get heardAt(): number | undefined {
    return this.#heardAt;
  }

  /** Follows what happens after a list of that version, and nothing else any more. */
  begin(resourceVersion: string): void {
    this.#current.abort();
    this.#current = new AbortController();
    this.#heardAt = undefined;
    this.#running = this.#follow(resourceVersion, this.#current.signal);
  }

  async stop(): Promise<void> {
    this.#current.abort();
    await this.#running;
  }

  async #follow(resourceVersion: string, signal: AbortSignal): Promise<void> {
    const startedAt = Date.now();
    try {
      await this.#hear(resourceVersion, signal);
    } catch (error) {
      const { logger, resource } = this.#options;
      if (!(error instanceof SourceError) && !signal.aborted) {
        logger.error(`Watch of ${resource.plural}`, error as Error);
      }
    }
    if (signal.aborted) return;
    this.#heardAt = undefined;
    this.#options.onEnd(Date.now() - startedAt);
  }

  /** Ends with the watch, and with the first message that leaves open what happened. */
  async #hear(resourceVersion: string, signal: AbortSignal): Promise<void> {
    const { client, resource, onAlive, onEvent } = this.#options;
    const seconds = SECONDS.least + Math.floor(Math.random() * SECONDS.spread);
    const from = { resourceVersion, seconds };
    for await (const event of client.watch(resource, from, signal)) {
      if (signal.aborted || event.kind === 'unreadable') return;
      this.#heardAt = Date.now();
      onAlive();
      if (event.kind === 'alive') continue;
      const { type, object } = event.body;
      // The version is too old (410), or the server gives up.
      if (type === 'ERROR') return;
      if (type !== 'BOOKMARK') onEvent({ type, object });
    }
  }
}
