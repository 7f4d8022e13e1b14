import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { z } from 'zod/v3';
import type { Source, SourceRequest } from './Source';
import { SourceError } from './SourceError';

/** Reports a plugin's requests as metrics of that plugin. */
export function createSourceMeter(metrics: MetricsService) {
  const duration = metrics.createHistogram('fairway.source.request.duration', {
    description: 'Requests to sources, waiting and retries included',
    unit: 's',
  });
  const size = metrics.createCounter('fairway.source.response.size', {
    description: 'Answers of sources, decompressed',
    unit: 'By',
  });
  return (source: Source): Source =>
    // Everything but `request` is the source's own.
    Object.create(source, {
      request: {
        async value(request: SourceRequest<z.ZodTypeAny>) {
          const startedAt = performance.now();
          let outcome = 'aborted';
          try {
            const response = await source.request(request);
            outcome = 'ok';
            size.add(response.bytes, { source: source.name });
            return response;
          } catch (error) {
            outcome = error instanceof SourceError ? error.reason : outcome;
            throw error;
          } finally {
            duration.record((performance.now() - startedAt) / 1000, {
              source: source.name,
              outcome,
            });
          }
        },
      },
    });
}
