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
 * Elements, and how many of them were malformed: these must not hide the good ones. One whose labels can be read but not
 * its value is there as NaN: left out, a series of failures would read as none.
 *
 * @public
 */
export interface Parsed<T> {
  data: T[];
  malformed: number;
}

/** Those that are texts: one odd warning must not hide the others. */
const texts = z
  .array(z.unknown())
  .catch([])
  .transform(items =>
    items.filter((item): item is string => typeof item === 'string'),
  );

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

const pointSchema = z.tuple([z.number().finite(), z.unknown()]);

const elementSchema = z.object({
  metric: z.record(z.unknown()),
  value: z.unknown(),
});

const seriesSchema = z.object({
  metric: z.record(z.unknown()),
  values: z.array(pointSchema).catch([]),
});

function readLabels(metric: Record<string, unknown>): {
  labels: Labels;
  whole: boolean;
} {
  const entries = Object.entries(metric);
  const readable = entries.filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    labels: Object.fromEntries(readable),
    whole: readable.length === entries.length,
  };
}

function parseElement(element: unknown): [Sample[], boolean] {
  const parsed = elementSchema.safeParse(element);
  if (!parsed.success) return [[], false];
  const { labels, whole } = readLabels(parsed.data.metric);
  const point = pointSchema.safeParse(parsed.data.value);
  const value = point.success ? parseSampleValue(point.data[1]) : undefined;
  if (!whole || !point.success || value === undefined) {
    return [[{ labels, t: NaN, value: NaN }], false];
  }
  return [[{ labels, t: point.data[0], value }], true];
}

function parseSeries(element: unknown): [Series[], boolean] {
  const parsed = seriesSchema.safeParse(element);
  if (!parsed.success) return [[], false];
  const { labels, whole } = readLabels(parsed.data.metric);
  const values = parsed.data.values.map(
    ([t, text]) => [t, whole ? parseSampleValue(text) : undefined] as const,
  );
  const points = values.map(([t, value]): [number, number] => [
    t,
    value ?? NaN,
  ]);
  const readable = values.every(([, value]) => value !== undefined);
  return [[{ labels, points }], whole && readable];
}

function parseAll<T>(
  result: unknown[],
  parse: (element: unknown) => [T[], boolean],
): Parsed<T> {
  const parsed = result.map(parse);
  return {
    data: parsed.flatMap(([data]) => data),
    malformed: parsed.filter(([, wellFormed]) => !wellFormed).length,
  };
}

export function parseVector(result: unknown[]): Parsed<Sample> {
  return parseAll(result, parseElement);
}

export function parseMatrix(result: unknown[]): Parsed<Series> {
  return parseAll(result, parseSeries);
}
