import { z } from 'zod/v3';
import { parseSampleValue } from './sampleValue';

/**
 * Labels of a series; `__name__` is its metric name.
 *
 * @public
 */
export type Labels = Record<string, string>;

/**
 * One series at one moment.
 *
 * @public
 */
export interface Sample {
  labels: Labels;
  /** Unix seconds. */
  t: number;
  /** May be NaN or infinite, as Prometheus says it. */
  value: number;
}

/**
 * One series over time.
 *
 * @public
 */
export interface Series {
  labels: Labels;
  /** Unix seconds and value, ascending; may be NaN or infinite. */
  points: [number, number][];
}

/**
 * Readable elements, and how many others there were: a malformed series must not hide the good ones.
 *
 * @public
 */
export interface Parsed<T> {
  data: T[];
  malformed: number;
}

const texts = z.array(z.string()).optional().catch(undefined);

/** What every answer of the HTTP API is wrapped in. Thanos of old puts warnings inside `data`. */
const wrapped = <D extends z.ZodTypeAny>(data: D) =>
  z.object({
    status: z.literal('success'),
    data,
    warnings: texts,
    infos: texts,
  });

export const vectorResponseSchema = wrapped(
  z.object({
    resultType: z.literal('vector'),
    result: z.array(z.unknown()),
    warnings: texts,
  }),
);

export const matrixResponseSchema = wrapped(
  z.object({
    resultType: z.literal('matrix'),
    result: z.array(z.unknown()),
    warnings: texts,
  }),
);

export const buildInfoResponseSchema = wrapped(
  z.object({ version: z.string(), application: z.string().optional() }),
);

const elementSchema = z.object({
  metric: z.record(z.string()),
  value: z.tuple([z.number().finite(), z.unknown()]),
});

const seriesSchema = z.object({
  metric: z.record(z.string()),
  values: z.array(z.tuple([z.number().finite(), z.unknown()])),
});

export function parseVector(result: unknown[]): Parsed<Sample> {
  const data = result.flatMap(element => {
    const parsed = elementSchema.safeParse(element);
    const value = parsed.success && parseSampleValue(parsed.data.value[1]);
    if (!parsed.success || typeof value !== 'number') return [];
    return [{ labels: parsed.data.metric, t: parsed.data.value[0], value }];
  });
  return { data, malformed: result.length - data.length };
}

export function parseMatrix(result: unknown[]): Parsed<Series> {
  const data = result.flatMap(element => {
    const parsed = seriesSchema.safeParse(element);
    if (!parsed.success) return [];
    const points = parsed.data.values.map(
      ([t, text]) => [t, parseSampleValue(text)] as const,
    );
    if (points.some(([, value]) => value === undefined)) return [];
    return [
      { labels: parsed.data.metric, points: points as [number, number][] },
    ];
  });
  return { data, malformed: result.length - data.length };
}
