import { parseAllDocuments } from 'yaml';
import { z } from 'zod/v3';
import type { RuleGroup } from '../rules/RuleGroup';

const texts = z.record(z.string()).nullish();

const ruleSchema = z.union([
  z
    .object({ record: z.string(), expr: z.coerce.string(), labels: texts })
    .transform(({ record, expr, labels }) => ({
      record,
      expr,
      labels: labels ?? {},
    })),
  z
    .object({
      alert: z.string(),
      expr: z.coerce.string(),
      for: z.string().nullish(),
      labels: texts,
      annotations: texts,
    })
    .transform(({ alert, expr, labels, annotations, ...rule }) => ({
      alert,
      expr,
      ...(rule.for ? { for: rule.for } : {}),
      labels: labels ?? {},
      annotations: annotations ?? {},
    })),
]);

const groupsSchema = z
  .array(
    z.object({
      name: z.string(),
      // Without one the server's own is used, which a file does not tell.
      interval: z.string().nullish(),
      rules: z.array(ruleSchema).nullish(),
    }),
  )
  .transform(groups =>
    groups.map(
      ({ name, interval, rules }): RuleGroup => ({
        name,
        interval: interval ?? '',
        rules: rules ?? [],
      }),
    ),
  );

const documentSchema = z.union([
  z.object({ groups: groupsSchema }).transform(({ groups }) => groups),
  z
    .object({
      kind: z.literal('PrometheusRule'),
      spec: z.object({ groups: groupsSchema }),
    })
    .transform(({ spec }) => spec.groups),
]);

/**
 * Rule groups of a text in any of the forms that rules are written in: rule file, `PrometheusRule`, Mimir's.
 *
 * @returns `undefined` where it is none of them
 * @public
 */
export function readRuleFile(text: string): RuleGroup[] | undefined {
  const groups: RuleGroup[] = [];
  let found = false;
  for (const document of parseAllDocuments(text)) {
    if (!('errors' in document) || document.errors.length > 0) return undefined;
    const value: unknown = document.toJS();
    if (value === null) continue;
    const read = documentSchema.safeParse(value);
    if (!read.success) return undefined;
    groups.push(...read.data);
    found = true;
  }
  return found ? groups : undefined;
}
