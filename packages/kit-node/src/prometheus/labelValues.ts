import type { Source, SourceRequest } from '../sources/Source';
import type { z } from 'zod/v3';
import { labelValuesResponseSchema } from './responses';

/** @public */
export interface LabelQuestion {
  /** `__name__` for the names of metrics. */
  label: string;
  /** A selector: only its series count. */
  match: string;
  /** Unix seconds; servers take it roughly, mostly to two hours. */
  start: number;
  end: number;
}

/** @public */
export interface LabelValues {
  values: string[];
  /** What the server said besides: that the answer is cut, or partial. */
  warnings: string[];
}

/**
 * Values of a label among the series that a selector names. It reads the index alone, however many samples there are.
 *
 * @throws SourceError where there is no usable answer
 * @public
 */
export async function labelValues(
  source: Source,
  { label, match, start, end }: LabelQuestion,
  budget: Pick<SourceRequest<z.ZodTypeAny>, 'purpose' | 'timeoutMs'> = {},
): Promise<LabelValues> {
  const { body } = await source.request({
    ...budget,
    path: `/api/v1/label/${encodeURIComponent(label)}/values`,
    query: { 'match[]': match, start: String(start), end: String(end) },
    schema: labelValuesResponseSchema,
  });
  return { values: body.data, warnings: body.warnings };
}
