import { z } from 'zod/v3';
import { dialects } from '../dialects';
import type { PrometheusClient } from '../prometheus/PrometheusClient';
import type { RuleGroup } from '../prometheus/rules';

const ruleSchema = z.object({
  type: z.enum(['recording', 'alerting']),
  name: z.string(),
  query: z.string(),
  labels: z.record(z.string()),
  health: z.enum(['ok', 'err', 'unknown']),
  lastError: z.string().optional(),
  lastEvaluation: z.string().optional(),
});

/** The rules of SLOs that a source has loaded, and what the source is. */
export const rulesSnapshotSchema = z.object({
  version: z.string().optional(),
  groups: z.array(
    z.object({
      name: z.string(),
      intervalSeconds: z.number().optional(),
      evaluationSeconds: z.number().optional(),
      lastEvaluation: z.string().optional(),
      rules: z.array(ruleSchema),
    }),
  ),
});

export type RulesSnapshot = {
  version?: string;
  groups: RuleGroup[];
};

const ID_LABELS = dialects.map(({ idLabel }) => idLabel);

/** Reads all rules of a Prometheus and keeps those of SLOs. */
export async function collectRules(
  client: PrometheusClient,
  signal: AbortSignal,
): Promise<RulesSnapshot> {
  const [groups, version] = await Promise.all([
    client.rules(signal),
    client.version(signal),
  ]);
  const ofSlos = groups
    .map(group => ({
      ...group,
      rules: group.rules.filter(({ labels }) =>
        ID_LABELS.some(name => labels[name]),
      ),
    }))
    .filter(({ rules }) => rules.length > 0);
  return { version, groups: ofSlos };
}
