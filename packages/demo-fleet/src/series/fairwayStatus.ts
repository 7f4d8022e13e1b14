import { DAY, HOUR, MINUTE } from '../scenario/duration';
import { AlertTimeline } from './alertTimeline';
import { FairwayLedger, fairwayLedger } from './fairwayLedger';
import type { FairwayNow } from './fairwayNow';
import type { FairwaySlo } from './fairwaySlo';
import type { AlertingRule, RecordingRule, RuleGroup } from './ruleGroup';
import { windowOf } from './windows';

function sumParts(kind: string, slo: FairwaySlo, window: string): string {
  return `sum without(part) (sum_over_time(slo:${kind}:events{${slo.id}}[${window}]))`;
}

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
    expr: `${sumParts('bad', slo, window)} / (${sumParts(
      'total',
      slo,
      window,
    )} > 0) / ${slo.budget}`,
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
  const { id } = slo;
  const labels = { slo: slo.story.name, tier: 'ticket' };
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
  return {
    type: 'alerting',
    alert: 'SLOBurn',
    expr: `(slo:burn_rate:2h{${id}} > 3 and slo:burn_rate:1d{${id}} > 3 and ${sumParts(
      'bad',
      slo,
      '1d',
    )} > 4.5 and on(slo) count_over_time(slo:status{${id},stat="data"}[1d]) > 180) or (slo:burn_rate:6h{${id}} > 1 and slo:burn_rate:3d{${id}} > 1 and ${sumParts(
      'bad',
      slo,
      '3d',
    )} > 4.5 and on(slo) count_over_time(slo:status{${id},stat="data"}[3d]) > 540)`,
    for: 0,
    labels,
    annotations: {},
    timeline: new AlertTimeline({
      alert: 'SLOBurn',
      labels,
      grid: slo.grids.status,
      for: 0,
      condition: t => slo.whenLoaded(t, condition),
    }),
  };
}

/** The rules that make the one series per number that a page reads. */
function statusRules(slo: FairwaySlo, now: FairwayNow, ledger: FairwayLedger) {
  const { id, window, story } = slo;
  const seen = slo.record('status', {
    record: 'slo:seen:ratio',
    expr: `clamp_max(count_over_time(slo:bad:rate5m{${id}}[2m]) / 4, 1)`,
    valueAt: t => {
      const { count } = now.bad5m.over(t, 2 * MINUTE);
      return count > 0 ? Math.min(count / 4, 1) : undefined;
    },
  });
  const status = (
    stat: string,
    expr: string,
    valueAt: (t: number) => number | undefined,
  ) =>
    slo.record('status', {
      record: 'slo:status',
      expr,
      labels: { stat },
      valueAt,
    });
  const overWindow = (series: FairwayLedger['total'], t: number) => {
    const { sum, count } = series.over(t, window);
    return count > 0 ? sum : undefined;
  };
  const tiles = window / slo.grids.status.step;
  const events = status(
    'events',
    `sum(sum_over_time(slo:total:events{${id}}[${story.window}]))`,
    t => overWindow(ledger.total, t),
  );
  const badEvents = status(
    'bad_events',
    `clamp_min(sum(sum_over_time(slo:bad:events{${id}}[${story.window}])), 0)`,
    t => {
      const sum = overWindow(ledger.bad, t);
      return sum === undefined ? undefined : Math.max(sum, 0);
    },
  );
  const sli = status(
    'sli',
    `1 - slo:status{${id},stat="bad_events"} / ignoring(stat) (slo:status{${id},stat="events"} > 0) and on(slo) count_over_time(slo:bad:rate5m{${id}}[1h])`,
    t => {
      const total = events.series[0].valueAt(t);
      const bad = badEvents.series[0].valueAt(t);
      const fresh = now.bad5m.over(t, HOUR).count > 0;
      return fresh && total !== undefined && total > 0 && bad !== undefined
        ? 1 - bad / total
        : undefined;
    },
  );
  return [
    seen,
    status('data', `count(slo:bad:rate5m{${id}}) or vector(0)`, t =>
      now.bad5m.at(t) === undefined ? 0 : 1,
    ),
    status(
      'coverage',
      `clamp_max(sum_over_time(slo:seen:ratio{${id}}[${story.window}]) / ${tiles}, 1) or on() vector(0)`,
      t => Math.min(seen.series[0].over(t, window).sum / tiles, 1),
    ),
    events,
    badEvents,
    sli,
    status(
      'remaining',
      `1 - (1 - slo:status{${id},stat="sli"}) / ${slo.budget}`,
      t => {
        const good = sli.series[0].valueAt(t);
        return good === undefined
          ? undefined
          : 1 - (1 - good) / Number(slo.budget);
      },
    ),
    status('burn_1h', `slo:burn_rate:1h{${id}}`, t => now.burn['1h'].at(t)),
    status('burn_6h', `slo:burn_rate:6h{${id}}`, t => now.burn['6h'].at(t)),
    slo.record('status', {
      record: 'slo:info',
      expr: 'vector(1)',
      labels: {
        objective: story.objective,
        window: story.window,
        ...story.labels,
      },
      valueAt: () => 1,
    }),
  ];
}

function noDataRule(slo: FairwaySlo, data: RecordingRule): AlertingRule {
  const tier = { slo: slo.story.name, tier: 'no_data' };
  const hasNone = (t: number) =>
    data.series[0].valueAt(t) === 0 ? 0 : undefined;
  return {
    type: 'alerting',
    alert: 'SLONoData',
    expr: `slo:status{${slo.id},stat="data"} == 0`,
    for: 10 * MINUTE,
    labels: tier,
    annotations: {},
    timeline: new AlertTimeline({
      alert: 'SLONoData',
      // The expression keeps the labels of `slo:status`.
      labels: { stat: 'data', ...tier },
      grid: slo.grids.status,
      for: 10 * MINUTE,
      condition: hasNone,
    }),
  };
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
