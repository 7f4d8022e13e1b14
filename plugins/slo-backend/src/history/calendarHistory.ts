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

interface Counts {
  events: number;
  badEvents: number;
}

/** `none`: the ledger has nothing there. `half`: one of the two counts is missing, so that neither tells anything. */
type Entry = Counts | 'none' | 'half';

const NOTHING: Counts = { events: 0, badEvents: 0 };

function entriesOf(data: Series[]): (t: number) => Entry {
  const lines = new Map(
    data.map(({ labels, points }) => [labels[LABEL], new Map(points)]),
  );
  const countAt = (name: keyof typeof COUNTS, t: number) => {
    const value = lines.get(name)?.get(t);
    return value !== undefined && Number.isFinite(value) ? value : undefined;
  };
  return t => {
    const [events, badEvents] = [countAt('events', t), countAt('bad', t)];
    if (events === undefined && badEvents === undefined) return 'none';
    return events === undefined || badEvents === undefined
      ? 'half'
      : { events, badEvents };
  };
}

/** `undefined`: not known, and so is all that follows until a new window begins. */
function plus(sum: Counts | undefined, entry: Entry): Counts | undefined {
  if (entry === 'none') return sum;
  if (entry === 'half' || !sum) return undefined;
  return {
    events: sum.events + entry.events,
    badEvents: sum.badEvents + entry.badEvents,
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
  const elapsed = first ? Math.max(1, start - first.start) : step;
  const [earlier, between] = await Promise.all([
    client.queryRange(countsOver(reading, elapsed), {
      ...{ start, end: start, step },
    }),
    client.queryRange(countsOver(reading, step), { start, end, step }),
  ]);
  const before = entriesOf(earlier.data)(start);
  const added = entriesOf(between.data);
  const objective = labels.objective ?? String(valueOf(reading.objective));
  let sum = plus(NOTHING, before);
  let span = first;
  const remaining: Line = [];
  const resets: number[] = [];
  for (let t = start; t <= end; t += step) {
    const current = spanAt(t);
    if (current && current.start !== span?.start) {
      // What was counted in the step of the turn goes to the new window.
      sum = NOTHING;
      resets.push(current.start);
      span = current;
    }
    const entry = t === start ? before : added(t);
    if (t > start) sum = plus(sum, entry);
    // Without an entry in the ledger nothing is known of this moment.
    if (!sum || !current || entry === 'none') continue;
    const left = calendarRemaining(sum, objective, {
      span: current,
      at: new Date(t * 1000),
    });
    if (left !== undefined) remaining.push([t, left]);
  }
  return {
    remaining,
    resets,
    warnings: [...earlier.warnings, ...between.warnings],
  };
}
