import { z } from 'zod/v3';
import type { ZodTypeAny } from 'zod/v3';
import { inlineOr } from './alerts';
import {
  description,
  durationShorthand,
  objectName,
  objectReference,
  operator,
} from './scalars';

const timeWindow = z
  .object({
    duration: durationShorthand.describe(
      'supported: rolling: m, h, d, w; calendar: d, w, M, Q, Y',
    ),
    isRolling: z
      .boolean()
      .optional()
      .describe('supported: false if left out beside calendar'),
    calendar: z
      .object({
        startTime: z
          .string()
          .describe('supported: local time, such as 2026-01-01 00:00:00'),
        timeZone: z.string().describe('supported: name of the IANA database'),
      })
      .strict()
      .optional()
      .describe('supported'),
  })
  .strict();

function ownIndicator(names: IndicatorNames, parts: Parts) {
  return {
    [names.inline]: z
      .object({
        metadata: parts.metadata.optional().describe('supported'),
        spec: parts.sli,
      })
      .strict()
      .optional()
      .describe('supported: an SLI in its place'),
    [names.reference]: objectReference
      .optional()
      .describe('supported: name of an SLI'),
  };
}

interface IndicatorNames {
  inline: string;
  reference: string;
}

interface Parts {
  metadata: ZodTypeAny;
  sli: ZodTypeAny;
  alertPolicy: ZodTypeAny;
}

function objective(
  names: IndicatorNames,
  parts: Parts,
  further: Record<string, ZodTypeAny>,
) {
  const share = z.number();
  return z
    .object({
      displayName: z
        .string()
        .optional()
        .describe('supported: part of the id where there are several'),
      op: operator
        .optional()
        .describe('supported: with thresholdMetric; without, a warning'),
      value: z
        .number()
        .optional()
        .describe('supported: with thresholdMetric; without, a warning'),
      target: share
        .optional()
        .describe('supported: above 0, below 1; or targetPercent'),
      targetPercent: share
        .optional()
        .describe('supported: above 0, below 100; or target'),
      timeSliceTarget: share
        .optional()
        .describe('supported: with Timeslices; refused without'),
      timeSliceWindow: z
        .union([z.number(), durationShorthand])
        .optional()
        .describe(
          'supported: with Timeslices and RatioTimeslices; a bare number is minutes',
        ),
      compositeWeight: z
        .number()
        .optional()
        .describe(
          'supported: above 0, 1 if left out; refused without an own SLI',
        ),
      ...ownIndicator(names, parts),
      ...further,
    })
    .strict();
}

/** The specification of an SLO; the versions differ in the names of three fields. */
export function sloSpec(
  names: IndicatorNames & {
    services: string[];
    /** Further fields of objectives. */
    ofObjective: Record<string, ZodTypeAny>;
  },
  parts: Parts,
) {
  const services = names.services.map(service => [
    service,
    objectName
      .optional()
      .describe('supported: the service; its component is the entity'),
  ]);
  return z
    .object({
      description: description.optional().describe('supported'),
      ...(Object.fromEntries(services) as Record<string, ZodTypeAny>),
      ...ownIndicator(names, parts),
      timeWindow: z
        .array(timeWindow)
        .length(1, 'there must be exactly one time window')
        .describe('supported: exactly one'),
      budgetingMethod: z
        .enum(['Occurrences', 'Timeslices', 'RatioTimeslices'])
        .describe('supported'),
      objectives: z
        .array(objective(names, parts, names.ofObjective))
        .min(1, 'there is no objective')
        .describe('supported'),
      alertPolicies: z
        .array(
          z.union([
            objectReference,
            inlineOr('alertPolicyRef', 'AlertPolicy', {
              metadata: parts.metadata,
              spec: parts.alertPolicy,
            }),
          ]),
        )
        .optional()
        .describe('supported: instead of the standard tiers'),
    })
    .strict()
    .describe('supported');
}
