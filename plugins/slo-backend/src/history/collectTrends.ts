import { valueOf } from '@fairway/contracts';
import type { PrometheusClient } from '@fairway/kit-node/prometheus';
import { dialects, type Dialect, type SloReading } from '../dialects';
import { agrees } from '../dialects/identity';
import { queryInPieces } from './queryInPieces';
import type { SloTrend } from './SloTrend';
import { commonGrid, firstSeen, sparkline, within } from './sparkline';

const DAY = 86400;
const COVERAGE_STEP = 1800;

function windowOf(reading: SloReading): number {
  return valueOf(reading.windowSeconds) ?? 30 * DAY;
}

/** Share of the window with data, of the SLOs whose rule set does not record it. */
async function coverages(
  client: PrometheusClient,
  { dialect, readings }: { dialect: Dialect; readings: SloReading[] },
  signal: AbortSignal,
): Promise<Map<SloReading, number>> {
  const found = new Map<SloReading, number>();
  if (!dialect.coverageQuery) return found;
  for (const [window, same] of Map.groupBy(readings, windowOf)) {
    const { data } = await client.query(
      dialect.coverageQuery(`${window}s`),
      signal,
    );
    const byId = Map.groupBy(data, ({ labels }) => labels[dialect.idLabel]);
    for (const reading of same) {
      const counts = (byId.get(reading.key[dialect.idLabel]) ?? [])
        .filter(({ labels }) => agrees(labels, reading.key))
        .map(({ value }) => value)
        .filter(count => count >= 0 && Number.isFinite(count));
      if (counts.length > 0) {
        // Of replicas the one that saw most.
        const count = counts.reduce((most, one) => Math.max(most, one));
        found.set(reading, Math.min(1, (count * COVERAGE_STEP) / window));
      }
    }
  }
  return found;
}

/**
 * Looks back over the window of all SLOs of a source: a range query, in pieces where there are many SLOs, and one
 * instant query per rule set and window for what has no coverage of its own.
 *
 * @throws SourceError where one of them has no usable answer
 */
export async function collectTrends(
  client: PrometheusClient,
  options: {
    source: string;
    readings: SloReading[];
    now: Date;
    signal: AbortSignal;
  },
): Promise<SloTrend[]> {
  const { source, readings, now, signal } = options;
  const present = dialects
    .map(dialect => ({
      dialect,
      own: readings.filter(reading => reading.dialect === dialect.name),
    }))
    .filter(({ own }) => own.length > 0);
  if (present.length === 0) return [];
  const moments = commonGrid(now, readings.map(windowOf));
  const data = await queryInPieces(
    client,
    present.map(({ dialect }) => dialect.sparklines.query).join(' or '),
    { moments, expected: readings.length, signal },
  );
  const trends: SloTrend[] = [];
  for (const { dialect, own } of present) {
    const coverage = await coverages(
      client,
      { dialect, readings: own },
      signal,
    );
    const lines = dialect.sparklines.read(data, own);
    for (const reading of own) {
      const points = sparkline(
        lines.get(reading) ?? [],
        within(moments, windowOf(reading)),
      );
      trends.push({
        source,
        id: reading.id,
        sparkline: points,
        firstSeen: firstSeen(points),
        coverage: coverage.get(reading),
      });
    }
  }
  return trends;
}
