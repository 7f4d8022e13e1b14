import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { SourceError } from '@fairway/kit-node';
import type { ArgoCdClient } from '../upstream/ArgoCdClient';
import type { WatchEvent } from './WatchEvent';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
// A watch that lasted so long was none that a proxy cuts at once.
const LASTING_MS = 60_000;

export interface ApplicationWatchOptions {
  instance: string;
  client: ArgoCdClient;
  logger: LoggerService;
  /** It is open: from here on nothing that happens is missed, but what happened before may have been. */
  onOpen(): void;
  /** It broke off, or could not be opened again: the instance may be ill. */
  onFailure(): void;
  /** The instance is not there: it fell silent, and does not answer. {@link ApplicationWatchOptions.onFailure} follows. */
  onAway(error: SourceError): void;
  /** Anything at all was heard. */
  onAlive(): void;
  onEvent(event: WatchEvent): void;
  /** Something was said that could not be read. */
  onUnreadable(): void;
}

/** Follows the watch of one Argo CD; opens it again, later and later, whenever it ends. */
export class ApplicationWatch {
  readonly #options: ApplicationWatchOptions;
  readonly #stopping = new AbortController();
  #reopening = new AbortController();
  #running: Promise<void> | undefined;
  #liveSince: number | undefined;
  #broken = false;
  /** Since it was open, it was not said that it failed. */
  #trusted = true;

  static create(options: ApplicationWatchOptions): ApplicationWatch {
    return new ApplicationWatch(options);
  }

  private constructor(options: ApplicationWatchOptions) {
    this.#options = options;
  }

  /** Whether what happens is heard of. */
  get live(): boolean {
    return this.#liveSince !== undefined;
  }

  /** For how long it has been open, milliseconds; 0 while it is not. */
  get liveForMs(): number {
    return this.#liveSince === undefined ? 0 : Date.now() - this.#liveSince;
  }

  start(): void {
    this.#running ??= this.#follow();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#reopening.abort();
    await this.#running;
  }

  /** Begins anew: then each application is told of as it is. */
  reopen(): void {
    this.#reopening.abort();
  }

  async #follow(): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const openedAt = Date.now();
      this.#reopening = new AbortController();
      const asked = this.#reopening.signal;
      await this.#once(AbortSignal.any([signal, asked]));
      this.#liveSince = undefined;
      if (asked.aborted) continue;
      const lasted = Date.now() - openedAt >= LASTING_MS;
      pauseMs = lasted ? FIRST_PAUSE_MS : pauseMs;
      // Not all replicas and instances at the same moment.
      const jitter = 0.5 + Math.random();
      await sleep(pauseMs * jitter, undefined, { signal, ref: false }).catch(
        () => undefined,
      );
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
    }
  }

  async #once(signal: AbortSignal): Promise<void> {
    const { client, onOpen, onAlive, onAway } = this.#options;
    try {
      for await (const event of client.watch(signal, onAway)) {
        if (!this.live) {
          this.#liveSince = Date.now();
          this.#trusted = true;
          this.#logReturn();
          onOpen();
        }
        onAlive();
        if (event.kind === 'unreadable') this.#options.onUnreadable();
        if (event.kind === 'message') this.#take(event.body);
      }
      this.#logBreak('it was ended');
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof SourceError)) {
        this.#options.logger.error(
          `Watch of ${this.#options.instance}`,
          error as Error,
        );
      }
      this.#logBreak((error as Error).message);
      if (this.#trusted) this.#options.onFailure();
      this.#trusted = false;
    }
  }

  #take(message: WatchMessage): void {
    if ('error' in message) {
      const { instance } = this.#options;
      throw new SourceError(
        `${instance} ended its watch: ${message.error.message}`,
        { source: instance, reason: 'content', state: 'unreachable' },
      );
    }
    const { type, application } = message.result;
    if (type === 'ADDED' || type === 'MODIFIED' || type === 'DELETED') {
      this.#options.onEvent({ type, application });
    }
  }

  #logBreak(why: string): void {
    if (!this.#broken) {
      const { logger, instance } = this.#options;
      logger.info(
        `The watch of ${instance} broke (${why}); it is polled until the watch is back`,
      );
    }
    this.#broken = true;
  }

  #logReturn(): void {
    if (this.#broken) {
      this.#options.logger.info(
        `The watch of ${this.#options.instance} is back`,
      );
    }
    this.#broken = false;
  }
}

type WatchMessage =
  | { error: { message: string } }
  | {
      result: {
        type: WatchEvent['type'] | 'BOOKMARK' | 'ERROR';
        application: WatchEvent['application'];
      };
    };
