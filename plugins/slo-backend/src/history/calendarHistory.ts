import { valueOf } from '@fairway/contracts';
import type { PrometheusClient, Series } from '@fairway/kit-node/prometheus';
import {
  calendarRemaining,
  calendarSpan,
  equals,
  quote,
  selector,
  type CalendarSpan,
} from '@fairway/slo';
import type { Line, SloReading } from '../dialects';
import type { Grid } from './sparkline';

// `or` compares labels without the metric's name: this one tells the counts apart.
const LABEL = 'fairway_count';

const COUNTS = { events: 'slo:total:events', bad: 'slo:bad:events' };

/** What the ledger holds of so many seconds before each moment. */
function countsOver({ key }: SloReading, seconds: number): string {
  return Object.entries(COUNTS)
    .map(([name, record]) => {
      const ledger = selector(record, equals(key));
      const sum = `sum(sum_over_time(${ledger}[${seconds}s]))`;
      return `label_replace(${sum}, ${quote(LABEL)}, ${quote(name)}, "", "")`;
    })
    .join(' or ');
}

function countsAt(
  data: Series[],
): (name: string, t: number) => number | undefined {
  const lines = new Map(
    data.map(({ labels, points }) => [labels[LABEL], new Map(points)]),
  );
  return (name, t) => {
    const value = lines.get(name)?.get(t);
    return value !== undefined && Number.isFinite(value) ? value : undefined;
  };
}

/** Budget left in windows of the calendar, and when they began. */
export interface CalendarHistory {
  remaining: Line;
  /** Unix seconds. */
  resets: number[];
  /** What the source said besides: counts of a part look better than they are. */
  warnings: string[];
}

/**
 * Budget left of an SLO with a window of the calendar, at the moments of a grid: two questions, one for what was counted between
 * them, and one for what was counted before the first of them since its window began.
 */
export async function calendarHistory(
  client: Pick<PrometheusClient, 'queryRange'>,
  reading: SloReading,
  { start, end, step }: Grid,
): Promise<CalendarHistory> {
  const { calendar, labels } = reading;
  if (!calendar) return { remaining: [], resets: [], warnings: [] };
  const spanAt = (t: number): CalendarSpan | undefined =>
    calendarSpan({ type: 'calendar', ...calendar }, new Date(t * 1000));
  const first = spanAt(start);
  const before = first ? Math.max(1, start - first.start) : step;
  const [earlier, between] = await Promise.all([
    client.queryRange(countsOver(reading, before), {
      ...{ start, end: start, step },
    }),
    client.queryRange(countsOver(reading, step), { start, end, step }),
  ]);
  const initial = countsAt(earlier.data);
  const added = countsAt(between.data);
  const objective = labels.objective ?? String(valueOf(reading.objective));
  let events = initial('events', start) ?? 0;
  let badEvents = initial('bad', start) ?? 0;
  let span = first;
  const remaining: Line = [];
  const resets: number[] = [];
  for (let t = start; t <= end; t += step) {
    const current = spanAt(t);
    if (current && current.start !== span?.start) {
      // What was counted in the step of the turn goes to the new window.
      events = 0;
      badEvents = 0;
      resets.push(current.start);
      span = current;
    }
    const more = added('events', t);
    if (t > start && more !== undefined) {
      events += more;
      badEvents += added('bad', t) ?? 0;
    }
    const left =
      current &&
      calendarRemaining({ events, badEvents }, objective, {
        span: current,
        at: new Date(t * 1000),
      });
    // Without an entry in the ledger nothing is known of this moment.
    const isKnown = t === start ? initial('events', t) : more;
    if (left !== undefined && isKnown !== undefined) remaining.push([t, left]);
  }
  return {
    remaining,
    resets,
    warnings: [...earlier.warnings, ...between.warnings],
  };
}
