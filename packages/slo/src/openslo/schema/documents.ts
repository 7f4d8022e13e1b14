import { z } from 'zod/v3';
import type { ZodTypeAny } from 'zod/v3';
import {
  alertConditionSpec,
  alertNotificationTargetSpec,
  alertPolicySpec,
} from './alerts';
import { dataSourceSpec } from './dataSource';
import { labelsV2alpha, metadataV1, metadataV2alpha } from './metadata';
import { description } from './scalars';
import { sliSpecV1, sliSpecV2alpha } from './sli';
import { sloSpec } from './slo';

/** Kinds of OpenSLO that are read. @public */
export const OPENSLO_KINDS = [
  'SLO',
  'SLI',
  'Service',
  'DataSource',
  'AlertPolicy',
  'AlertCondition',
  'AlertNotificationTarget',
] as const;

/** @public */
export type OpenSloKind = (typeof OPENSLO_KINDS)[number];

export type Version = 'v1' | 'v2alpha';

const serviceSpec = z
  .object({
    description: description.optional().describe('supported: for people'),
  })
  .strict()
  .describe('supported');

function document(metadata: ZodTypeAny, spec: ZodTypeAny) {
  return z
    .object({
      apiVersion: z.string().describe('supported'),
      kind: z.string().describe('supported'),
      metadata,
      spec,
      relations: z
        .unknown()
        .optional()
        .describe('supported: written by the catalog'),
      status: z
        .unknown()
        .optional()
        .describe('supported: written by the catalog'),
    })
    .strict();
}

const v1 = {
  metadata: metadataV1,
  sli: sliSpecV1,
  alertPolicy: alertPolicySpec(metadataV1),
};

const v2alpha = {
  metadata: metadataV2alpha,
  sli: sliSpecV2alpha,
  alertPolicy: alertPolicySpec(metadataV2alpha),
};

function kinds(
  { metadata, sli, alertPolicy }: Record<keyof typeof v1, ZodTypeAny>,
  slo: ZodTypeAny,
): Record<OpenSloKind, ZodTypeAny> {
  return {
    SLO: document(metadata, slo),
    SLI: document(metadata, sli),
    Service: document(metadata, serviceSpec),
    DataSource: document(metadata, dataSourceSpec),
    AlertPolicy: document(metadata, alertPolicy),
    AlertCondition: document(metadata, alertConditionSpec),
    AlertNotificationTarget: document(metadata, alertNotificationTargetSpec),
  };
}

/** Shape of the documents, by version and kind. */
export const documentSchemas: Record<
  Version,
  Record<OpenSloKind, ZodTypeAny>
> = {
  v1: kinds(
    v1,
    sloSpec(
      {
        inline: 'indicator',
        reference: 'indicatorRef',
        services: ['service'],
        ofObjective: {},
      },
      v1,
    ),
  ),
  v2alpha: kinds(
    v2alpha,
    sloSpec(
      {
        inline: 'sli',
        reference: 'sliRef',
        services: ['serviceRef', 'service'],
        ofObjective: { labels: labelsV2alpha },
      },
      v2alpha,
    ),
  ),
};
