import type { SloStatus } from '@fairway/contracts/slo';
import type { Expected, World } from './Mutation';
import type { Outcome } from './pipeline';
import type { Feeds, Slo } from './world';

type Problem = string;

const MEASURES = [
  'objective',
  'windowSeconds',
  'sli',
  'remaining',
  'coverage',
  'events',
  'badEvents',
  'budgetSeconds',
] as const;

const RANGES: Partial<Record<(typeof MEASURES)[number], [number, number]>> = {
  objective: [Number.MIN_VALUE, 1 - 1e-12],
  windowSeconds: [Number.MIN_VALUE, 400 * 86400],
  sli: [0, 1],
  remaining: [-Infinity, 1],
  coverage: [0, 1],
  events: [0, Infinity],
  badEvents: [0, Infinity],
};

function numberOf(measure: object): number | undefined {
  return 'value' in measure ? (measure.value as number) : undefined;
}

function close(actual: number | undefined, expected: number): boolean {
  return (
    actual !== undefined &&
    Math.abs(actual - expected) < 1e-6 * (1 + Math.abs(expected))
  );
}

/** What no answer may bring about, whatever is in it. */
function impossible(status: SloStatus): Problem[] {
  const problems: Problem[] = [];
  const say = (what: string) => problems.push(`${status.ref}: ${what}`);
  for (const name of MEASURES) {
    const value = numberOf(status[name]);
    const [low, high] = RANGES[name] ?? [-Infinity, Infinity];
    if (
      value !== undefined &&
      !(Number.isFinite(value) && value >= low && value <= high)
    ) {
      say(`${name} is ${value}`);
    }
  }
  const green = status.state === 'healthy';
  if (green && numberOf(status.remaining) === undefined)
    say('healthy, though what is left is unknown');
  if (green && numberOf(status.remaining)! <= 0)
    say('healthy with nothing left');
  if (green && numberOf(status.coverage) === undefined)
    say('healthy, though there may be gaps');
  if (green && status.incomplete) say('healthy out of an incomplete answer');
  const quiet = status.tiers.some(({ firing }) => !firing);
  if (quiet && status.alertRules !== 'loaded') say('quiet without alert rules');
  if (!status.id) say('no id');
  const windows = status.burn.map(({ window }) => window);
  if (new Set(windows).size < windows.length) say(`windows twice: ${windows}`);
  return problems;
}

/** Whether a status tells of this SLO exactly what was put into its series. */
function asMade(status: SloStatus, slo: Slo, { partial }: Expected): Problem[] {
  const failed = Math.round((1 - slo.remaining) * 1000);
  const counts = slo.dialect !== 'sloth';
  const expected: [keyof SloStatus, number][] = [
    ['objective', 0.999],
    ['windowSeconds', 30 * 86400],
    ['remaining', slo.remaining],
    ['sli', 1 - (1 - slo.remaining) / 1000],
    ...(counts
      ? ([
          ['events', 1e6],
          ['badEvents', failed],
        ] as [keyof SloStatus, number][])
      : []),
  ];
  const problems = expected.flatMap(([name, value]) => {
    const actual = numberOf(status[name] as object);
    return close(actual, value)
      ? []
      : [`${status.ref}: ${name} is ${actual}, not ${value}`];
  });
  const state = partial ? 'partial' : 'healthy';
  if (status.state !== state)
    problems.push(`${status.ref}: ${status.state}, not ${state}`);
  const windows = slo.dialect === 'pyrra' ? 2 : 3;
  if (
    status.burn.length !== windows ||
    status.burn.some(({ rate }) => !close(numberOf(rate), burnOf(slo)))
  ) {
    problems.push(`${status.ref}: burn is ${JSON.stringify(status.burn)}`);
  }
  if (told(status.tiers) !== told(slo.tiers)) {
    problems.push(`${status.ref}: tiers are ${told(status.tiers)}`);
  }
  return problems;
}

/** Tiers as text, so that order and absence count. */
function told(tiers: Slo['tiers']): string {
  return JSON.stringify(
    tiers.map(({ tier, long, short, factor }) => [tier, long, short, factor]),
  );
}

function burnOf({ dialect, remaining }: Slo): number {
  return dialect === 'sloth' ? 1 - remaining : 0.5;
}

function unknownAsExpected(status: SloStatus, feeds: Feeds[]): Problem[] {
  const problems = feeds.flatMap(feed => {
    if (feed === 'data') return [];
    const measure = feed.startsWith('burn:')
      ? status.burn.find(({ window }) => `burn:${window}` === feed)?.rate
      : status[feed as 'sli'];
    const value = measure && numberOf(measure);
    return value === undefined
      ? []
      : [`${status.ref}: ${feed} is ${value}, not unknown`];
  });
  const blind = feeds.some(feed =>
    ['data', 'remaining', 'coverage'].includes(feed),
  );
  if (blind && status.state === 'healthy')
    problems.push(`${status.ref}: healthy without ${feeds}`);
  return problems;
}

function judgeSlo(
  slo: Slo,
  expected: Expected,
  { statuses, isVictim }: { statuses: SloStatus[]; isVictim: boolean },
): Problem[] {
  const { victim } = expected;
  const status = statuses.find(({ ref }) => ref === `prom/${slo.id}`);
  if (isVictim && victim === 'any') return [];
  if (isVictim && victim === 'gone')
    return status ? [`${status.ref} is there`] : [];
  if (!status) return [`${slo.id} is not there`];
  return isVictim && victim !== 'same'
    ? unknownAsExpected(status, victim as Feeds[])
    : asMade(status, slo, expected);
}

/** What is wrong with an outcome; nothing, if all is as it must be. Knows the series, and nothing of who reads them. */
export function judge(
  world: World,
  expected: Expected,
  outcome: Outcome,
): Problem[] {
  const polluted = ({} as { polluted?: string }).polluted;
  if (polluted) return ['the prototype of all objects is polluted'];
  if ('refused' in outcome) {
    return expected.refused
      ? []
      : [`refused as a whole: ${outcome.refused.message}`];
  }
  if (expected.refused) return ['taken for an answer'];
  const { statuses, lines, warnings } = outcome;
  const problems = statuses.flatMap(impossible);
  const empty = lines.find(line => /=(undefined|\[object.*|)$/.test(line));
  if (empty) problems.push(`no line to link by: ${empty}`);
  const refs = new Set(statuses.map(({ ref }) => ref));
  if (refs.size < statuses.length) problems.push('an address twice');
  if (
    expected.warns &&
    !warnings.some(text => text.includes(expected.warns!))
  ) {
    problems.push(
      `no word of "${expected.warns}" in ${JSON.stringify(warnings)}`,
    );
  }
  const count = world.slos.length + (expected.more ?? 0);
  if (expected.more !== undefined && statuses.length !== count) {
    problems.push(`${statuses.length} SLOs, not ${count}`);
  }
  if (expected.incomplete) return problems;
  return [
    ...problems,
    ...world.slos.flatMap(slo =>
      judgeSlo(slo, expected, { statuses, isVictim: slo === world.victim }),
    ),
  ];
}
