import type { PrometheusRuleGroup as Group } from '@fairway/kit-node/testUtils';

export interface Definition {
  name: string;
  /** Decimal text, `0.999`. */
  objective: string;
  budget: string;
}

const total = ({ name }: Definition) => `http_requests_total{job="${name}"}`;
const bad = ({ name }: Definition) =>
  `http_requests_total{job="${name}",code=~"5.."}`;

function labelled(slo: Definition, rules: Record<string, unknown>[]) {
  return rules.map(({ labels, ...rule }) => ({
    ...rule,
    labels: { slo: slo.name, ...(labels as object) },
  }));
}

/**
 * Fairway's rules of one availability SLO over 30 days, in the stages in which they can be backfilled: rules read only
 * what is in blocks already, so what reads another record comes a stage later. Without healing, which would book an
 * hour per tile.
 */
export function fairwayBackfill(slo: Definition): Group[][] {
  const [T, B, I] = [total(slo), bad(slo), `slo="${slo.name}"`];
  const group = (
    part: string,
    interval: string,
    rules: Record<string, unknown>[],
  ): Group => ({
    name: `slo/${slo.name}/${part}`,
    interval,
    rules: labelled(slo, rules),
  });
  const growth = (counter: string) =>
    `sum(increase(${counter}[1h] offset 30s)) - (sum(increase(${counter}[58m] offset 2m30s)) or vector(0))`;
  const first = (counter: string) =>
    `sum(min_over_time(${counter}[2m] offset 30s) unless last_over_time(${counter}[58m] offset 2m30s) and on(job, instance) last_over_time(${T}[58m] offset 2m30s)) <= 10 + 3600 * sum(slo:total:rate1h{${I}})`;
  return [
    [
      group('now', '30s', [
        { record: 'slo:total:rate5m', expr: `sum(rate(${T}[5m]))` },
        { record: 'slo:total:rate1h', expr: `sum(rate(${T}[1h]))` },
      ]),
      group('ledger', '2m', [
        {
          record: 'slo:total:events',
          expr: growth(T),
          labels: { part: 'growth' },
        },
      ]),
    ],
    [
      group('now', '30s', [
        {
          record: 'slo:bad:rate5m',
          expr: `sum(rate(${B}[5m])) or 0 * sum(slo:total:rate5m{${I}})`,
        },
      ]),
      group('ledger', '2m', [
        {
          record: 'slo:bad:events',
          expr: `(${growth(
            B,
          )}) or 0 * sum(last_over_time(slo:total:events{${I},part="growth"}[1s]))`,
          labels: { part: 'growth' },
        },
        {
          record: 'slo:total:events',
          expr: first(T),
          labels: { part: 'first' },
        },
        { record: 'slo:bad:events', expr: first(B), labels: { part: 'first' } },
      ]),
    ],
    [
      group('ledger', '2m', [
        {
          record: 'slo:seen:ratio',
          expr: `clamp_max(count_over_time(slo:bad:rate5m{${I}}[2m]) / 4, 1)`,
        },
      ]),
    ],
  ];
}

/** What Fairway's rules derive from the ledger; evaluated live over the backfilled one. */
export function fairwayStatus(slo: Definition, interval: string): Group[] {
  const [T, B, I] = [total(slo), bad(slo), `slo="${slo.name}"`];
  const status = (stat: string, expr: string) => ({
    record: 'slo:status',
    expr,
    labels: { stat },
  });
  return [
    {
      name: `slo/${slo.name}/live`,
      interval,
      rules: labelled(slo, [
        { record: 'slo:total:rate5m', expr: `sum(rate(${T}[5m]))` },
        {
          record: 'slo:bad:rate5m',
          expr: `sum(rate(${B}[5m])) or 0 * sum(slo:total:rate5m{${I}})`,
        },
        { record: 'slo:total:rate1h', expr: `sum(rate(${T}[1h]))` },
        {
          record: 'slo:bad:rate1h',
          expr: `sum(rate(${B}[1h])) or 0 * sum(slo:total:rate1h{${I}})`,
        },
        ...['5m', '1h'].map(window => ({
          record: `slo:burn_rate:${window}`,
          expr: `slo:bad:rate${window}{${I}} / (slo:total:rate${window}{${I}} > 0) / ${slo.budget}`,
        })),
        {
          record: 'slo:burn_rate:6h',
          expr: `avg_over_time(slo:bad:rate5m{${I}}[6h]) / (avg_over_time(slo:total:rate5m{${I}}[6h]) > 0) / ${slo.budget}`,
        },
        {
          alert: 'SLOBurn',
          expr: `slo:burn_rate:5m{${I}} > 14.4 and slo:burn_rate:1h{${I}} > 14.4 and slo:bad:rate1h{${I}} * 3600 > 4.5`,
          labels: { tier: 'page' },
        },
        status('data', `count(slo:bad:rate5m{${I}}) or vector(0)`),
        status(
          'coverage',
          `clamp_max(sum_over_time(slo:seen:ratio{${I}}[30d]) / 21600, 1) or on() vector(0)`,
        ),
        status('events', `sum(sum_over_time(slo:total:events{${I}}[30d]))`),
        status(
          'bad_events',
          `clamp_min(sum(sum_over_time(slo:bad:events{${I}}[30d])), 0)`,
        ),
        status(
          'sli',
          `1 - slo:status{${I},stat="bad_events"} / ignoring(stat) (slo:status{${I},stat="events"} > 0) and on(slo) count_over_time(slo:bad:rate5m{${I}}[1h])`,
        ),
        status(
          'remaining',
          `1 - (1 - slo:status{${I},stat="sli"}) / ${slo.budget}`,
        ),
        status('burn_1h', `slo:burn_rate:1h{${I}}`),
        status('burn_6h', `slo:burn_rate:6h{${I}}`),
        {
          record: 'slo:info',
          expr: 'vector(1)',
          labels: {
            objective: slo.objective,
            window: '30d',
            entity: `component:default/${slo.name}`,
            environment: 'production',
          },
        },
        {
          alert: 'SLONoData',
          expr: `slo:status{${I},stat="data"} == 0`,
          for: '10m',
          labels: { tier: 'no_data' },
        },
      ]),
    },
  ];
}

function slothLabels(slo: Definition) {
  return {
    sloth_id: `${slo.name}-availability`,
    sloth_service: slo.name,
    sloth_slo: 'availability',
  };
}

const SLOTH_WINDOWS = ['5m', '30m', '1h', '2h', '6h', '1d', '3d'];

function slothRatio(slo: Definition, window: string) {
  return {
    record: `slo:sli_error:ratio_rate${window}`,
    expr: `(sum(rate(${bad(slo)}[${window}]))) / (sum(rate(${total(
      slo,
    )}[${window}])))`,
    labels: { ...slothLabels(slo), sloth_window: window },
  };
}

/** The one series of Sloth that its period is averaged from. */
export function slothBackfill(slo: Definition): Group[][] {
  return [
    [
      {
        name: `sloth-slo-sli-recordings-${slo.name}`,
        interval: '30s',
        rules: [slothRatio(slo, '5m')],
      },
    ],
  ];
}

/** Sloth's documented rules of one SLO. */
export function slothRules(slo: Definition, interval: string): Group[] {
  const ids = slothLabels(slo);
  const I = Object.entries(ids)
    .map(([name, value]) => `${name}="${value}"`)
    .join(', ');
  const record = (name: string, expr: string, labels = {}) => ({
    record: name,
    expr,
    labels: { ...ids, ...labels },
  });
  const burn = (name: string, window: string) =>
    record(
      `slo:${name}_burn_rate:ratio`,
      `slo:sli_error:ratio_rate${window}{${I}} / on(sloth_id, sloth_slo, sloth_service) group_left slo:error_budget:ratio{${I}}`,
    );
  return [
    {
      name: `sloth-slo-${slo.name}`,
      interval,
      rules: [
        ...SLOTH_WINDOWS.map(window => slothRatio(slo, window)),
        record(
          'slo:sli_error:ratio_rate30d',
          `sum_over_time(slo:sli_error:ratio_rate5m{${I}}[30d]) / ignoring (sloth_window) count_over_time(slo:sli_error:ratio_rate5m{${I}}[30d])`,
          { sloth_window: '30d' },
        ),
        record('slo:objective:ratio', `vector(${slo.objective})`),
        record('slo:error_budget:ratio', `vector(1-${slo.objective})`),
        record('slo:time_period:days', 'vector(30)'),
        burn('current', '5m'),
        burn('period', '30d'),
        record(
          'slo:period_error_budget_remaining:ratio',
          `1 - slo:period_burn_rate:ratio{${I}}`,
        ),
        record('sloth_slo_info', 'vector(1)', {
          sloth_objective: String(Number(slo.objective) * 100),
          sloth_mode: 'cli-gen-prom',
          sloth_spec: 'prometheus/v1',
          sloth_version: 'v0.16.0',
        }),
      ],
    },
    {
      name: `sloth-slo-alerts-${slo.name}-availability`,
      interval,
      rules: [
        {
          alert: 'SLOErrorBudgetBurn',
          expr: `(max(slo:sli_error:ratio_rate5m{${I}} > (14.4 * ${slo.budget})) without (sloth_window) and max(slo:sli_error:ratio_rate1h{${I}} > (14.4 * ${slo.budget})) without (sloth_window))`,
          labels: { sloth_severity: 'page' },
        },
      ],
    },
  ];
}

/** Pyrra's documented rules of one SLO: all from raw data, so nothing to backfill. */
export function pyrraRules(slo: Definition, interval: string): Group[] {
  const labels = { slo: `${slo.name}-pyrra`, job: slo.name };
  const I = `job="${slo.name}",slo="${slo.name}-pyrra"`;
  const burnrate = (window: string) => ({
    record: `http_requests:burnrate${window}`,
    expr: `sum(rate(${bad(slo)}[${window}])) / sum(rate(${total(
      slo,
    )}[${window}]))`,
    labels,
  });
  return [
    {
      name: `${slo.name}-pyrra`,
      interval,
      rules: [
        ...['5m', '32m', '1h4m', '6h26m'].map(burnrate),
        {
          alert: 'ErrorBudgetBurn',
          expr: `http_requests:burnrate5m{${I}} > (14 * (1-${slo.objective})) and http_requests:burnrate1h4m{${I}} > (14 * (1-${slo.objective}))`,
          for: '2m',
          labels: {
            ...labels,
            severity: 'critical',
            long: '1h4m',
            short: '5m',
            exhaustion: '2d',
          },
        },
      ],
    },
    {
      name: `${slo.name}-pyrra-increase`,
      interval,
      rules: [
        {
          record: 'http_requests:increase30d',
          expr: `sum by (code) (increase(${total(slo)}[30d]))`,
          labels,
        },
        {
          alert: 'SLOMetricAbsent',
          expr: `absent(${total(slo)}) == 1`,
          for: '10m',
          labels: { ...labels, severity: 'critical' },
        },
      ],
    },
  ];
}
