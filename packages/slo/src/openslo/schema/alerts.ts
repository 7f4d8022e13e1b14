import { z } from 'zod/v3';
import type { ZodTypeAny } from 'zod/v3';
import {
  description,
  durationOrNone,
  durationShorthand,
  objectReference,
  operator,
} from './scalars';

const about = description.optional().describe('supported: for people');

export const alertConditionSpec = z
  .object({
    description: about,
    severity: z
      .string()
      .describe(
        'supported: page (or critical), ticket (or warning); others are refused',
      ),
    condition: z
      .object({
        kind: z
          .literal('burnrate')
          .optional()
          .describe('supported: burnrate, also if left out'),
        op: operator
          .optional()
          .describe('supported: gt and gte; lt and lte are refused'),
        threshold: z
          .number()
          .describe('supported: burn rate above which it fires'),
        lookbackWindow: durationShorthand.describe(
          'supported: the long window; the short one is a twelfth of it',
        ),
        alertAfter: durationOrNone
          .optional()
          .describe(
            'checked: at most the short window, which must burn as well instead of a wait',
          ),
      })
      .strict()
      .describe('supported'),
  })
  .strict()
  .describe('supported');

export const alertNotificationTargetSpec = z
  .object({
    description: about,
    target: z
      .string()
      .describe(
        "checked: Alertmanager's routes decide, by the labels of the alert",
      ),
  })
  .strict()
  .describe('supported');

/** An object that stands in its place, or a reference to it. */
export function inlineOr<K extends string>(
  reference: string,
  kind: K,
  parts: { metadata: ZodTypeAny; spec: ZodTypeAny },
) {
  return z
    .object({
      [reference]: objectReference
        .optional()
        .describe(`supported: name of an ${kind}`),
      kind: z.literal(kind).optional().describe('supported: for one in place'),
      metadata: parts.metadata.optional().describe('supported'),
      spec: parts.spec.optional().describe('supported'),
    })
    .strict();
}

export function alertPolicySpec(metadata: ZodTypeAny) {
  return z
    .object({
      description: about,
      alertWhenNoData: z
        .boolean()
        .optional()
        .describe('supported: true, also if left out'),
      alertWhenBreaching: z
        .boolean()
        .optional()
        .describe('supported: true, also if left out; false: no burn alert'),
      alertWhenResolved: z
        .boolean()
        .optional()
        .describe(
          "checked: Prometheus always tells Alertmanager; its receivers' `send_resolved` decides",
        ),
      conditions: z
        .array(
          inlineOr('conditionRef', 'AlertCondition', {
            metadata,
            spec: alertConditionSpec,
          }),
        )
        .length(1, 'OpenSLO allows exactly one condition in a policy')
        .describe('supported: exactly one'),
      notificationTargets: z
        .array(
          inlineOr('targetRef', 'AlertNotificationTarget', {
            metadata,
            spec: alertNotificationTargetSpec,
          }),
        )
        .optional()
        .describe("checked: Alertmanager's routes decide"),
    })
    .strict()
    .describe('supported');
}
