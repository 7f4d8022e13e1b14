import type { PrometheusClient } from '@fairway/kit-node/prometheus';
import { rateQueries, type RuleGroup } from '@fairway/slo';

/** Mean events per second of the last day, as far as there is data; `undefined`: not known. */
export async function eventsPerSecond(
  client: PrometheusClient,
  id: string,
  groups: RuleGroup[],
): Promise<number | undefined> {
  const queries = rateQueries(id, groups);
  if (!queries) return undefined;
  const { data } = await client.query(
    `avg_over_time((sum(${queries.raw.total}))[1d:15m])`,
  );
  const value = data[0]?.value;
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}
