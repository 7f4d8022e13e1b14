import type { PrometheusClient, Series } from '@fairway/kit-node/prometheus';
import {
  backTest,
  rateQueries,
  rateSeries,
  type BackTest,
  type RuleGroup,
  type SloDefinition,
} from '@fairway/slo';
import { readPast, type Moments } from './readPast';

/** The past of one budget of an SLO. */
export interface PlayedGroup extends BackTest {
  /** Of a grouped SLO: the labels of the budget. */
  labels: Record<string, string>;
}

/** The past of one SLO. */
export interface PlayedSlo {
  id: string;
  objective: string;
  /** One, or several of a grouped SLO. */
  past: PlayedGroup[];
  /** Times that the server would not tell about: gaps of the past, too. */
  failures: string[];
  warnings: string[];
  /** Budgets of a grouped SLO beyond the first ones, which are not told. */
  left: number;
}

const MOST_GROUPS = 50;

export type PastData = 'raw' | 'recorded';

function keyOf(
  { labels }: Series,
  { groupBy }: SloDefinition,
): [string, Record<string, string>] {
  const own = Object.fromEntries(
    groupBy.flatMap(name => (labels[name] ? [[name, labels[name]]] : [])),
  );
  return [JSON.stringify(own), own];
}

/** Points by the labels of the budget that they belong to; pieces of one series follow each other. */
function byGroup(series: Series[], definition: SloDefinition) {
  const groups = new Map<
    string,
    { labels: Record<string, string>; points: [number, number][] }
  >();
  for (const one of series) {
    const [key, labels] = keyOf(one, definition);
    const group = groups.get(key) ?? { labels, points: [] };
    for (const point of one.points) group.points.push(point);
    groups.set(key, group);
  }
  return groups;
}

/**
 * Plays the past of an SLO through its alerts.
 *
 * @param groups - of it and of those that it is composed of
 * @throws SourceError where the server cannot be asked
 */
export async function playPast(
  client: PrometheusClient,
  definition: SloDefinition,
  options: { groups: RuleGroup[]; moments: Moments; data: PastData },
): Promise<PlayedSlo> {
  const { id, objective } = definition;
  const { groups, moments, data } = options;
  const queries = rateQueries(id, groups)![data];
  const total = await readPast(client, queries.total, moments);
  const bad = await readPast(client, queries.bad, moments);
  const totals = byGroup(total.series, definition);
  const bads = byGroup(bad.series, definition);
  if (totals.size === 0) totals.set('{}', { labels: {}, points: [] });
  const sorted = [...totals].sort(([a], [b]) => (a < b ? -1 : 1));
  const past = sorted.slice(0, MOST_GROUPS).map(([key, { labels, points }]) => {
    const badPoints = bads.get(key)?.points ?? [];
    const series = rateSeries(moments, points, badPoints);
    return { labels, ...backTest(definition, series) };
  });
  return {
    ...{ id, objective, past },
    failures: [...total.failures, ...bad.failures],
    warnings: [...new Set([...total.warnings, ...bad.warnings])],
    left: Math.max(0, sorted.length - MOST_GROUPS),
  };
}
