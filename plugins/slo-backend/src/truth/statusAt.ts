import type { PrometheusServer } from '@fairway/kit-node/testUtils';
import {
  equals,
  quote,
  ruleGroupsOf,
  selector,
  type SloDefinition,
} from '@fairway/slo';

const STATUS = 'slo:status';
const STATS = ['data', 'coverage', 'events', 'bad_events', 'sli', 'remaining'];

/** The rules' own expressions, each with those that it reads in the place of what they would have recorded. */
function statusQueries(definition: SloDefinition): Map<string, string> {
  const rules = ruleGroupsOf(definition).flatMap(group => group.rules);
  const queries = new Map<string, string>();
  for (const stat of STATS) {
    const rule = rules.find(
      one =>
        'record' in one && one.record === STATUS && one.labels.stat === stat,
    );
    if (!rule) continue;
    let query = rule.expr;
    for (const [read, expression] of queries) {
      const series = selector(
        STATUS,
        equals({ slo: definition.id, stat: read }),
      );
      query = query.replaceAll(
        series,
        `label_replace(label_replace(${expression}, "stat", ${quote(
          read,
        )}, "", ""), "slo", ${quote(definition.id)}, "", "")`,
      );
    }
    queries.set(stat, query);
  }
  return queries;
}

/** What the status rules of an SLO say at a time, over the ledger that is there. */
export async function statusAt(
  prometheus: PrometheusServer,
  definition: SloDefinition,
  time: number,
): Promise<Record<string, number | undefined>> {
  const entries = [...statusQueries(definition)].map(
    async ([stat, query]) =>
      [stat, await prometheus.value(query, time)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
