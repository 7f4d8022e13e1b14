import type { SloTrend } from './SloTrend';
import type { TrendStore } from './TrendStore';

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

  get(source: string, id: string): SloTrend | undefined {
    return this.#byKey.get(keyOf(source, id));
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
