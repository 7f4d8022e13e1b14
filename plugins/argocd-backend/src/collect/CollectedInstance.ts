import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  Collector,
  type Collected,
  type SnapshotStore,
  type Source,
} from '@fairway/kit-node';
import { z } from 'zod/v3';
import { ArgoCdActions } from '../upstream/ArgoCdActions';
import { ArgoCdClient, type Listening } from '../upstream/ArgoCdClient';
import type { UpstreamApplication } from '../upstream/application';
import {
  upstreamClusterSchema,
  type UpstreamCluster,
} from '../upstream/cluster';
import { ManagedObjects } from '../upstream/ManagedObjects';
import { ApplicationWatch } from './ApplicationWatch';
import { collectInstance } from './collectInstance';
import {
  instanceSnapshotSchema,
  keyOf,
  type InstanceSnapshot,
} from './InstanceSnapshot';
import { mergeEvents } from './merge';
import type { WatchEvent } from './WatchEvent';

// A watch drops events of slow readers, and tells of no deletion while it was away.
const LIST_AGAIN_MS = 5 * 60_000;
const CLUSTERS_INTERVAL_MS = 60_000;
// By then an open watch has told of each application as it is.
const TOLD_ALL_MS = 30_000;
// Changes come in waves; each wave is worked in once.
const BATCH_MS = 250;

export interface CollectedInstanceOptions {
  source: Source;
  snapshots: SnapshotStore;
  logger: LoggerService;
  /** Default: as long as Argo CD's signs of life ask for. */
  listening?: Listening;
}

/** One Argo CD: its applications by one list and a watch, and the clusters that it deploys to. */
export class CollectedInstance {
  readonly client: ArgoCdClient;
  readonly actions: ArgoCdActions;
  /** Its projects, applications and ApplicationSets, to be read and written whole. */
  readonly objects: ManagedObjects;
  readonly source: Source;
  readonly #applications: Collector<InstanceSnapshot>;
  readonly #clusters: Collector<UpstreamCluster[]>;
  readonly #watch: ApplicationWatch;
  #events: WatchEvent[] = [];
  #batch: NodeJS.Timeout | undefined;
  #listing = false;
  #listedAt = 0;
  #version = 0;

  static create(options: CollectedInstanceOptions): CollectedInstance {
    return new CollectedInstance(options);
  }

  private constructor(options: CollectedInstanceOptions) {
    const { source, snapshots, logger, listening } = options;
    this.source = source;
    this.client = ArgoCdClient.create(source, listening);
    this.actions = ArgoCdActions.create(source);
    this.objects = ManagedObjects.create(source);
    const common = { source, snapshots, logger };
    this.#applications = Collector.create<InstanceSnapshot>({
      ...common,
      name: 'applications',
      intervalMs: source.intervalMs,
      schema: instanceSnapshotSchema,
      collect: signal => this.#list(signal),
      postpone: () =>
        this.#watch.live && Date.now() - this.#listedAt < LIST_AGAIN_MS,
    });
    this.#clusters = Collector.create<UpstreamCluster[]>({
      ...common,
      name: 'clusters',
      intervalMs: CLUSTERS_INTERVAL_MS,
      schema: z.array(upstreamClusterSchema),
      collect: signal => this.client.clusters(signal),
    });
    this.#watch = ApplicationWatch.create({
      instance: source.name,
      client: this.client,
      logger,
      // What happened while nobody listened is in no event.
      onOpen: () => void this.#applications.refresh(),
      // Not at the next poll: until then it would be shown as it was.
      onFailure: () => void this.#applications.refresh(),
      // Its list would take long to say the same.
      onAway: error => this.#applications.failed(error),
      onAlive: () => this.#applications.told(),
      onEvent: event => this.#take(event),
      onUnreadable: () => void this.#applications.refresh(),
    });
    for (const collector of [this.#applications, this.#clusters]) {
      collector.onUpdate(() => {
        this.#version += 1;
      });
    }
  }

  get name(): string {
    return this.source.name;
  }

  /** Changes whenever there may be something new. */
  get version(): number {
    return this.#version;
  }

  get watched(): boolean {
    return this.#watch.live;
  }

  applications(): Collected<InstanceSnapshot> {
    return this.#applications.read();
  }

  clusters(): Collected<UpstreamCluster[]> {
    return this.#clusters.read();
  }

  /** Takes an application as a get has just told it. */
  learn(application: UpstreamApplication): void {
    this.#events.push({ type: 'MODIFIED', application });
    if (!this.#listing) this.#apply();
  }

  /** Waits until an application is known in another version than this, or until it has been long enough. */
  async nextChange(
    known: UpstreamApplication,
    withinMs: number,
  ): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, withinMs);
    const end = this.#applications.onUpdate(() => {
      const now = this.applications().data?.applications.find(
        ({ application }) => keyOf(application) === keyOf(known),
      );
      const version = now?.application.metadata.resourceVersion;
      if (version !== known.metadata.resourceVersion) resolve();
    });
    await promise;
    clearTimeout(timer);
    end();
  }

  /**
   * Calls whenever it told something.
   *
   * @returns ends it
   */
  onUpdate(listener: () => void): () => void {
    return this.#applications.onUpdate(listener);
  }

  /** Lists anew, without being waited for: something was done. */
  refresh(): void {
    void this.#applications.refresh();
  }

  async start(): Promise<void> {
    await this.#applications.start();
    await this.#clusters.start();
    this.#watch.start();
  }

  async stop(): Promise<void> {
    await this.#watch.stop();
    clearTimeout(this.#batch);
    await Promise.all([this.#applications.stop(), this.#clusters.stop()]);
  }

  async #list(signal: AbortSignal): Promise<InstanceSnapshot> {
    this.#listing = true;
    try {
      const snapshot = await collectInstance(
        {
          client: this.client,
          previous: this.#applications.read().data,
          watched: () => this.#watch.live,
        },
        signal,
      );
      this.#listedAt = Date.now();
      // What was heard meanwhile is newer than the list, or known by it.
      const applications = mergeEvents(snapshot.applications, this.#events);
      this.#events = [];
      // The list knows of changes that the watch did not tell: told anew, it will.
      const told = this.#watch.liveForMs > TOLD_ALL_MS;
      if (told && applications.some(({ detailed }) => !detailed)) {
        this.#watch.reopen();
      }
      return { ...snapshot, applications };
    } finally {
      this.#listing = false;
      // Of a list that failed, nothing else is left to take them.
      this.#apply();
    }
  }

  #take(event: WatchEvent): void {
    this.#events.push(event);
    this.#batch ??= setTimeout(() => {
      this.#batch = undefined;
      if (!this.#listing) this.#apply();
    }, BATCH_MS);
  }

  #apply(): void {
    const events = this.#events;
    this.#events = [];
    if (events.length === 0) return;
    this.#applications.told(known => ({
      ...known,
      applications: mergeEvents(known.applications, events),
    }));
  }
}
