import { exposedBy, type Exposed } from './exposed';
import {
  FRAME_DAYS,
  STEP_SECONDS,
  stepAt,
  WINDOW_DAYS,
  type Events,
  type Step,
  type Target,
  type TruthCase,
} from './TruthCase';

const DAY = 86400;
const NOTHING: Events = { good: 0, bad: 0 };
// No ledger holds them yet.
const LAG_SECONDS = 150;

/** What a case amounts to, and its counters as scraped. */
export interface Simulated {
  /** Lines of the OpenMetrics format: by metric, one series after the other. */
  samples: Map<string, string[]>;
  /** Bad share of the events in the window before the check, and both counts. */
  truth: { errorRatio: number; bad: number; total: number };
  /** By how much the bad share may be off for the events of the last 2.5 minutes at either end of the window. */
  lag: number;
  /** Unix seconds of the check. */
  checked: number;
  /** The counters as an exporter shows them at a later time, if all goes on like in the last step. */
  exposition(t: number): string;
}

/** The counters of one target, and what was scraped of them. */
class Scraped {
  #counters: Events;
  readonly #lines = new Map<string, string[]>();
  #last: { step: Step; events: Events } | undefined;

  constructor(
    private readonly target: Target,
    private readonly exposed: Exposed[],
  ) {
    this.#counters = target.from ?? NOTHING;
  }

  /** What happened in a step; `undefined`: the target is not there. */
  count(step: Step): Events | undefined {
    const events = this.target.events(step);
    if (!events) return undefined;
    const held = this.target.restarts?.(step) ? NOTHING : this.#counters;
    this.#counters = {
      good: held.good + events.good,
      bad: held.bad + events.bad,
    };
    this.#last = { step, events };
    return events;
  }

  scrape(step: Step, t: number, partMissing: boolean): void {
    for (const one of this.exposed) {
      const value = one.value(this.#counters);
      // A code without events yet has no series.
      if (value === 0 || (one.isPart && partMissing)) continue;
      const key = this.#keyOf(one, step);
      const lines = this.#lines.get(key) ?? [];
      if (lines.length === 0) this.#lines.set(key, lines);
      lines.push(`${key} ${value} ${t}\n`);
    }
  }

  collect(into: Map<string, string[]>): void {
    for (const [key, lines] of this.#lines) {
      const metric = key.slice(0, key.indexOf('{'));
      const all = into.get(metric) ?? [];
      if (all.length === 0) into.set(metric, all);
      for (const line of lines) all.push(line);
    }
  }

  exposition(seconds: number): string {
    if (!this.#last) return '';
    const { step, events } = this.#last;
    const share = seconds / STEP_SECONDS;
    const now = {
      good: this.#counters.good + events.good * share,
      bad: this.#counters.bad + events.bad * share,
    };
    return this.exposed
      .filter(one => one.value(now) > 0)
      .map(one => `${this.#keyOf(one, step)} ${one.value(now)}\n`)
      .join('');
  }

  #keyOf({ metric, labels }: Exposed, step: Step): string {
    const instance = this.target.instance?.(step) ?? 'a';
    return `${metric}{${labels},instance="${instance}"}`;
  }
}

/** Plays a case, up to `end` in Unix seconds. */
export function simulate(truthCase: TruthCase, end: number): Simulated {
  const start = end - FRAME_DAYS * DAY;
  const checked = start + (truthCase.checked ?? FRAME_DAYS) * DAY;
  const from = checked - WINDOW_DAYS * DAY;
  const exposed = exposedBy(truthCase);
  const targets = truthCase.targets.map(one => new Scraped(one, exposed));
  const steps = (FRAME_DAYS * DAY) / STEP_SECONDS;
  let [bad, total, late] = [0, 0, 0];
  for (let index = 0; index < steps; index++) {
    const step = stepAt(index);
    const t = start + (index + 1) * STEP_SECONDS;
    const isIn = t > from && t <= checked;
    const isLate = [from, checked].some(
      edge => t > edge - LAG_SECONDS && t <= edge,
    );
    const lost = truthCase.lost?.(step) ?? false;
    const partMissing = truthCase.partMissing?.(step) ?? false;
    for (const target of targets) {
      const events = target.count(step);
      if (!events) continue;
      if (isIn) bad += events.bad;
      if (isIn) total += events.good + events.bad;
      if (isLate) late += events.bad;
      if (!lost) target.scrape(step, t, partMissing);
    }
  }
  const samples = new Map<string, string[]>();
  for (const target of targets) target.collect(samples);
  return {
    samples,
    truth: { errorRatio: bad / total, bad, total },
    lag: late / total,
    checked,
    exposition: t => targets.map(target => target.exposition(t - end)).join(''),
  };
}

/** Cases in the OpenMetrics format, which wants the series of a metric together. */
export function* openMetrics(played: Simulated[]): Iterable<string> {
  const metrics = new Set(played.flatMap(({ samples }) => [...samples.keys()]));
  for (const metric of metrics) {
    yield `# TYPE ${metric} unknown\n`;
    for (const { samples } of played) {
      const lines = samples.get(metric) ?? [];
      // In pieces: all of a series as one text would be tens of megabytes.
      for (let i = 0; i < lines.length; i += 10_000) {
        yield lines.slice(i, i + 10_000).join('');
      }
    }
  }
  yield '# EOF\n';
}
