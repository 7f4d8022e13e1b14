import type { LoggerService } from '@backstage/backend-plugin-api';
import { Collector, type SnapshotStore, type Source } from '@fairway/kit-node';
import { PrometheusClient } from '@fairway/kit-node/prometheus';
import type { RuleParameters, SloDefinition } from '@fairway/slo';
import {
  calendarSumsSchema,
  collectCalendar,
  spanOf,
  type CalendarSums,
} from '../calendar/collectCalendar';
import type { SloSource } from '../model/SloReadModel';
import type { Silences } from './collectSilences';
import {
  collectRules,
  rulesSnapshotSchema,
  type RulesSnapshot,
} from './collectRules';
import {
  collectSlos,
  sloSnapshotSchema,
  type SloSnapshot,
} from './collectSlos';

const RULES_INTERVAL_MS = 5 * 60 * 1000;
const CALENDAR_INTERVAL_MS = 5 * 60 * 1000;
// Until an alert's state is restored after a start: up to four evaluations of its group.
const ALERTS_RESTORED_MS = 10 * 60 * 1000;
// Without them, what some rule sets record is not known.
const RULES_RETRY_MS = 5 * 1000;

export interface CollectedSourceOptions {
  source: Source;
  snapshots: SnapshotStore;
  logger: LoggerService;
  silences(): Silences | undefined;
  /** Of the catalog, by id. */
  definitionOf(id: string): SloDefinition | undefined;
  /** How the rules that are loaded were made. */
  ruleParameters: Partial<RuleParameters>;
}

/**
 * One Prometheus with what is collected from it: its SLOs each interval, its rules and the sums of calendar windows every few
 * minutes.
 */
export class CollectedSource implements SloSource {
  /** Asks what a person wants to see. */
  readonly views: PrometheusClient;
  readonly slos: SloSource['slos'];
  readonly rules: SloSource['rules'];
  readonly silences: SloSource['silences'];
  readonly #slos: Collector<SloSnapshot>;
  readonly #rules: Collector<RulesSnapshot>;
  readonly #calendar: Collector<CalendarSums>;
  /** When the source last answered after it had not. */
  #backAt = -Infinity;

  static create(options: CollectedSourceOptions): CollectedSource {
    return new CollectedSource(options);
  }

  private constructor(options: CollectedSourceOptions) {
    const { source, snapshots, logger } = options;
    this.source = source;
    this.views = PrometheusClient.create(source, { purpose: 'view' });
    const client = PrometheusClient.create(source);
    const common = { source, snapshots, logger };
    this.#rules = Collector.create<RulesSnapshot>({
      ...common,
      name: 'rules',
      intervalMs: RULES_INTERVAL_MS,
      retryMs: RULES_RETRY_MS,
      schema: rulesSnapshotSchema,
      collect: signal => collectRules(client, signal),
    });
    this.#calendar = Collector.create<CalendarSums>({
      ...common,
      name: 'calendar',
      intervalMs: CALENDAR_INTERVAL_MS,
      schema: calendarSumsSchema,
      collect: signal =>
        collectCalendar(
          {
            client,
            readings: () => this.#slos.read().data?.readings ?? [],
            definitionOf: options.definitionOf,
            parameters: options.ruleParameters,
            now: () => new Date(),
          },
          signal,
        ),
    });
    this.#slos = Collector.create<SloSnapshot>({
      ...common,
      name: 'slos',
      intervalMs: source.intervalMs,
      schema: sloSnapshotSchema,
      collect: signal =>
        collectSlos(
          {
            client,
            rules: () => this.#rules.read().data?.groups,
            calendar: () => this.#calendar.read().data,
            previous: () => this.#slos.read().data,
            alertsMayBeMissing: () => this.#isBackLately(),
            now: () => new Date(),
          },
          signal,
        ),
    });
    this.slos = () => this.#slos.read();
    this.rules = () => this.#rules.read();
    this.silences = options.silences;
  }

  readonly source: Source;

  get name(): string {
    return this.source.name;
  }

  get environment(): string | undefined {
    return this.source.environment;
  }

  get replicaOf(): string | undefined {
    return this.source.replicaOf;
  }

  /** Rules first: some rule sets cannot be read without them. */
  async start(): Promise<void> {
    await this.#rules.start();
    await this.#slos.start();
    await this.#calendar.start();
    this.#followCalendar();
    // What the first answer of the rules explains shall not wait for the next interval.
    const stop = this.#rules.onUpdate(() => {
      if (this.#rules.read().status.state !== 'ok') return;
      stop();
      void this.#slos.refresh();
    });
  }

  /** The window of an SLO that is seen first, or has just begun, does not wait for the next interval. */
  #followCalendar(): void {
    const asked = new Set<number>();
    this.#slos.onUpdate(() => {
      const starts = (this.#slos.read().data?.readings ?? []).flatMap(
        ({ calendar }) => (calendar ? [spanOf(calendar).start] : []),
      );
      // Each once: a source that fails is asked again at its own time.
      const unasked = starts.filter(start => !asked.has(start));
      if (unasked.length === 0) return;
      unasked.forEach(start => asked.add(start));
      void this.#calendar.refresh().then(() => this.#slos.refresh());
    });
  }

  #isBackLately(): boolean {
    // Asked while the answer to this poll is there, and `read` tells of the one before.
    if (this.#slos.read().status.state !== 'ok') this.#backAt = Date.now();
    return Date.now() - this.#backAt < ALERTS_RESTORED_MS;
  }

  async stop(): Promise<void> {
    await Promise.all([
      this.#slos.stop(),
      this.#rules.stop(),
      this.#calendar.stop(),
    ]);
  }
}
