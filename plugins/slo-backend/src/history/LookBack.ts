import type { LoggerService } from '@backstage/backend-plugin-api';
import { SourceError } from '@fairway/kit-node';
import {
  PrometheusClient,
  type RequestBudget,
} from '@fairway/kit-node/prometheus';
import type { CollectedSource } from '../collect/CollectedSource';
import { collectTrends } from './collectTrends';
import type { Trends } from './Trends';
import type { TrendStore } from './TrendStore';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const SOON_MS = 10 * MINUTE_MS;

/** The heaviest questions of all have more time than a poll, as much as Prometheus gives most of them. */
export const LOOK_BACK_BUDGET: RequestBudget = {
  purpose: 'look-back',
  timeoutMs: MINUTE_MS,
};

/** For all questions to one source together. */
const SOURCE_BUDGET_MS = 4 * MINUTE_MS;

export interface LookBackOptions {
  store: Pick<TrendStore, 'writtenAt' | 'replace'>;
  trends: Pick<Trends, 'get'>;
  logger: LoggerService;
  now?: () => Date;
}

/** What is looked at of a source. */
export type LookedBackSource = Pick<
  CollectedSource,
  'name' | 'source' | 'slos'
>;

/** Looks back over the windows of SLOs, once an hour; after a failure again in 1, 2, 4, 8 and then 10 minutes. */
export class LookBack {
  readonly #failures = new Map<string, { count: number; retryAt: number }>();
  readonly #now: () => Date;

  static create(options: LookBackOptions): LookBack {
    return new LookBack(options);
  }

  private constructor(private readonly options: LookBackOptions) {
    this.#now = options.now ?? (() => new Date());
  }

  /** Looks back at each source for which it is time. One that fails or hangs does not keep the others waiting. */
  async run(sources: LookedBackSource[], signal: AbortSignal): Promise<void> {
    await Promise.all(sources.map(source => this.#look(source, signal)));
  }

  async #look(source: LookedBackSource, signal: AbortSignal): Promise<void> {
    const { name } = source;
    const failed = this.#failures.get(name);
    if (failed && this.#now().getTime() < failed.retryAt) return;
    const timeout = AbortSignal.timeout(SOURCE_BUDGET_MS);
    try {
      await this.#lookIfDue(source, AbortSignal.any([signal, timeout]));
      this.#failures.delete(name);
    } catch (error) {
      // Then another replica has it.
      if (signal.aborted) return;
      this.#fail(name, timeout.aborted ? tooLong(name) : error);
    }
  }

  #fail(name: string, error: unknown): void {
    const count = (this.#failures.get(name)?.count ?? 0) + 1;
    const pauseMs = Math.min(2 ** (count - 1) * MINUTE_MS, SOON_MS);
    const retryAt = this.#now().getTime() + pauseMs;
    this.#failures.set(name, { count, retryAt });
    this.options.logger.warn(
      `Looking back at ${name} failed, again in ${pauseMs / MINUTE_MS} min: ${
        (error as Error).message
      }`,
    );
  }

  async #lookIfDue(
    collected: LookedBackSource,
    signal: AbortSignal,
  ): Promise<void> {
    const { store, trends } = this.options;
    const now = this.#now();
    const { name, source } = collected;
    const { data, status } = collected.slos();
    if (status.state !== 'ok' || !data) return;
    const written = await store.writtenAt(name);
    const age = written ? now.getTime() - written.getTime() : Infinity;
    const isNew = data.readings.some(({ id }) => !trends.get(name, id));
    if (age < (isNew ? SOON_MS : HOUR_MS)) return;
    const client = PrometheusClient.create(source, LOOK_BACK_BUDGET);
    const found = await collectTrends(client, {
      source: name,
      readings: data.readings,
      now,
      signal,
    });
    // Whoever has the lock by now writes.
    signal.throwIfAborted();
    await store.replace(name, found, now);
  }
}

function tooLong(source: string): SourceError {
  return new SourceError(
    `${source} did not tell all within ${SOURCE_BUDGET_MS / MINUTE_MS} min`,
    { source, reason: 'timeout', state: 'unreachable' },
  );
}
