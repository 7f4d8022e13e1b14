import type { Series } from '@fairway/kit-node/prometheus';
import type { Line, SloReading } from './Dialect';
import { agrees } from './identity';

/** Points that are numbers. NaN and infinities are gaps. */
export function finitePoints(points: Line | undefined): Line {
  return (points ?? []).filter(([, value]) => Number.isFinite(value));
}

/** Points of a series that are numbers. */
export function lineOf(series: Series | undefined): Line {
  return finitePoints(series?.points);
}

/** The same line with each value turned into another. */
export function mapLine(line: Line, turn: (value: number) => number): Line {
  return line.map(([t, value]) => [t, turn(value)]);
}

/** Per reading, the line that `read` makes of its series. Readings without series have none. */
export function linesById(
  readings: SloReading[],
  idLabel: string,
  series: Series[],
  read: (found: Series[], reading: SloReading) => Line,
): Map<SloReading, Line> {
  const byId = Map.groupBy(series, ({ labels }) => labels[idLabel]);
  const lines = new Map<SloReading, Line>();
  for (const reading of readings) {
    const found = (byId.get(reading.key[idLabel]) ?? []).filter(({ labels }) =>
      agrees(labels, reading.key),
    );
    if (found.length > 0) lines.set(reading, read(found, reading));
  }
  return lines;
}
