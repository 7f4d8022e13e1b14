import { HOUR } from '../scenario/duration';
import type { FairwaySlo } from './fairwaySlo';
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
  const whole = slo.record('now', {
    record: `slo:total:rate${window}`,
    valueAt: t => perSecond(slo.events.total(t, length)),
  });
  const bad = slo.record('now', {
    record: `slo:bad:rate${window}`,
    valueAt: t => perSecond(slo.events.bad(t, length)),
  });
  return { total: whole, bad };
}

type Rates = ReturnType<typeof rates>;

function directBurn(slo: FairwaySlo, window: '5m' | '1h', read: Rates) {
  return slo.record('now', {
    record: `slo:burn_rate:${window}`,
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
  return slo.alert('now', 'page', t => slo.whenLoaded(t, condition));
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
