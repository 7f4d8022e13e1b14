import type { PrometheusClient, Series } from '@fairway/kit-node/prometheus';
import { SourceError } from '@fairway/kit-node/tools';
import { isoMoment } from '../text/numbers';

export interface Moments {
  /** Unix seconds. */
  start: number;
  end: number;
  step: number;
}

/** What was read, and what could not be. */
export interface ReadPast {
  series: Series[];
  /** Times that the server would not tell about, and why. */
  failures: string[];
  warnings: string[];
}

// Prometheus gives 11 000 points of a series at most.
const MOST_POINTS = 10_000;
const LEAST_POINTS = 60;

function split({ start, end, step }: Moments, points: number): Moments[] {
  const count = Math.floor((end - start) / step) + 1;
  return Array.from({ length: Math.ceil(count / points) }, (_, i) => {
    const from = start + i * points * step;
    const last = start + (count - 1) * step;
    return {
      start: from,
      end: Math.min(from + (points - 1) * step, last),
      step,
    };
  });
}

/** Too much for one answer, or for one query: a shorter time may do. */
function mayBeShorter(error: SourceError): boolean {
  const { reason, status } = error;
  return (
    reason === 'too-large' ||
    reason === 'timeout' ||
    [422, 502, 503, 504].includes(status ?? 0)
  );
}

function emptyPast(): ReadPast {
  return { series: [], failures: [], warnings: [] };
}

async function readPiece(
  client: PrometheusClient,
  query: string,
  piece: Moments,
): Promise<ReadPast> {
  try {
    const { data, warnings, malformed } = await client.queryRange(query, piece);
    const odd = malformed > 0 ? [`${malformed} series were malformed`] : [];
    return { series: data, failures: [], warnings: [...warnings, ...odd] };
  } catch (error) {
    if (!(error instanceof SourceError) || !mayBeShorter(error)) throw error;
    const points = Math.floor((piece.end - piece.start) / piece.step) + 1;
    if (points > LEAST_POINTS) {
      return readAll(client, query, split(piece, Math.ceil(points / 2)));
    }
    const span = `${isoMoment(piece.start)} to ${isoMoment(piece.end)}`;
    return { ...emptyPast(), failures: [`${span}: ${error.message}`] };
  }
}

async function readAll(
  client: PrometheusClient,
  query: string,
  parts: Moments[],
): Promise<ReadPast> {
  const whole = emptyPast();
  for (const part of parts) {
    const read = await readPiece(client, query, part);
    whole.series.push(...read.series);
    whole.failures.push(...read.failures);
    whole.warnings.push(...read.warnings);
  }
  return whole;
}

/**
 * A range query over weeks, in pieces that a server answers, one at a time. What it refuses is asked for again in halves,
 * and told as a failure where that does not help: never left out in silence.
 *
 * @throws SourceError where the server cannot be asked at all
 */
export async function readPast(
  client: PrometheusClient,
  query: string,
  moments: Moments,
): Promise<ReadPast> {
  const read = await readAll(client, query, split(moments, MOST_POINTS));
  return {
    ...read,
    warnings: [...new Set(read.warnings)],
  };
}
