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

function kinds(
  metadata: ZodTypeAny,
  specs: { slo: ZodTypeAny; sli: ZodTypeAny },
): Record<OpenSloKind, ZodTypeAny> {
  return {
    SLO: document(metadata, specs.slo),
    SLI: document(metadata, specs.sli),
    Service: document(metadata, serviceSpec),
    DataSource: document(metadata, dataSourceSpec),
    AlertPolicy: document(metadata, alertPolicySpec(metadata)),
    AlertCondition: document(metadata, alertConditionSpec),
    AlertNotificationTarget: document(metadata, alertNotificationTargetSpec),
  };
}

/** Shape of the documents, by version and kind. */
export const documentSchemas: Record<
  Version,
  Record<OpenSloKind, ZodTypeAny>
> = {
  v1: kinds(metadataV1, {
    sli: sliSpecV1,
    slo: sloSpec(
      {
        inline: 'indicator',
        reference: 'indicatorRef',
        services: ['service'],
        ofObjective: {},
      },
      { metadata: metadataV1, sli: sliSpecV1 },
    ),
  }),
  v2alpha: kinds(metadataV2alpha, {
    sli: sliSpecV2alpha,
    slo: sloSpec(
      {
        inline: 'sli',
        reference: 'sliRef',
        services: ['serviceRef', 'service'],
        ofObjective: { labels: labelsV2alpha },
      },
      { metadata: metadataV2alpha, sli: sliSpecV2alpha },
    ),
  }),
};
