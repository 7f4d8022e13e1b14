import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SourceState, SourceStatus } from '@fairway/contracts';
import type { Collected } from '../collectors/Collected';
import { Collector } from '../collectors/Collector';
import type { SnapshotStore } from '../collectors/SnapshotStore';
import type { Source } from '../sources/Source';
import { discover, discoverySchema, type Discovery } from './discover';
import { KubernetesClient } from './KubernetesClient';
import type { KubernetesResource } from './KubernetesResource';
import { ResourceCollector } from './ResourceCollector';

// What is installed later is found then.
const DISCOVERY_INTERVAL_MS = 5 * 60_000;

const WORST_FIRST: SourceState[] = [
  'unauthorized',
  'forbidden',
  'unreachable',
  'not-installed',
  'stale',
  'never',
  'ok',
];

/**
 * The resources that a plugin reads, by names of its own.
 *
 * @public
 */
export type KubernetesResources = Record<string, KubernetesResource<any>>;

/**
 * The objects of one resource in one cluster.
 *
 * @public
 */
export interface KubernetesObjects<T> {
  /** `absent`: the cluster does not have the resource. `unknown`: it was not asked yet. */
  state: 'present' | 'absent' | 'unknown';
  objects: T[];
  /** They are as the cluster tells them now. */
  fresh: boolean;
  /** When that was. */
  asOf?: Date;
}

/** @public */
export interface KubernetesClusterOptions<R extends KubernetesResources> {
  source: Source;
  resources: R;
  snapshots: SnapshotStore;
  logger: LoggerService;
}

type ObjectOf<R> = R extends KubernetesResource<infer T> ? T : never;

/**
 * Follows resources of one cluster, those that it has: which ones is asked every few minutes, and nothing else is asked
 * of a cluster that has none.
 *
 * @public
 */
export class KubernetesCluster<R extends KubernetesResources> {
  readonly source: Source;
  readonly #options: KubernetesClusterOptions<R>;
  readonly #discovery: Collector<Discovery>;
  readonly #collectors = new Map<string, ResourceCollector<unknown>>();
  #adapting: Promise<void> = Promise.resolve();
  #stopped = false;
  #version = 0;

  static create<R extends KubernetesResources>(
    options: KubernetesClusterOptions<R>,
  ): KubernetesCluster<R> {
    return new KubernetesCluster(options);
  }

  private constructor(options: KubernetesClusterOptions<R>) {
    const { source, resources, snapshots, logger } = options;
    const client = KubernetesClient.create(source);
    this.#options = options;
    this.source = source;
    this.#discovery = Collector.create<Discovery>({
      source,
      snapshots,
      logger,
      name: 'kubernetes-discovery',
      intervalMs: DISCOVERY_INTERVAL_MS,
      retryMs: source.intervalMs,
      schema: discoverySchema,
      collect: signal => discover(client, resources, signal),
    });
    this.#discovery.onUpdate(() => {
      this.#version += 1;
      this.#adapting = this.#adapting
        .then(() => this.#adapt())
        .catch(error => logger.error(`Resources of ${source.name}`, error));
    });
  }

  get name(): string {
    return this.source.name;
  }

  /** Changes whenever there may be something new. */
  get version(): number {
    return this.#version;
  }

  /** Which of the resources it has. */
  discovery(): Collected<Discovery> {
    return this.#discovery.read();
  }

  /** The objects of a resource. */
  objects<N extends keyof R & string>(
    name: N,
  ): KubernetesObjects<ObjectOf<R[N]>> {
    const collector = this.#collectors.get(name);
    if (!collector) {
      const state = this.#discovery.read().data ? 'absent' : 'unknown';
      return { state, objects: [], fresh: false };
    }
    const { data, asOf, status } = collector.read();
    return {
      state: 'present',
      objects: Object.values(data?.objects ?? {}) as ObjectOf<R[N]>[],
      fresh: status.state === 'ok',
      asOf,
    };
  }

  /** Takes an object of a resource as the cluster has just answered a write of it: the watch tells it later. */
  learn<N extends keyof R & string>(name: N, object: ObjectOf<R[N]>): void {
    this.#collectors.get(name)?.learn(object);
  }

  /** The worst of what is asked of it, the oldest of equals; for those who may see the sources. */
  collected(): Collected<unknown> {
    const rank = ({ status }: Collected<unknown>) =>
      WORST_FIRST.indexOf(status.state);
    const age = ({ asOf }: Collected<unknown>) => asOf?.getTime() ?? 0;
    const resources = [...this.#collectors.values()].map(one => one.read());
    const [worst] = resources.sort(
      (a, b) => rank(a) - rank(b) || age(a) - age(b),
    );
    // Its resources are asked for more often: what it has decides only where that is the worse news, or all.
    const discovery = this.#discovery.read();
    return worst && rank(worst) <= rank(discovery) ? worst : discovery;
  }

  /** Its state for everyone. */
  status(): SourceStatus {
    return { ...this.collected().status, kind: this.source.kind };
  }

  /** What a person should know besides its state. */
  warnings(): string[] {
    const unread = this.#discovery.read().data?.unread ?? [];
    return [
      ...unread.map(
        name =>
          `${
            this.#options.resources[name].plural
          } are there only in versions that Fairway does not read`,
      ),
      ...[...this.#collectors].flatMap(([name, collector]) => {
        const { data, status } = collector.read();
        const { plural } = this.#options.resources[name];
        const malformed = data?.malformed ?? [];
        return [
          ...(malformed.length > 0
            ? [`${plural} that cannot be read: ${malformed.join(', ')}`]
            : []),
          ...(status.state === 'ok' && !collector.watched
            ? [`The watch of ${plural} is cut: they are polled instead`]
            : []),
          ...(status.state !== 'ok' && status.message
            ? [`${plural} could not be read: ${status.message}`]
            : []),
        ];
      }),
    ];
  }

  start(): Promise<void> {
    return this.#discovery.start();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#discovery.stop();
    await this.#adapting;
    const running = [...this.#collectors.values()];
    await Promise.all(running.map(collector => collector.stop()));
  }

  /** Follows what the cluster has, and nothing that it has not (any more). */
  async #adapt(): Promise<void> {
    const { source, resources, snapshots, logger } = this.#options;
    const { served } = this.#discovery.read().data ?? {};
    if (!served) return;
    for (const [name, resource] of Object.entries(resources)) {
      const version = served[name];
      const running = this.#collectors.get(name);
      if (this.#stopped || running?.version === version) continue;
      this.#collectors.delete(name);
      await running?.stop();
      if (version === undefined) continue;
      const collector = ResourceCollector.create<unknown>({
        ...{ source, resource, version, snapshots, logger },
        onUpdate: () => this.#updated(name),
      });
      this.#collectors.set(name, collector);
      await collector.start();
    }
    this.#version += 1;
  }

  #updated(name: string): void {
    this.#version += 1;
    const { state } = this.#collectors.get(name)?.read().status ?? {};
    // It was taken away since the cluster was asked what it has.
    if (state === 'not-installed') void this.#discovery.refresh();
  }
}
