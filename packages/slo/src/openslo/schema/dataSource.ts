import { z } from 'zod/v3';
import { description } from './scalars';

export const dataSourceSpec = z
  .object({
    description: description.optional().describe('supported: for people'),
    type: z
      .string()
      .describe(
        'supported: Prometheus, Mimir, Thanos, Cortex, VictoriaMetrics, in any case; others are refused',
      ),
    connectionDetails: z
      .unknown()
      .describe(
        'checked: sources are configured in `fairway.sources`; keep secrets out of documents',
      ),
  })
  .strict()
  .describe('supported');
