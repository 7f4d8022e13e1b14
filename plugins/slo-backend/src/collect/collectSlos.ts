import { z } from 'zod/v3';
import { isKnown } from '@fairway/contracts';
import type { PrometheusClient, RuleGroup } from '@fairway/kit-node/prometheus';
import type { CalendarSums } from '../calendar/collectCalendar';
import { dialects, sloReadingSchema, type SloReading } from '../dialects';
import { lacksAlerts, untoldAlerts } from './activeAlerts';
import { distinguish } from './distinguish';
import { keepVanished } from './keepVanished';
import { SLO_QUERY } from './sloQuery';

/** What one source told about its SLOs at one time. */
export const sloSnapshotSchema = z.object({
  readings: z.array(sloReadingSchema),
  /** What the source said besides data: its answer may lack something. */
  warnings: z.array(z.string()),
  /** Series of the answer that could not be read; the SLOs they belong to show what they lack. */
  malformed: z.number().default(0),
  clockSkewSeconds: z.number().optional(),
});

export type SloSnapshot = z.infer<typeof sloSnapshotSchema>;

export interface CollectSlosOptions {
  client: PrometheusClient;
  /** Rules as last read; `undefined`: not yet. */
  rules(): RuleGroup[] | undefined;
  /** Sums since the starts of windows of the calendar; `undefined`: not yet. */
  calendar?(): CalendarSums | undefined;
  previous(): SloSnapshot | undefined;
  /** The source may have started lately: its `ALERTS` stays empty until it has restored their state. */
  alertsMayBeMissing(): boolean;
  now(): Date;
}

function rememberKnown(
  reading: SloReading,
  before: SloReading | undefined,
  now: Date,
): SloReading {
  // Without data the series of the last hours still hold a number: it is old.
  const lastKnown =
    isKnown(reading.remaining) && reading.hasData !== false
      ? { remaining: reading.remaining.value, at: now.toISOString() }
      : before?.lastKnown ?? reading.lastKnown;
  return { ...reading, lastKnown };
}

/** What a person should know of a snapshot, in words. */
export function warningsOf({ warnings, malformed }: SloSnapshot): string[] {
  return malformed > 0
    ? [...warnings, `${malformed} series could not be read`]
    : warnings;
}

/**
 * Asks a Prometheus for all its SLOs: one instant query. Where alerts may be missing from the answer, also which are
 * active.
 */
export async function collectSlos(
  options: CollectSlosOptions,
  signal: AbortSignal,
): Promise<SloSnapshot> {
  const { client } = options;
  const { data, malformed, warnings, clockSkewSeconds } = await client.query(
    SLO_QUERY,
    signal,
  );
  const now = options.now();
  const rules = options.rules();
  const previous = options.previous()?.readings ?? [];
  const inDoubt = options.alertsMayBeMissing() || lacksAlerts(data, previous);
  const untold = inDoubt
    ? await untoldAlerts(client, data, signal)
    : { samples: [], warnings: [] };
  const samples = [...data, ...untold.samples];
  const calendar = options.calendar?.();
  const recorded = { samples, rules, now, calendar };
  const read = dialects.flatMap(dialect => dialect.read(recorded));
  // What vanished keeps its part in telling namesakes apart: theirs must not change with it.
  const readings = distinguish(keepVanished(read, previous, { rules, now }));
  const before = new Map(previous.map(reading => [reading.id, reading]));
  return {
    readings: readings.map(reading =>
      rememberKnown(reading, before.get(reading.id), now),
    ),
    warnings: [...warnings, ...untold.warnings, ...(calendar?.warnings ?? [])],
    malformed,
    clockSkewSeconds,
  };
}
