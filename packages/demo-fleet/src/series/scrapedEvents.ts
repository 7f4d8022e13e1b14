import { DAY, SECOND } from '../scenario/duration';
import type { SloStory } from '../scenario/sloStory';
import { Labels, METRIC_NAME } from '../promql/labels';
import { extrapolateIncrease } from '../promql/rate';
import { createEventModel } from './createEventModel';
import type { EventModel } from './eventModel';
import { hash } from './hash';
import { Grid, gridTime, SampledSeries } from './sampledSeries';
import { jobOf, metricOf } from './selectors';

// Bound once: a test's sandbox looks globals up slowly, and this runs a million times for a window of 30 d.
const { ceil, floor, max, min, round } = Math;

const SCRAPE_INTERVAL = 30 * SECOND;
const SCRAPES_PER_DAY = DAY / SCRAPE_INTERVAL;

// Counters count from here, long before anything looks back to.
const COUNTED_SINCE = -200 * DAY;

type Counter = 'total' | 'good' | 'bad' | 'fastest' | 'slow';

/** Counters at all scrapes of a day. */
interface Day {
  total: Float64Array;
  bad: Float64Array;
}

/** Times and number of the scrapes inside a range. */
interface Scrapes {
  first: number;
  last: number;
  count: number;
}

/** As the label `le` says it. */
const bucketBound = (bound: number) => String(Number(bound.toPrecision(3)));

/** The events of an SLO as its Prometheus knows them: counters, read at scrapes. */
export class ScrapedEvents {
  readonly target: Labels;
  readonly grid: Grid;
  private readonly model: EventModel;
  private readonly since: number;
  private readonly days = new Map<number, Day>();

  constructor(private readonly story: SloStory, start: number) {
    const job = jobOf(story);
    const offset = hash(`target/${job}`);
    this.target = {
      job,
      instance: `10.0.${(offset >>> 8) % 250}.7:8080`,
    };
    this.grid = {
      step: SCRAPE_INTERVAL,
      phase: SECOND * (offset % (SCRAPE_INTERVAL / SECOND)),
    };
    this.model = createEventModel(story, start);
    this.since = start + COUNTED_SINCE;
  }

  /** Did the newest scrape at `t` succeed. */
  present(t: number): boolean {
    const at = gridTime(this.grid, t);
    return at >= this.since && !this.model.silenceAt(at);
  }

  /** Was there a scrape in the window that ends at `t`. */
  scrapedWithin(t: number, window: number): boolean {
    return this.scrapes(t - window, t).count > 0;
  }

  /** `sum(increase(<all>[window]))`; a rate is this over the window's seconds. */
  total(t: number, window: number): number | undefined {
    return this.story.latencyBound
      ? this.increase('total', t, window)
      : this.sum(['good', 'bad'], t, window);
  }

  /** The same of the failed ones; for latency, of all less the fast ones. */
  bad(t: number, window: number): number | undefined {
    if (!this.story.latencyBound) {
      return this.increase('bad', t, window);
    }
    const total = this.increase('total', t, window);
    const fast = this.increase('good', t, window);
    return total === undefined || fast === undefined ? undefined : total - fast;
  }

  /** `sum(increase(<good>[window]))`: not failed, or fast enough. */
  good(t: number, window: number): number | undefined {
    return this.increase('good', t, window);
  }

  /** The counters as the service exposes them. */
  series(): SampledSeries[] {
    const { latencyBound, counted } = this.story;
    const metric = metricOf(this.story);
    const labels = counted?.labels ?? {};
    return latencyBound
      ? [
          this.counter('total', `${metric}_count`, labels),
          this.bucket('fastest', bucketBound(Number(latencyBound) / 3)),
          this.bucket('good', latencyBound),
          this.bucket('slow', bucketBound(Number(latencyBound) * 4)),
          this.bucket('total', '+Inf'),
        ]
      : [
          this.counter('good', metric, { ...labels, code: '200' }),
          this.counter('bad', metric, { ...labels, code: '500' }),
        ];
  }

  private bucket(counter: Counter, bound: string): SampledSeries {
    const labels = this.story.counted?.labels ?? {};
    return this.counter(counter, `${metricOf(this.story)}_bucket`, {
      ...labels,
      le: bound,
    });
  }

  private sum(counters: Counter[], t: number, window: number) {
    let sum = 0;
    for (const counter of counters) {
      const increase = this.increase(counter, t, window);
      if (increase === undefined) {
        return undefined;
      }
      sum += increase;
    }
    return sum;
  }

  private counter(counter: Counter, name: string, labels: Labels) {
    return new SampledSeries(
      { [METRIC_NAME]: name, ...this.target, ...labels },
      this.grid,
      t => (this.present(t) ? this.value(counter, t) : undefined),
    );
  }

  /** A counter at the time of a scrape. */
  private value(counter: Counter, t: number): number {
    const index = round((t - this.grid.phase) / this.grid.step);
    const number = floor(index / SCRAPES_PER_DAY);
    const { total, bad } = this.day(number);
    const at = index - number * SCRAPES_PER_DAY;
    switch (counter) {
      case 'total':
        return total[at];
      case 'bad':
        return bad[at];
      case 'fastest':
        return floor((total[at] - bad[at]) * 0.7);
      case 'slow':
        return total[at] - floor(bad[at] * 0.2);
      default:
        return total[at] - bad[at];
    }
  }

  /** All scrapes of a day: windows of any length read the same few again and again. */
  private day(number: number): Day {
    const known = this.days.get(number);
    if (known) {
      return known;
    }
    const { model, since, grid } = this;
    const [total, bad] = [model.total(since), model.bad(since)];
    const day: Day = {
      total: new Float64Array(SCRAPES_PER_DAY),
      bad: new Float64Array(SCRAPES_PER_DAY),
    };
    for (let i = 0; i < SCRAPES_PER_DAY; i++) {
      const t = (number * SCRAPES_PER_DAY + i) * grid.step + grid.phase;
      day.total[i] = model.total(t) - total;
      day.bad[i] = model.bad(t) - bad;
    }
    this.days.set(number, day);
    return day;
  }

  private increase(counter: Counter, t: number, window: number) {
    const range = { from: t - window, to: t };
    const { first, last, count } = this.scrapes(range.from, range.to);
    if (count < 2) {
      return undefined;
    }
    const start = this.value(counter, first);
    const end = this.value(counter, last);
    return extrapolateIncrease(
      {
        first: { t: first, v: start },
        last: { t: last, v: end },
        count,
        gained: end - start,
      },
      range,
    );
  }

  private scrapes(from: number, to: number): Scrapes {
    const { step, phase } = this.grid;
    const onOrAfter = (t: number) => ceil((t - phase) / step) * step + phase;
    const between = (a: number, b: number) => max(0, floor((b - a) / step) + 1);
    let first = onOrAfter(from);
    let last = gridTime(this.grid, to);
    let count = between(first, last);
    for (const silence of this.model.silences) {
      // Scrapes that failed: from <= t < to.
      const [start, end] = [onOrAfter(silence.from), onOrAfter(silence.to)];
      const [a, b] = [max(start, first), min(end - step, last)];
      count -= between(a, b);
      if (start <= first && first < end) {
        first = end;
      }
      if (start <= last && last < end) {
        last = start - step;
      }
    }
    return { first, last, count };
  }
}
