import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Collected } from '../collectors/Collected';
import { Collector } from '../collectors/Collector';
import type { SnapshotStore } from '../collectors/SnapshotStore';
import type { Source } from '../sources/Source';
import { KubernetesClient } from './KubernetesClient';
import type { KubernetesResource } from './KubernetesResource';
import {
  fromList,
  snapshotSchema,
  withEvents,
  type ResourceSnapshot,
} from './ResourceSnapshot';
import { ResourceWatch, type ResourceEvent } from './ResourceWatch';

// A watch that lasted so long was none that a proxy cuts at once.
const LASTING_MS = 20_000;
// While each watch is cut at once: so often one is tried at least.
const LONGEST_PAUSE_MS = 5 * 60_000;
// Changes come in waves; each wave is worked in once.
const BATCH_MS = 250;

export interface ResourceCollectorOptions<T> {
  source: Source;
  resource: KubernetesResource<T>;
  /** The one that the cluster serves. */
  version: string;
  snapshots: SnapshotStore;
  logger: LoggerService;
  onUpdate(): void;
}

/**
 * One resource of one cluster: a list, a watch from there on, and a new list whenever the watch ends, which it does each
 * few minutes. While no watch can be had it is polled.
 */
export class ResourceCollector<T> {
  readonly version: string;
  readonly #options: ResourceCollectorOptions<T>;
  readonly #collector: Collector<ResourceSnapshot<T>>;
  readonly #watch: ResourceWatch;
  /** Version of the list that the watch goes on from, while it is open. */
  #watching: string | undefined;
  /** Version of a list that no watch was begun from yet: each is begun from once. */
  #listed: string | undefined;
  /** Watches in a row that were cut at once. */
  #cuts = 0;
  #openAgainAt = 0;
  #events: ResourceEvent[] = [];
  #batch: NodeJS.Timeout | undefined;

  static create<T>(options: ResourceCollectorOptions<T>): ResourceCollector<T> {
    return new ResourceCollector(options);
  }

  private constructor(options: ResourceCollectorOptions<T>) {
    const { source, resource, version, snapshots, logger } = options;
    const { group, plural } = resource;
    const client = KubernetesClient.create(source);
    const served = { group, version, plural };
    this.#options = options;
    this.version = version;
    this.#collector = Collector.create<ResourceSnapshot<T>>({
      source,
      snapshots,
      logger,
      name: `${plural}.${group}`,
      intervalMs: source.intervalMs,
      schema: snapshotSchema(resource),
      collect: async signal => {
        const list = await client.list(served, signal);
        this.#listed = list.resourceVersion;
        return fromList(list, resource);
      },
      postpone: () => this.#heardLately(),
    });
    this.#watch = ResourceWatch.create({
      client,
      logger,
      resource: served,
      onAlive: () => this.#collector.told(),
      onEvent: event => this.#take(event),
      onEnd: lastedMs => this.#ended(lastedMs),
    });
    this.#collector.onUpdate(() => {
      this.#followList();
      options.onUpdate();
    });
  }

  /** Whether a watch tells what happens. */
  get watched(): boolean {
    return this.#watch.heardAt !== undefined;
  }

  read(): Collected<ResourceSnapshot<T>> {
    return this.#collector.read();
  }

  /** Takes an object as the cluster has just answered a write of it. */
  learn(object: unknown): void {
    this.#events.push({ type: 'MODIFIED', object });
    this.#apply();
  }

  start(): Promise<void> {
    return this.#collector.start();
  }

  async stop(): Promise<void> {
    await this.#watch.stop();
    clearTimeout(this.#batch);
    await this.#collector.stop();
  }

  /** A quiet watch may be a dead one: then a list tells that the cluster is there. */
  #heardLately(): boolean {
    const { heardAt } = this.#watch;
    const { intervalMs } = this.#options.source;
    return heardAt !== undefined && Date.now() - heardAt < 2 * intervalMs;
  }

  /** What a watch told is an update too, but nothing to begin a watch from. */
  #followList(): void {
    const { status, data } = this.#collector.read();
    if (status.state !== 'ok' || !data) return;
    if (data.resourceVersion !== this.#listed) return;
    this.#listed = undefined;
    if (data.resourceVersion === this.#watching) return;
    if (Date.now() < this.#openAgainAt) return;
    this.#watching = data.resourceVersion;
    // What was told before is in the list.
    this.#events = [];
    this.#watch.begin(data.resourceVersion);
  }

  #ended(lastedMs: number): void {
    this.#watching = undefined;
    this.#apply();
    if (lastedMs >= LASTING_MS) {
      this.#cuts = 0;
      this.#openAgainAt = 0;
      void this.#collector.refresh();
      return;
    }
    // What is cut at once is polled, as often as anything else. The next list is followed, then fewer and fewer.
    const pauseMs = (this.#options.source.intervalMs / 2) * 2 ** this.#cuts;
    this.#cuts += 1;
    const openedAt = Date.now() - lastedMs;
    this.#openAgainAt = openedAt + Math.min(pauseMs, LONGEST_PAUSE_MS);
  }

  #take(event: ResourceEvent): void {
    this.#events.push(event);
    this.#batch ??= setTimeout(() => this.#apply(), BATCH_MS);
  }

  #apply(): void {
    clearTimeout(this.#batch);
    this.#batch = undefined;
    const events = this.#events;
    this.#events = [];
    if (events.length === 0) return;
    const { resource } = this.#options;
    this.#collector.told(known => withEvents(known, events, resource));
  }
}
