import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  Collector,
  type Collected,
  type SnapshotStore,
  type Source,
} from '@fairway/kit-node';
import {
  collectSilences,
  silencesSchema,
  type Silences,
} from './collectSilences';

export interface CollectedAlertmanagerOptions {
  source: Source;
  snapshots: SnapshotStore;
  logger: LoggerService;
}

/** One Alertmanager with its silences. */
export class CollectedAlertmanager {
  readonly source: Source;
  readonly #silences: Collector<Silences>;

  static create(options: CollectedAlertmanagerOptions): CollectedAlertmanager {
    return new CollectedAlertmanager(options);
  }

  private constructor(options: CollectedAlertmanagerOptions) {
    this.source = options.source;
    this.#silences = Collector.create<Silences>({
      ...options,
      name: 'silences',
      intervalMs: options.source.intervalMs,
      schema: silencesSchema,
      collect: signal => collectSilences(options.source, signal),
    });
  }

  silences(): Collected<Silences> {
    return this.#silences.read();
  }

  /** Whether alerts of that Prometheus go to this Alertmanager. */
  serves(prometheus: string): boolean {
    const { covers } = this.source;
    return covers.length === 0 || covers.includes(prometheus);
  }

  start(): Promise<void> {
    return this.#silences.start();
  }

  stop(): Promise<void> {
    return this.#silences.stop();
  }
}

function merged(silences: Silences[]): Silences {
  return {
    known: silences.flatMap(({ known }) => known),
    complete: silences.every(({ complete }) => complete),
  };
}

/**
 * Silences of all Alertmanagers that a Prometheus' alerts go to.
 *
 * @returns what tells them; the same object as long as they are the same, and `undefined` where there is none, or one of them does not answer: then "not silenced" is not known
 */
export function silencesFor(
  prometheus: string,
  alertmanagers: CollectedAlertmanager[],
): () => Silences | undefined {
  const serving = alertmanagers.filter(one => one.serves(prometheus));
  let last: { of: Silences[]; merged: Silences } | undefined;
  return () => {
    const collected = serving.map(one => one.silences());
    const isKnown = collected.every(({ status }) => status.state === 'ok');
    if (collected.length === 0 || !isKnown) return undefined;
    const of = collected.flatMap(({ data }) => (data ? [data] : []));
    const isSame =
      of.length === last?.of.length &&
      of.every((data, i) => data === last?.of[i]);
    if (!last || !isSame) last = { of, merged: merged(of) };
    return last.merged;
  };
}
