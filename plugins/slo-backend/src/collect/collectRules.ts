import { z } from 'zod/v3';
import {
  ruleGroupSchema,
  type PrometheusClient,
} from '@fairway/kit-node/prometheus';
import { dialects } from '../dialects';
import { withId } from '../dialects/ruleId';

/** The rules of SLOs that a source has loaded, and what the source is. */
export const rulesSnapshotSchema = z.object({
  version: z.string().optional(),
  groups: z.array(ruleGroupSchema),
});

export type RulesSnapshot = z.infer<typeof rulesSnapshotSchema>;

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
      rules: group.rules
        .map(rule => withId(rule, group.name))
        .filter(({ labels }) => ID_LABELS.some(name => labels[name])),
    }))
    .filter(({ rules }) => rules.length > 0);
  return { version, groups: ofSlos };
}
