import { parseDuration } from '../promql/literals';
import { PromqlError } from '../promql/errors';

function badParameter(name: string, message: string) {
  return new PromqlError('bad_data', `invalid parameter "${name}": ${message}`);
}

const RFC3339 =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * A time as Unix seconds or RFC 3339, in milliseconds.
 *
 * @throws PromqlError `bad_data` as Prometheus words it.
 */
export function parseTime(name: string, text: string): number {
  const seconds = text.trim() === '' ? NaN : Number(text);
  const time = RFC3339.test(text) ? Date.parse(text) : seconds * 1000;
  if (!Number.isFinite(time)) {
    throw badParameter(name, `cannot parse "${text}" to a valid timestamp`);
  }
  return Math.round(time);
}

function parseLength(name: string, text: string): number {
  const length = parseDuration(text) ?? Number(text || NaN) * 1000;
  if (!Number.isFinite(length)) {
    throw badParameter(name, `cannot parse "${text}" to a valid duration`);
  }
  return Math.round(length);
}

export interface Range {
  start: number;
  end: number;
  step: number;
}

const MAX_POINTS = 11_000;

/** `start`, `end` and `step` of a range query, checked as Prometheus checks them. */
export function parseRange(parameters: URLSearchParams): Range {
  const start = parseTime('start', parameters.get('start') ?? '');
  const end = parseTime('end', parameters.get('end') ?? '');
  if (end < start) {
    throw badParameter('end', 'end timestamp must not be before start time');
  }
  const step = parseLength('step', parameters.get('step') ?? '');
  if (step <= 0) {
    throw badParameter(
      'step',
      'zero or negative query resolution step widths are not accepted. Try a positive integer',
    );
  }
  if ((end - start) / step > MAX_POINTS) {
    throw new PromqlError(
      'bad_data',
      'exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution (?step=XX)',
    );
  }
  return { start, end, step };
}

/** Queries are answered at once, so a valid timeout has no further effect. */
export function checkTimeout(parameters: URLSearchParams): void {
  const timeout = parameters.get('timeout');
  if (timeout) {
    parseLength('timeout', timeout);
  }
}
