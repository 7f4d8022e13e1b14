import { HOUR, MINUTE, SECOND } from '../scenario/duration';
import type { FairwaySlo } from './fairwaySlo';
import type { RecordingRule } from './ruleGroup';
import type { SampledSeries } from './sampledSeries';

// Samples of the last half minute may not be visible yet.
const SETTLE = 30 * SECOND;
const TILE = 2 * MINUTE;

/** The events of each two minutes; sums over them are the long windows. */
export interface FairwayLedger {
  rules: RecordingRule[];
  total: SampledSeries;
  bad: SampledSeries;
}

/** Growth of a counter in a tile: its last hour less the first 58 minutes of it. */
function growth(slo: FairwaySlo, counter: string, record: string): string {
  const evaluated = `count_over_time(slo:status{${slo.id},stat="data"}[3m])`;
  return (
    `sum(increase(${counter}[1h] offset 30s))` +
    ` - ((sum(increase(${counter}[58m] offset 2m30s)) or vector(0)) and on() ${evaluated}` +
    ` or sum(sum_over_time(${record}{${slo.id},part="growth"}[58m])) or vector(0))`
  );
}

/** First values of new series on a known target. Mostly there are none: the demo's series are all old. */
function firstValues(counter: string, target: string): string {
  return (
    `sum(min_over_time(${counter}[2m] offset 30s)` +
    ` unless last_over_time(${counter}[58m] offset 2m30s)` +
    ` and on(job, instance) last_over_time(${target}[58m] offset 2m30s))`
  );
}

function expressions(slo: FairwaySlo) {
  const { id, story, selectors } = slo;
  const { total, part } = selectors;
  const booked = (name: string, age: string) =>
    `sum(last_over_time(slo:${name}:events{${id},part="growth"}[1s]${age}))`;
  const bound = `<= 10 + 3600 * sum(slo:total:rate1h{${id}})`;
  if (!story.latencyBound) {
    return {
      total: growth(slo, total, 'slo:total:events'),
      bad: `(${growth(slo, part, 'slo:bad:events')}) or 0 * ${booked(
        'total',
        '',
      )}`,
      totalFirst: `${firstValues(total, total)} ${bound}`,
      badFirst: `${firstValues(part, total)} ${bound}`,
    };
  }
  return {
    total: `(${growth(
      slo,
      total,
      'slo:total:events',
    )}) and sum(last_over_time(${part}[2m] offset 30s))`,
    bad: `${booked('total', '')} - (${growth(slo, part, 'slo:bad:events')})`,
    totalFirst: `${firstValues(total, total)} ${bound}`,
    badFirst: `(${firstValues(total, total)} - (${firstValues(
      part,
      total,
    )} or vector(0))) ${bound}`,
  };
}

type Increase = (t: number, window: number) => number | undefined;

/** Growth as the rule computes it: of the last hour, less what the tiles before have booked of it. */
function growthAt(slo: FairwaySlo, increase: Increase) {
  return (t: number) => {
    const hour = increase(t - SETTLE, HOUR);
    const before = slo.ranBefore(t)
      ? increase(t - SETTLE - TILE, HOUR - TILE) ?? 0
      : 0;
    return hour === undefined ? undefined : hour - before;
  };
}

/** Values of the tiles: of a latency SLO, bad is what was booked as total less the fast ones. */
function tiles(
  slo: FairwaySlo,
): Record<'total' | 'bad', (t: number) => number | undefined> {
  const { events, story } = slo;
  const total = growthAt(slo, (t, window) => events.total(t, window));
  if (!story.latencyBound) {
    const bad = growthAt(slo, (t, window) => events.bad(t, window));
    return { total, bad };
  }
  const fast = growthAt(slo, (t, window) => events.good(t, window));
  const judged = (t: number) =>
    events.scrapedWithin(t - SETTLE, TILE) ? total(t) : undefined;
  return {
    total: judged,
    bad: t => {
      const [all, good] = [judged(t), fast(t)];
      return all === undefined || good === undefined ? undefined : all - good;
    },
  };
}

export function fairwayLedger(slo: FairwaySlo): FairwayLedger {
  const exprs = expressions(slo);
  const values = tiles(slo);
  const rule = (
    record: string,
    expr: string,
    part: 'growth' | 'first',
    valueAt: (t: number) => number | undefined,
  ) => slo.record('status', { record, expr, labels: { part }, valueAt });
  const total = rule('slo:total:events', exprs.total, 'growth', values.total);
  const bad = rule('slo:bad:events', exprs.bad, 'growth', values.bad);
  const none = () => undefined;
  return {
    rules: [
      total,
      bad,
      rule('slo:total:events', exprs.totalFirst, 'first', none),
      rule('slo:bad:events', exprs.badFirst, 'first', none),
    ],
    total: total.series[0],
    bad: bad.series[0],
  };
}
