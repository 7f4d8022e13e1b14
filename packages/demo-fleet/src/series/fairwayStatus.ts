import { DAY, HOUR, MINUTE } from '../scenario/duration';
import { FairwayLedger, fairwayLedger } from './fairwayLedger';
import type { FairwayNow } from './fairwayNow';
import type { FairwaySlo } from './fairwaySlo';
import type { AlertingRule, RecordingRule, RuleGroup } from './ruleGroup';
import { windowOf } from './windows';

function slowBurn(
  slo: FairwaySlo,
  window: '1d' | '3d',
  ledger: FairwayLedger,
): RecordingRule {
  const length = windowOf(window);
  const sum = (series: FairwayLedger['total'], t: number) => {
    const { sum: events, count } = series.over(t, length);
    return count > 0 ? events : undefined;
  };
  return slo.record('status', {
    record: `slo:burn_rate:${window}`,
    valueAt: t => slo.burn(sum(ledger.bad, t), sum(ledger.total, t)),
  });
}

function ticketRule(
  slo: FairwaySlo,
  now: FairwayNow,
  {
    day,
    threeDays,
    ledger,
  }: {
    day: RecordingRule;
    threeDays: RecordingRule;
    ledger: FairwayLedger;
  },
): AlertingRule {
  const tier = (
    t: number,
    read: { short: number | undefined; long: number | undefined },
    limit: { factor: number; window: number; evaluations: number },
  ) => {
    const { short, long } = read;
    const holds =
      short !== undefined &&
      short > limit.factor &&
      long !== undefined &&
      long > limit.factor &&
      ledger.bad.over(t, limit.window).sum > 4.5 &&
      slo.evaluations(t, limit.window) > limit.evaluations;
    return holds ? short : undefined;
  };
  const condition = (t: number) =>
    tier(
      t,
      { short: now.burn['2h'].at(t), long: day.series[0].valueAt(t) },
      { factor: 3, window: DAY, evaluations: 180 },
    ) ??
    tier(
      t,
      { short: now.burn['6h'].at(t), long: threeDays.series[0].valueAt(t) },
      { factor: 1, window: 3 * DAY, evaluations: 540 },
    );
  return slo.alert('status', 'ticket', t => slo.whenLoaded(t, condition));
}

/** The rules that make the one series per number that a page reads. */
function statusRules(slo: FairwaySlo, now: FairwayNow, ledger: FairwayLedger) {
  const { window } = slo;
  const seen = slo.record('status', {
    record: 'slo:seen:ratio',
    valueAt: t => {
      const { count } = now.bad5m.over(t, 2 * MINUTE);
      return count > 0 ? Math.min(count / 4, 1) : undefined;
    },
  });
  const status = (stat: string, valueAt: (t: number) => number | undefined) =>
    slo.record('status', {
      record: 'slo:status',
      labels: { stat },
      valueAt,
    });
  const overWindow = (series: FairwayLedger['total'], t: number) => {
    const { sum, count } = series.over(t, window);
    return count > 0 ? sum : undefined;
  };
  const tiles = window / slo.grids.status.step;
  const events = status('events', t => overWindow(ledger.total, t));
  const badEvents = status('bad_events', t => {
    const sum = overWindow(ledger.bad, t);
    return sum === undefined ? undefined : Math.max(sum, 0);
  });
  const sli = status('sli', t => {
    const total = events.series[0].valueAt(t);
    const bad = badEvents.series[0].valueAt(t);
    const fresh = now.bad5m.over(t, HOUR).count > 0;
    return fresh && total !== undefined && total > 0 && bad !== undefined
      ? 1 - bad / total
      : undefined;
  });
  return [
    seen,
    status('data', t => (now.bad5m.at(t) === undefined ? 0 : 1)),
    status('coverage', t =>
      Math.min(seen.series[0].over(t, window).sum / tiles, 1),
    ),
    events,
    badEvents,
    sli,
    status('remaining', t => {
      const good = sli.series[0].valueAt(t);
      return good === undefined
        ? undefined
        : 1 - (1 - good) / Number(slo.budget);
    }),
    status('burn_1h', t => now.burn['1h'].at(t)),
    status('burn_6h', t => now.burn['6h'].at(t)),
    slo.record('status', {
      record: 'slo:info',
      valueAt: () => 1,
    }),
  ];
}

function noDataRule(slo: FairwaySlo, data: RecordingRule): AlertingRule {
  return slo.alert('status', 'no_data', t =>
    data.series[0].valueAt(t) === 0 ? 0 : undefined,
  );
}

/** The group `slo/X/status`: ledger, slow burn, ticket and no-data alert and what pages read, each 2 m. */
export function fairwayStatus(slo: FairwaySlo, now: FairwayNow): RuleGroup {
  const ledger = fairwayLedger(slo);
  const day = slowBurn(slo, '1d', ledger);
  const threeDays = slowBurn(slo, '3d', ledger);
  const [seen, data, ...status] = statusRules(slo, now, ledger);
  return slo.group('status', [
    ...ledger.rules,
    seen,
    day,
    threeDays,
    ticketRule(slo, now, { day, threeDays, ledger }),
    data,
    ...status,
    noDataRule(slo, data),
  ]);
}
