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
  const values = tiles(slo);
  const rule = (
    record: string,
    part: 'growth' | 'first',
    valueAt: (t: number) => number | undefined,
  ) => slo.record('status', { record, labels: { part }, valueAt });
  const total = rule('slo:total:events', 'growth', values.total);
  const bad = rule('slo:bad:events', 'growth', values.bad);
  // The demo's series are all old.
  const none = () => undefined;
  return {
    rules: [
      total,
      bad,
      rule('slo:total:events', 'first', none),
      rule('slo:bad:events', 'first', none),
    ],
    total: total.series[0],
    bad: bad.series[0],
  };
}
