import type { SloDefinition } from '../../definition/SloDefinition';
import type { Indicator } from '../../definition/Indicator';

const series = (metric: string, ...matchers: [string, string][]) => ({
  metric,
  matchers: matchers.map(([label, value]) => ({
    label,
    op: '=' as const,
    value,
  })),
});

/** One indicator of each kind. */
export const indicators: Record<string, Indicator> = {
  'counters, bad': {
    type: 'counters',
    counted: 'bad',
    total: series('http_requests_total', ['job', 'a']),
    part: series('http_requests_total', ['job', 'a'], ['code', '500']),
  },
  'counters, good': {
    type: 'counters',
    counted: 'good',
    total: series('http_requests_total', ['job', 'a']),
    part: series('http_requests_total', ['job', 'a'], ['code', '200']),
  },
  latency: {
    type: 'latency',
    count: series('http_request_duration_seconds_count', ['job', 'a']),
    bucket: series('http_request_duration_seconds_bucket', ['job', 'a']),
    bound: '1',
  },
  'native latency': {
    type: 'native-latency',
    histogram: series('http_request_duration_seconds', ['job', 'a']),
    bound: '0.3',
  },
  probe: { type: 'probe', up: series('probe_success', ['job', 'a']) },
  'rates, bad': {
    type: 'rates',
    counted: 'bad',
    total: 'rate(http_requests_total{job="a"}[{{.window}}])',
    part: 'rate(http_requests_total{job="a",code="500"}[{{ .window }}])',
  },
  'rates, good': {
    type: 'rates',
    counted: 'good',
    total: 'sum(rate(http_requests_total{job="a"}[{{.window}}]))',
    part: 'sum(rate(http_requests_total{job="a",code="200"}[{{.window}}]))',
  },
  'ratio over a window': {
    type: 'ratio',
    bad: '1 - avg_over_time(probe_success{job="a"}[{{.window}}])',
  },
  'ratio of the moment': { type: 'ratio', bad: '1 - avg(up{job="a"})' },
  composite: {
    type: 'composite',
    parts: [
      { id: 'a', weight: 0.7 },
      { id: 'b.c', weight: 0.3 },
    ],
  },
};

export const windows: Record<string, SloDefinition['window']> = {
  '30d': { type: 'rolling', duration: '30d' },
  '7d': { type: 'rolling', duration: '7d' },
  '1M': {
    type: 'calendar',
    duration: '1M',
    startTime: '2026-01-01 00:00:00',
    timeZone: 'Europe/Berlin',
  },
};

export const budgetings: Record<string, SloDefinition['budgeting']> = {
  Occurrences: { method: 'Occurrences' },
  Timeslices: { method: 'Timeslices', slice: '1m', sliceTarget: '0.95' },
  RatioTimeslices: { method: 'RatioTimeslices', slice: '10m' },
};

export const groupings: Record<string, string[]> = {
  'not grouped': [],
  'by region': ['region', 'tier_of_service'],
};

/** Every combination of them, as changes of a definition. */
export function everyKind(): {
  name: string;
  changes: Partial<SloDefinition>;
}[] {
  return Object.entries(indicators).flatMap(([kind, indicator]) =>
    Object.entries(windows).flatMap(([length, window]) =>
      Object.entries(budgetings).flatMap(([method, budgeting]) =>
        Object.entries(groupings).map(([grouped, groupBy]) => ({
          name: [kind, length, method, grouped].join(', '),
          changes: { indicator, window, budgeting, groupBy },
        })),
      ),
    ),
  );
}
