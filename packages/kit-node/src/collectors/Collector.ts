import type { LoggerService } from '@backstage/backend-plugin-api';
import type { z } from 'zod/v3';
import { abortable } from '../sources/abortable';
import type { Source } from '../sources/Source';
import { SourceError } from '../sources/SourceError';
import type { Collected } from './Collected';
import { CollectorState } from './CollectorState';
import { SnapshotKeeper } from './SnapshotKeeper';
import type { SnapshotStore } from './SnapshotStore';

const JITTER = 0.1;
const MIN_POLL_TIMEOUT_MS = 60_000;

/** @public */
export interface CollectorOptions<T> {
  /** Unique among the plugin's collectors of one source. */
  name: string;
  source: Source;
  intervalMs: number;
  /** From a failed poll to the next; twice as long with each further failure, never longer than the interval. Default: the interval. */
  retryMs?: number;
  /** Asks the source once. Its result must survive JSON, as read by `schema`. */
  collect(signal: AbortSignal): Promise<T>;
  /** Reads a stored snapshot, which another version may have written. */
  schema: z.ZodType<T, z.ZodTypeDef, unknown>;
  /** `true`: the next poll is not needed yet, since a watch keeps the answer current; see {@link Collector.told}. */
  postpone?(): boolean;
  snapshots: SnapshotStore;
  logger: LoggerService;
  now?: () => Date;
}

/**
 * Polls a source and keeps the last good answer in memory, and its snapshot over a restart.
 *
 * @public
 */
export class Collector<T> {
  static create<T>(options: CollectorOptions<T>): Collector<T> {
    return new Collector(options);
  }

  private readonly state: CollectorState<T>;
  private readonly keeper: SnapshotKeeper<T>;
  private readonly stopping = new AbortController();
  private readonly listeners = new Set<() => void>();
  private readonly now: () => Date;
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  /** Polls in a row that failed. */
  private failures = 0;

  private constructor(private readonly options: CollectorOptions<T>) {
    const { source, intervalMs, name, snapshots, schema, logger } = options;
    this.now = options.now ?? (() => new Date());
    this.state = new CollectorState(source.name, intervalMs);
    this.keeper = new SnapshotKeeper({
      source: source.name,
      collector: name,
      store: snapshots,
      schema,
      logger,
    });
  }

  /** Loads the stored snapshot, begins the first poll without waiting for it, and polls from then on. */
  async start(): Promise<void> {
    const snapshot = await this.keeper.load();
    if (snapshot) {
      this.state.restored(snapshot, this.now());
      this.notify();
    }
    void this.loop();
  }

  /** Breaks off a running poll, polls no more and saves the newest snapshot. */
  async stop(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await this.running;
    await this.keeper.flush();
  }

  /** What is known right now; costs nothing. */
  read(): Collected<T> {
    return this.state.read(this.now());
  }

  /** Polls once, or joins the poll that runs. Does not throw: see {@link Collector.read}. */
  async refresh(): Promise<void> {
    this.running ??= this.poll().finally(() => {
      this.running = undefined;
    });
    await this.running;
  }

  /**
   * Takes what a watch told since the last answer: the data is of now, and changed as said. Without an answer there is
   * nothing to change, and after a failed poll only the next good one counts.
   */
  told(change?: (data: T) => T): void {
    const { data, status } = this.read();
    if (data === undefined || status.state !== 'ok') {
      return;
    }
    const asOf = this.now();
    const changed = change ? change(data) : data;
    this.state.succeeded(changed, asOf);
    if (change) {
      this.notify();
      void this.keeper.offer({ data: changed, asOf });
    }
  }

  /** Takes what a watch found out: the source is not there. Counts until the next good answer. */
  failed(error: SourceError): void {
    if (!this.stopping.signal.aborted) {
      this.fail(error);
    }
  }

  /**
   * Calls the listener whenever there may be something new to read.
   *
   * @returns ends it
   */
  onUpdate(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  private async loop(): Promise<void> {
    if (!this.options.postpone?.()) {
      await this.refresh();
    }
    if (!this.stopping.signal.aborted) {
      const jitter = 1 + JITTER * (2 * Math.random() - 1);
      this.timer = setTimeout(
        () => void this.loop(),
        this.untilNextMs() * jitter,
      );
      // Must not keep a process alive that wants to end.
      this.timer.unref?.();
    }
  }

  private untilNextMs(): number {
    const { intervalMs, retryMs = intervalMs } = this.options;
    return this.failures === 0
      ? intervalMs
      : Math.min(intervalMs, retryMs * 2 ** (this.failures - 1));
  }

  private async poll(): Promise<void> {
    if (this.stopping.signal.aborted) {
      return;
    }
    try {
      const data = await this.collect();
      const asOf = this.now();
      this.state.succeeded(data, asOf);
      this.logRecovery();
      this.notify();
      this.keeper.offer({ data, asOf });
    } catch (error) {
      if (this.stopping.signal.aborted) {
        return;
      }
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    this.state.failed(error, this.now());
    this.logFailure(error);
    this.notify();
  }

  /** A collect that never ends must not end the polling. */
  private async collect(): Promise<T> {
    const { collect, intervalMs, source } = this.options;
    const limitMs = Math.max(MIN_POLL_TIMEOUT_MS, 2 * intervalMs);
    const timeout = AbortSignal.timeout(limitMs);
    const signal = AbortSignal.any([this.stopping.signal, timeout]);
    try {
      return await abortable(collect(signal), signal);
    } catch (error) {
      if (timeout.aborted && !(error instanceof SourceError)) {
        throw new SourceError(
          `${source.name} was not read completely within ${limitMs / 1000} s`,
          { source: source.name, reason: 'timeout', state: 'unreachable' },
        );
      }
      throw error;
    }
  }

  private logFailure(error: unknown): void {
    const { logger, name, source } = this.options;
    if (!(error instanceof SourceError)) {
      logger.error(`Collector '${name}' of ${source.name}`, error as Error);
    } else if (this.failures === 0) {
      logger.warn(`Collector '${name}': ${error.message}`);
    }
    this.failures += 1;
  }

  private logRecovery(): void {
    const { logger, name, source } = this.options;
    if (this.failures > 0) {
      logger.info(`Collector '${name}': ${source.name} answers again`);
    }
    this.failures = 0;
  }

  private notify(): void {
    for (const listener of this.listeners) {
      try {
        listener();
      } catch (error) {
        this.options.logger.error(
          `A listener of collector '${this.options.name}' failed`,
          error as Error,
        );
      }
    }
  }
}
