import type { PrometheusClient, Series } from '@fairway/kit-node/prometheus';
import { SourceError } from '@fairway/kit-node';

// Some 5 MB of an answer: a sixth of what is read at most.
const POINTS_PER_PIECE = 100_000;

interface Moments {
  start: number;
  end: number;
  step: number;
}

/** A range in pieces of that many moments each, one after the other. */
export function pieces({ start, end, step }: Moments, each: number): Moments[] {
  const count = Math.round((end - start) / step) + 1;
  return Array.from({ length: Math.ceil(count / each) }, (_, i) => {
    const from = start + i * each * step;
    return { start: from, end: Math.min(from + (each - 1) * step, end), step };
  });
}

/**
 * A range query over many series, asked in pieces of time, one at a time: no answer outgrows what is read of one. A
 * piece that does nevertheless is halved.
 *
 * @param options - about how many series to expect
 * @throws SourceError where a piece has no usable answer
 */
export async function queryInPieces(
  client: PrometheusClient,
  query: string,
  options: { moments: Moments; expected: number; signal: AbortSignal },
): Promise<Series[]> {
  const { moments, expected, signal } = options;
  const ask = async (piece: Moments): Promise<Series[]> => {
    try {
      return (await client.queryRange(query, piece, signal)).data;
    } catch (error) {
      const halves = halve(piece);
      if (!isTooLarge(error) || halves.length < 2) throw error;
      return askAll(halves);
    }
  };
  async function askAll(parts: Moments[]): Promise<Series[]> {
    const answers: Series[][] = [];
    for (const part of parts) answers.push(await ask(part));
    return answers.flat();
  }
  const each = Math.max(1, Math.floor(POINTS_PER_PIECE / expected));
  return joined(await askAll(pieces(moments, each)));
}

/** One series per set of labels, with the points of all of them in the order given. */
function joined(series: Series[]): Series[] {
  const byLabels = Map.groupBy(series, ({ labels }) =>
    JSON.stringify(Object.entries(labels).sort()),
  );
  return [...byLabels.values()].map(same => ({
    labels: same[0].labels,
    points: same.flatMap(({ points }) => points),
  }));
}

function halve(piece: Moments): Moments[] {
  const count = Math.round((piece.end - piece.start) / piece.step) + 1;
  return pieces(piece, Math.ceil(count / 2));
}

function isTooLarge(error: unknown): boolean {
  return error instanceof SourceError && error.reason === 'too-large';
}
