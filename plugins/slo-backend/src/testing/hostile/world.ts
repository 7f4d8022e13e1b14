import type { AlertTier, SloDialect } from '@fairway/contracts/slo';
import type { Random } from './random';
import { fairwayGroup, pyrraGroup, slothGroup } from './worldRules';

/** Measures of a status that one series decides; `data` stands for whether there is any. */
export type Feeds =
  | 'objective'
  | 'windowSeconds'
  | 'sli'
  | 'remaining'
  | 'coverage'
  | 'events'
  | 'badEvents'
  | 'data'
  | `burn:${string}`;

/** An element of a vector, as Prometheus sends it, before it is made hostile. */
export interface Element {
  metric: Record<string, unknown>;
  value: unknown;
}

export interface Rule {
  type: unknown;
  name: unknown;
  query: unknown;
  labels: Record<string, unknown>;
  health: unknown;
  lastEvaluation?: unknown;
}

export interface Group {
  name: unknown;
  interval: unknown;
  evaluationTime: unknown;
  lastEvaluation: unknown;
  rules: unknown[];
}

type Tier = Pick<AlertTier, 'tier' | 'long' | 'short' | 'factor'>;

/** One SLO of the valid answer, with what each of its series decides. */
export interface Slo {
  dialect: SloDialect;
  id: string;
  /** Label that carries the id. */
  idLabel: string;
  remaining: number;
  series: { element: Element; feeds: Feeds[] }[];
  group: Group & { rules: Rule[] };
  /** Of its alert rules. */
  tiers: Tier[];
  /** Pyrra only: whether its generic rules are loaded, so that no counting is needed. */
  generic?: boolean;
}

const T = 1795385760.123;

function element(
  name: string,
  labels: Record<string, string>,
  value: string,
): Element {
  return { metric: { __name__: name, ...labels }, value: [T, value] };
}

const PAGE: Tier[] = [{ tier: 'page', short: '5m', long: '1h', factor: 14.4 }];

function fairway(id: string, left: number): Slo {
  const labels = { slo: id };
  const status = (stat: string, value: number, feeds: Feeds[]) => ({
    element: element('slo:status', { ...labels, stat }, String(value)),
    feeds,
  });
  const bad = Math.round((1 - left) * 1000);
  return {
    dialect: 'fairway',
    id,
    idLabel: 'slo',
    remaining: left,
    group: fairwayGroup(id),
    tiers: PAGE,
    series: [
      {
        element: element(
          'slo:info',
          { ...labels, objective: '0.999', window: '30d' },
          '1',
        ),
        feeds: [],
      },
      status('data', 1, ['data']),
      status('coverage', 1, ['coverage']),
      status('events', 1e6, ['events']),
      status('bad_events', bad, ['badEvents']),
      status('sli', 1 - bad / 1e6, ['sli']),
      status('remaining', left, ['remaining']),
      ...['5m', '1h', '6h'].map(window => ({
        element: element(`slo:burn_rate:${window}`, labels, '0.5'),
        feeds: [`burn:${window}` as const],
      })),
    ],
  };
}

function sloth(id: string, left: number): Slo {
  const labels = { sloth_id: id, sloth_service: 'svc', sloth_slo: 'slo' };
  const series = (name: string, value: number, feeds: Feeds[]) => ({
    element: element(name, labels, String(value)),
    feeds,
  });
  const ratio = (window: string, feeds: Feeds[]) =>
    series(`slo:sli_error:ratio_rate${window}`, (1 - left) / 1000, feeds);
  return {
    dialect: 'sloth',
    id,
    idLabel: 'sloth_id',
    remaining: left,
    group: slothGroup(id),
    tiers: PAGE,
    series: [
      {
        element: element(
          'sloth_slo_info',
          { ...labels, sloth_objective: '99.9' },
          '1',
        ),
        feeds: [],
      },
      series('slo:time_period:days', 30, ['windowSeconds', 'sli']),
      series('slo:period_error_budget_remaining:ratio', left, ['remaining']),
      ratio('5m', ['data', 'burn:5m']),
      ratio('1h', ['burn:1h']),
      ratio('6h', ['burn:6h']),
      ratio('30d', ['sli']),
    ],
  };
}

const budget: Feeds[] = ['sli', 'remaining'];

function pyrra(id: string, left: number, generic: boolean): Slo {
  const labels = { slo: id, job: 'a' };
  const bad = (1 - left) * 1000;
  const increase = (code: string, value: number, feeds: Feeds[]) => ({
    element: element(
      'http_requests:increase30d',
      { ...labels, code },
      String(value),
    ),
    feeds,
  });
  const counted: Feeds[] = ['events', ...(generic ? [] : budget)];
  const availability = String(1 - bad / 1e6);
  return {
    dialect: 'pyrra',
    id,
    idLabel: 'slo',
    remaining: left,
    generic,
    group: pyrraGroup(id),
    tiers: [{ tier: 'page', short: '5m', long: '1h4m', factor: 14 }],
    series: [
      increase('200', 1e6 - bad, counted),
      increase('500', bad, [...counted, 'badEvents']),
      ...['5m', '1h4m'].map(window => ({
        element: element(`http_requests:burnrate${window}`, labels, '0.0005'),
        feeds: [
          `burn:${window}` as const,
          ...(window === '5m' ? (['data'] as const) : []),
        ],
      })),
      ...(generic
        ? [
            {
              element: element('pyrra_availability', { slo: id }, availability),
              feeds: [...budget],
            },
          ]
        : []),
    ],
  };
}

const makers: Record<SloDialect, (id: string, left: number, n: number) => Slo> =
  {
    fairway,
    sloth,
    pyrra: (id, left, n) => pyrra(id, left, n % 2 === 1),
  };

/** Valid answers about two SLOs of one rule set, with and without generic rules, and one of another; all healthy. */
export function fleet(random: Random): Slo[] {
  const dialects = Object.keys(makers) as SloDialect[];
  const main = random.pick(dialects);
  // One at least has rules to spoil.
  const other = main === 'pyrra' ? random.pick(dialects) : 'pyrra';
  const first = random.int(2);
  return [main, main, other].map((dialect, i) =>
    makers[dialect](`${dialect}-${i}`, 0.1 + random.int(80) / 100, first + i),
  );
}
