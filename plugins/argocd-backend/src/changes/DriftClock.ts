/** Since when applications have been seen out of sync, by whichever replica saw it first. */
export class DriftClock {
  #since = new Map<string, string>();
  #version = 0;

  static create(store: { drifts(): Promise<Map<string, string>> }): DriftClock {
    return new DriftClock(store);
  }

  private constructor(
    private readonly store: { drifts(): Promise<Map<string, string>> },
  ) {}

  /** Changes whenever a drift began or ended. */
  get version(): number {
    return this.#version;
  }

  /** ISO 8601; `undefined`: it is in sync, or nobody has looked yet. */
  since(ref: string): string | undefined {
    return this.#since.get(ref);
  }

  /** Reads what the replicas have seen. */
  async refresh(): Promise<void> {
    const since = await this.store.drifts();
    const isSame =
      since.size === this.#since.size &&
      [...since].every(([ref, time]) => this.#since.get(ref) === time);
    if (isSame) return;
    this.#since = since;
    this.#version += 1;
  }
}
