import { known, unknown, valueOf, type Measure } from '@fairway/contracts';
import type { Labels } from '@fairway/kit-node/prometheus';
import { matches } from '../prometheus/matchers';
import type { Counting } from './Dialect';
import { derive } from './identity';
import { asCount, asShare } from './plausible';

const INCREASE = /^(.+):increase(\d+[dw][0-9a-z]*)$/;

/** One value at one moment: a sample, or a point of a series. */
export interface Value {
  labels: Labels;
  value: number;
}

/** The window as Pyrra writes it into the name of its series: `4w`. */
export function windowOf(name: string): string | undefined {
  return INCREASE.exec(name)?.[2];
}

function sum(values: Value[]): number {
  return values.reduce((total, { value }) => total + value, 0);
}

/** All and failed events over the window. */
export interface EventCounts {
  events: Measure;
  badEvents: Measure;
}

function measured(events: number, badEvents: number): EventCounts {
  return {
    events: asCount(known(events)),
    badEvents: asCount(known(badEvents)),
  };
}

/** Share of the good events. */
export function sliOfCounts({ events, badEvents }: EventCounts): Measure {
  if (valueOf(events) === 0) return unknown('no-traffic');
  return asShare(derive([badEvents, events], (bad, all) => 1 - bad / all));
}

/**
 * All and failed events over the window. No failed series means that nothing failed; no total means not known.
 */
export function countEvents(
  values: Value[],
  counting: Counting,
): EventCounts | undefined {
  const of = (metric: string) =>
    values.filter(
      ({ labels }) => INCREASE.exec(labels.__name__)?.[1] === metric,
    );
  const total = of(counting.total);
  if (!counting.bad) {
    const events = total.filter(({ labels }) => !labels.le);
    const good = total.filter(({ labels }) => labels.le);
    // Without the bucket nothing can be judged: absent, not all failed.
    if (events.length === 0 || good.length === 0) return undefined;
    const all = sum(events);
    const badEvents = all - sum(good);
    // A bucket is scraped a moment after the count, so it may hold a few more.
    const slack = 0.01 * all;
    return measured(all, badEvents < 0 && badEvents >= -slack ? 0 : badEvents);
  }
  if (total.length === 0) return undefined;
  const { metric, matchers } = counting.bad;
  const bad = of(metric).filter(({ labels }) =>
    matchers.every(matcher => matches(matcher, labels)),
  );
  return measured(sum(total), sum(bad));
}
