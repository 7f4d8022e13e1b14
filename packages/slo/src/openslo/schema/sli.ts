import { z } from 'zod/v3';
import type { ZodTypeAny } from 'zod/v3';
import { dataSourceSpec } from './dataSource';
import { description, objectReference } from './scalars';

const querySpec = z
  .object({
    query: z.unknown().describe('supported: PromQL'),
  })
  // What else stands here is named once it is known that the source is supported.
  .passthrough()
  .describe('supported: other keys than query are refused');

const metricV1 = z
  .object({
    metricSource: z
      .object({
        metricSourceRef: objectReference
          .optional()
          .describe('supported: a DataSource'),
        type: z
          .string()
          .optional()
          .describe('supported: must agree with the DataSource'),
        spec: querySpec,
      })
      .strict()
      .describe('supported'),
  })
  .strict();

const metricV2alpha = z
  .object({
    dataSourceRef: objectReference
      .optional()
      .describe('supported: a DataSource'),
    dataSourceSpec: dataSourceSpec.optional().describe('supported'),
    spec: querySpec,
  })
  .strict();

function sliSpec(metric: ZodTypeAny) {
  return z
    .object({
      description: description.optional().describe('supported: for people'),
      thresholdMetric: metric
        .optional()
        .describe('supported: with op and value of the objective'),
      ratioMetric: z
        .object({
          counter: z
            .boolean()
            .optional()
            .describe(
              'supported: true for plain counters, false for rates and gauges',
            ),
          good: metric.optional().describe('supported: good events'),
          bad: metric.optional().describe('supported: bad events'),
          total: metric.optional().describe('supported: all events'),
          rawType: z
            .enum(['success', 'failure'])
            .optional()
            .describe('supported: what raw is the share of'),
          raw: metric.optional().describe('supported: a share, 0 to 1'),
        })
        .strict()
        .optional()
        .describe('supported'),
    })
    .strict()
    .describe('supported');
}

export const sliSpecV1 = sliSpec(metricV1);
export const sliSpecV2alpha = sliSpec(metricV2alpha);
