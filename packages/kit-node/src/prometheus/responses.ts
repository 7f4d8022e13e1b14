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

export const labelValuesResponseSchema = wrapped(z.array(z.string()));

// Elements are read by hand: there may be 100,000 of them in an answer, and a schema takes ten times as long.

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readLabels(metric: Record<string, unknown>): {
  labels: Labels;
  whole: boolean;
} {
  const labels: Labels = {};
  let whole = true;
  for (const [name, value] of Object.entries(metric)) {
    // To set `__proto__` sets no label.
    if (typeof value === 'string' && name !== '__proto__') labels[name] = value;
    else if (typeof value !== 'string') whole = false;
  }
  return { labels, whole };
}

function readPoint(point: unknown): [number, number] | undefined {
  if (!Array.isArray(point) || point.length !== 2) return undefined;
  const value = parseSampleValue(point[1]);
  return Number.isFinite(point[0]) && value !== undefined
    ? [point[0], value]
    : undefined;
}

function parseElement(element: unknown): [Sample[], boolean] {
  if (!isRecord(element) || !isRecord(element.metric)) return [[], false];
  const { labels, whole } = readLabels(element.metric);
  const point = whole ? readPoint(element.value) : undefined;
  const [t, value] = point ?? [NaN, NaN];
  return [[{ labels, t, value }], point !== undefined];
}

function parseSeries(element: unknown): [Series[], boolean] {
  if (!isRecord(element) || !isRecord(element.metric)) return [[], false];
  const { labels, whole } = readLabels(element.metric);
  const values: unknown[] = Array.isArray(element.values) ? element.values : [];
  const read = values.map(readPoint);
  const points = values.flatMap((candidate, i): [number, number][] => {
    const point = read[i];
    if (point && whole) return [point];
    const t: unknown = Array.isArray(candidate) ? candidate[0] : undefined;
    return typeof t === 'number' ? [[t, NaN]] : [];
  });
  const wellFormed =
    whole && Array.isArray(element.values) && !read.includes(undefined);
  return [[{ labels, points }], wellFormed];
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
