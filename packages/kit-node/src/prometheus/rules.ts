import { z } from 'zod/v3';
import { isoTime } from './isoTime';

const ruleSchema = z.object({
  type: z.enum(['recording', 'alerting']),
  name: z.string(),
  /** PromQL, as the server prints it. */
  query: z.string(),
  labels: z.record(z.string()),
  /** Of an alert: how long it must hold. */
  forSeconds: z.number().optional(),
  health: z.enum(['ok', 'err', 'unknown']),
  lastError: z.string().optional(),
  lastEvaluation: z.string().optional(),
});

/**
 * A rule as Fairway keeps it.
 *
 * @public
 */
export type Rule = z.infer<typeof ruleSchema>;

/**
 * A group of rules as Fairway keeps it.
 *
 * @public
 */
export const ruleGroupSchema = z.object({
  name: z.string(),
  /** Where it is loaded from; with the name it is unique. */
  file: z.string().optional(),
  intervalSeconds: z.number().optional(),
  evaluationSeconds: z.number().optional(),
  lastEvaluation: z.string().optional(),
  rules: z.array(ruleSchema),
});

/** @public */
export type RuleGroup = z.infer<typeof ruleGroupSchema>;

const ruleTime = z
  .string()
  .datetime({ offset: true })
  .optional()
  .catch(undefined)
  // Prometheus says "never" as the year 1.
  .transform(text =>
    text === undefined || text.startsWith('0001')
      ? undefined
      : isoTime(Date.parse(text) / 1000),
  );

const upstreamRuleSchema = z.object({
  type: z.enum(['recording', 'alerting']),
  name: z.string(),
  query: z.string(),
  labels: z.record(z.string()).optional().default({}),
  duration: z.number().finite().optional().catch(undefined),
  health: z.enum(['ok', 'err', 'unknown']).catch('unknown'),
  lastError: z.string().optional().catch(undefined),
  lastEvaluation: ruleTime,
});

const upstreamGroupSchema = z.object({
  name: z.string(),
  file: z.string().optional().catch(undefined),
  interval: z.number().finite().optional().catch(undefined),
  evaluationTime: z.number().finite().optional().catch(undefined),
  lastEvaluation: ruleTime,
  rules: z.array(z.unknown()),
});

export const rulesResponseSchema = z.object({
  status: z.literal('success'),
  data: z.object({
    groups: z.array(z.unknown()),
    groupNextToken: z.string().nullish(),
  }),
});

/** Groups that can be read; a malformed group or rule does not hide the others. */
export function parseRuleGroups(groups: unknown[]): RuleGroup[] {
  return groups.flatMap(candidate => {
    const group = upstreamGroupSchema.safeParse(candidate);
    if (!group.success) return [];
    const { name, file, interval, evaluationTime, lastEvaluation, rules } =
      group.data;
    return [
      {
        name,
        file,
        intervalSeconds: interval,
        evaluationSeconds: evaluationTime,
        lastEvaluation,
        rules: rules.flatMap(rule => {
          const parsed = upstreamRuleSchema.safeParse(rule);
          if (!parsed.success) return [];
          const { duration, ...told } = parsed.data;
          return [
            told.type === 'alerting' ? { ...told, forSeconds: duration } : told,
          ];
        }),
      },
    ];
  });
}
