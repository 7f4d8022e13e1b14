import { z } from 'zod/v3';

const ruleTime = z
  .string()
  .datetime({ offset: true })
  .optional()
  .catch(undefined)
  // Prometheus says "never" as the year 1.
  .transform(text =>
    text && !text.startsWith('0001') ? new Date(text).toISOString() : undefined,
  );

const ruleSchema = z.object({
  type: z.enum(['recording', 'alerting']),
  name: z.string(),
  query: z.string(),
  labels: z.record(z.string()).optional().default({}),
  health: z.enum(['ok', 'err', 'unknown']).catch('unknown'),
  lastError: z.string().optional().catch(undefined),
  lastEvaluation: ruleTime,
});

/** A rule as `/api/v1/rules` tells it. */
export type Rule = z.infer<typeof ruleSchema>;

const groupSchema = z.object({
  name: z.string(),
  interval: z.number().optional().catch(undefined),
  evaluationTime: z.number().optional().catch(undefined),
  lastEvaluation: ruleTime,
  rules: z.array(z.unknown()),
});

export interface RuleGroup {
  name: string;
  intervalSeconds: number | undefined;
  evaluationSeconds: number | undefined;
  lastEvaluation: string | undefined;
  rules: Rule[];
}

export const rulesResponseSchema = z.object({
  status: z.literal('success'),
  data: z.object({
    groups: z.array(z.unknown()),
    groupNextToken: z.string().optional(),
  }),
});

/** Groups that can be read; a malformed group or rule does not hide the others. */
export function parseRuleGroups(groups: unknown[]): RuleGroup[] {
  return groups.flatMap(candidate => {
    const group = groupSchema.safeParse(candidate);
    if (!group.success) return [];
    const { name, interval, evaluationTime, lastEvaluation, rules } =
      group.data;
    return [
      {
        name,
        intervalSeconds: interval,
        evaluationSeconds: evaluationTime,
        lastEvaluation,
        rules: rules.flatMap(rule => {
          const parsed = ruleSchema.safeParse(rule);
          return parsed.success ? [parsed.data] : [];
        }),
      },
    ];
  });
}
