import type { SloDialect } from '@fairway/contracts/slo';
import type { PrometheusClient } from '@fairway/kit-node/prometheus';
import { SourceError } from '@fairway/kit-node/tools';

/** Per rule set: how many SLOs it has recorded just now. `cluster`: one name may stand for several behind one Thanos. */
const QUERIES: Record<SloDialect, string> = {
  fairway: 'count(count by (slo, cluster) (slo:status{slo!=""}))',
  sloth:
    'count(count by (sloth_id, cluster) ({__name__=~"slo:sli_error:ratio_rate[0-9]+[mhdw]",sloth_id!=""}))',
  pyrra:
    'count(count by (slo, cluster) ({__name__=~".+:burnrate[0-9][0-9a-z]*",slo!=""}))',
};

export interface SloCounts {
  counts: Record<string, number>;
  warnings: string[];
  failure?: { reason: string; mend: string };
}

/** Counts the SLOs of each rule set. */
export async function countSlos(client: PrometheusClient): Promise<SloCounts> {
  const found: SloCounts = { counts: {}, warnings: [] };
  try {
    for (const [dialect, query] of Object.entries(QUERIES)) {
      const { data, warnings } = await client.query(query);
      // `count` of nothing is no series, which here does mean none.
      found.counts[dialect] = data[0]?.value ?? 0;
      found.warnings.push(...warnings);
    }
    return found;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return {
      ...found,
      failure: {
        reason: error.message,
        mend: 'Raise timeout, or the limits of the server: Fairway asks for all SLOs in one query.',
      },
    };
  }
}
