import type { LinkedEntry } from '../operations/visibleEntries';

/**
 * An entry with an address.
 *
 * @public
 */
export interface IndexedEntry extends LinkedEntry {
  status: { ref: string };
}

/** @public */
export interface EntryIndexOptions<E extends IndexedEntry> {
  /** Differs whenever the entries may. */
  signature(): string;
  compute(): E[];
}

/**
 * The entries of a read model in memory, by address and by entity. Computed anew only when their signature changed,
 * whoever asks how often.
 *
 * @public
 */
export class EntryIndex<E extends IndexedEntry> {
  readonly #options: EntryIndexOptions<E>;
  #signature: string | undefined;
  #entries: E[] = [];
  #byRef = new Map<string, E>();
  #byEntity = new Map<string, E[]>();

  static create<E extends IndexedEntry>(
    options: EntryIndexOptions<E>,
  ): EntryIndex<E> {
    return new EntryIndex(options);
  }

  private constructor(options: EntryIndexOptions<E>) {
    this.#options = options;
  }

  entries(): E[] {
    this.#update();
    return this.#entries;
  }

  /** By address. */
  find(ref: string): E | undefined {
    this.#update();
    return this.#byRef.get(ref);
  }

  /** What is linked to an entity. */
  ofEntity(entityRef: string): E[] {
    this.#update();
    return this.#byEntity.get(entityRef) ?? [];
  }

  #update(): void {
    const signature = this.#options.signature();
    if (signature === this.#signature) return;
    this.#entries = this.#options.compute();
    this.#signature = signature;
    this.#byRef = new Map(
      this.#entries.map(entry => [entry.status.ref, entry]),
    );
    this.#byEntity = new Map();
    for (const entry of this.#entries) {
      for (const { entityRef } of entry.links) {
        const entries = this.#byEntity.get(entityRef) ?? [];
        entries.push(entry);
        this.#byEntity.set(entityRef, entries);
      }
    }
  }
}
