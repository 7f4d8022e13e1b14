import type { SloTrend } from './SloTrend';
import type { TrendStore } from './TrendStore';

// Written each hour: older means that the look back fails.
const FORGET_AFTER_SECONDS = 3 * 3600;

function keyOf(source: string, id: string): string {
  return JSON.stringify([source, id]);
}

/** The stored trends in memory, read again when a replica wrote new ones. */
export class Trends {
  #byKey = new Map<string, SloTrend>();
  #stored: string | undefined;
  #version = 0;

  static create(store: TrendStore): Trends {
    return new Trends(store);
  }

  private constructor(private readonly store: TrendStore) {}

  /** Changes whenever the trends did. */
  get version(): number {
    return this.#version;
  }

  /** `undefined` also for one that is too old to say anything about now. */
  get(source: string, id: string): SloTrend | undefined {
    const trend = this.#byKey.get(keyOf(source, id));
    if (!trend) return undefined;
    const { start, stepSeconds, remaining } = trend.sparkline;
    const end = start + (remaining.length - 1) * stepSeconds;
    return Date.now() / 1000 - end < FORGET_AFTER_SECONDS ? trend : undefined;
  }

  async refresh(): Promise<void> {
    const stored = await this.store.version();
    if (stored === this.#stored) return;
    const trends = await this.store.load();
    this.#byKey = new Map(
      trends.map(trend => [keyOf(trend.source, trend.id), trend]),
    );
    this.#stored = stored;
    this.#version++;
  }
}
