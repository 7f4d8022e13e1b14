import { HOUR } from '../scenario/duration';
import type { FairwaySlo } from './fairwaySlo';
import { AlertTimeline } from './alertTimeline';
import type { Rule, RuleGroup } from './ruleGroup';
import type { SampledSeries } from './sampledSeries';
import { windowOf } from './windows';

/** What the `now` group records; the `status` group reads it. */
export interface FairwayNow {
  group: RuleGroup;
  /** `slo:bad:rate5m`: there is data where it is. */
  bad5m: SampledSeries;
  /** `slo:burn_rate:<window>`. */
  burn: Record<'5m' | '1h' | '30m' | '2h' | '6h', SampledSeries>;
}

function rates(slo: FairwaySlo, window: '5m' | '1h') {
  const length = windowOf(window);
  const perSecond = (increase: number | undefined) =>
    increase === undefined ? undefined : increase / (length / 1000);
  const { total, part } = slo.selectors;
  const whole = slo.record('now', {
    record: `slo:total:rate${window}`,
    expr: `sum(rate(${total}[${window}]))`,
    valueAt: t => perSecond(slo.events.total(t, length)),
  });
  const bad = slo.record('now', {
    record: `slo:bad:rate${window}`,
    expr: slo.story.latencyBound
      ? `sum(slo:total:rate${window}{${slo.id}}) - sum(rate(${part}[${window}]))`
      : `sum(rate(${part}[${window}])) or 0 * sum(slo:total:rate${window}{${slo.id}})`,
    valueAt: t => perSecond(slo.events.bad(t, length)),
  });
  return { total: whole, bad };
}

type Rates = ReturnType<typeof rates>;

function directBurn(slo: FairwaySlo, window: '5m' | '1h', read: Rates) {
  return slo.record('now', {
    record: `slo:burn_rate:${window}`,
    expr: `slo:bad:rate${window}{${slo.id}} / (slo:total:rate${window}{${slo.id}} > 0) / ${slo.budget}`,
    valueAt: t =>
      slo.burn(read.bad.series[0].valueAt(t), read.total.series[0].valueAt(t)),
  });
}

function derivedBurn(
  slo: FairwaySlo,
  window: '30m' | '2h' | '6h',
  read: Rates,
) {
  const length = windowOf(window);
  return slo.record('now', {
    record: `slo:burn_rate:${window}`,
    expr: `avg_over_time(slo:bad:rate5m{${slo.id}}[${window}]) / (avg_over_time(slo:total:rate5m{${slo.id}}[${window}]) > 0) / ${slo.budget}`,
    valueAt: t =>
      slo.burn(
        read.bad.series[0].average(t, length),
        read.total.series[0].average(t, length),
      ),
  });
}

function above(value: number | undefined, factor: number): boolean {
  return value !== undefined && value > factor;
}

function pageRule(
  slo: FairwaySlo,
  burn: FairwayNow['burn'],
  [bad5m, bad1h]: SampledSeries[],
): Rule {
  const { id } = slo;
  const condition = (t: number) => {
    const [short, long] = [burn['5m'].valueAt(t), burn['1h'].valueAt(t)];
    const failedInHour = bad1h.valueAt(t);
    if (
      above(short, 14.4) &&
      above(long, 14.4) &&
      above(failedInHour && failedInHour * 3600, 4.5)
    ) {
      return short;
    }
    const [slow, slower] = [burn['30m'].valueAt(t), burn['6h'].valueAt(t)];
    const holds =
      above(slow, 6) &&
      above(slower, 6) &&
      bad5m.over(t, 6 * HOUR).sum * 30 > 4.5 &&
      slo.evaluations(t, 6 * HOUR) > 45;
    return holds ? slow : undefined;
  };
  return {
    type: 'alerting',
    alert: 'SLOBurn',
    expr: `(slo:burn_rate:5m{${id}} > 14.4 and slo:burn_rate:1h{${id}} > 14.4 and slo:bad:rate1h{${id}} * 3600 > 4.5) or (slo:burn_rate:30m{${id}} > 6 and slo:burn_rate:6h{${id}} > 6 and sum_over_time(slo:bad:rate5m{${id}}[6h]) * 30 > 4.5 and on(slo) count_over_time(slo:status{${id},stat="data"}[6h]) > 45)`,
    for: 0,
    labels: { slo: slo.story.name, tier: 'page' },
    annotations: {},
    timeline: new AlertTimeline({
      alert: 'SLOBurn',
      labels: { slo: slo.story.name, tier: 'page' },
      grid: slo.grids.now,
      for: 0,
      condition: t => slo.whenLoaded(t, condition),
    }),
  };
}

/** The group `slo/X/now`: rates, burn rates and the page alert, each 30 s. */
export function fairwayNow(slo: FairwaySlo): FairwayNow {
  const fast = rates(slo, '5m');
  const hour = rates(slo, '1h');
  const rules = {
    '5m': directBurn(slo, '5m', fast),
    '1h': directBurn(slo, '1h', hour),
    '30m': derivedBurn(slo, '30m', fast),
    '2h': derivedBurn(slo, '2h', fast),
    '6h': derivedBurn(slo, '6h', fast),
  };
  const burn = {
    '5m': rules['5m'].series[0],
    '1h': rules['1h'].series[0],
    '30m': rules['30m'].series[0],
    '2h': rules['2h'].series[0],
    '6h': rules['6h'].series[0],
  };
  const bad5m = fast.bad.series[0];
  const page = pageRule(slo, burn, [bad5m, hour.bad.series[0]]);
  const group = slo.group('now', [
    fast.total,
    fast.bad,
    hour.total,
    hour.bad,
    ...Object.values(rules),
    page,
  ]);
  return { group, bad5m, burn };
}
