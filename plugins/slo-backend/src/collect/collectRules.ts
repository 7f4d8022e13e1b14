import { z } from 'zod/v3';
import { SourceError } from '@fairway/kit-node';
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
  /** Evaluations skipped within the last hour, by group. Absent: the source does not tell, as where it does not scrape itself. */
  skipped: z.record(z.number()).optional(),
});

export type RulesSnapshot = z.infer<typeof rulesSnapshotSchema>;

// Counted by the server itself. Several servers behind one address: the worst of them.
const SKIPPED_QUERY =
  'max by (rule_group) (increase(prometheus_rule_group_iterations_missed_total[1h]))';

const ID_LABELS = dialects.map(({ idLabel }) => idLabel);

/** The label is the file and the name of the group. */
function groupName(label: string | undefined): string | undefined {
  return label?.slice(label.indexOf(';') + 1) || undefined;
}

/** Of groups with SLOs; how well the others fare is nothing to us. */
async function skippedEvaluations(
  client: PrometheusClient,
  names: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<Record<string, number> | undefined> {
  if (names.size === 0) return undefined;
  try {
    const { data } = await client.query(SKIPPED_QUERY, signal);
    const told = data.flatMap(({ labels, value }) => {
      const name = groupName(labels.rule_group);
      const isKnown = name && names.has(name) && Number.isFinite(value);
      return isKnown ? [[name, Math.max(0, value)] as const] : [];
    });
    return told.length > 0 ? Object.fromEntries(told) : undefined;
  } catch (error) {
    // The rules themselves were read.
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}

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
  const names = new Set(ofSlos.map(({ name }) => name));
  const skipped = await skippedEvaluations(client, names, signal);
  return { version, groups: ofSlos, skipped };
}
